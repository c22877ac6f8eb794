import type { RecordView, RowView } from '@/lib/core/intake/record-view'
import type { Facet } from '@/lib/core/intake/systems/facet'
import type { Fingerprint } from '@/lib/core/intake/value-hash'
import { LOOK } from './kernel'

export type Look = { place: number; look: number; mark: number }

/** A row that notes which cells it is asked about, and what of them an answer can depend on. */
export class TracedView implements RecordView {
  readonly isNested = false
  looks: Look[] = []

  constructor(private readonly view: RowView) {}

  has(name: string): boolean {
    this.note(this.view.placeOf(name), LOOK.has)
    return this.view.has(name)
  }

  text(name: string): string {
    this.note(this.view.placeOf(name), LOOK.value)
    return this.view.text(name)
  }

  all(name: string): string[] {
    this.note(this.view.placeOf(name), LOOK.value)
    return this.view.all(name)
  }

  before(name: string, mark: string): string {
    this.note(this.view.placeOf(name), LOOK.before, mark.charCodeAt(0))
    return this.view.before(name, mark)
  }

  isSystemAccount(name: string): boolean {
    this.note(this.view.placeOf(name), LOOK.account)
    return this.view.isSystemAccount(name)
  }

  hasOf(facet: Facet): boolean {
    this.noteFirst(facet, null)
    return this.view.hasOf(facet)
  }

  textOf(facet: Facet): string {
    this.noteFirst(facet, LOOK.value)
    return this.view.textOf(facet)
  }

  secretOf(facet: Facet): string {
    this.noteFirst(facet, LOOK.secret)
    return this.view.secretOf(facet)
  }

  secretsOf(name: string): string[] {
    return this.all(name)
  }

  dayOf(facet: Facet): number | null {
    for (const place of this.view.placesOf(facet)) this.note(place, LOOK.day)
    return this.view.dayOf(facet)
  }

  printOf(facet: Facet, into: Fingerprint): boolean {
    this.noteFirst(facet, LOOK.value)
    return this.view.printOf(facet, into)
  }

  raw(): null {
    return null
  }

  /** The cells of a facet are asked in order until one holds something; that one is looked at as `look` says. */
  private noteFirst(facet: Facet, look: number | null): void {
    const places = this.view.placesOf(facet)
    for (const place of places) this.note(place, LOOK.has)
    const chosen = places.find((place) => this.view.isFilled(place))
    if (chosen !== undefined && look !== null) this.note(chosen, look)
  }

  private note(place: number, look: number, mark = 0): void {
    if (place >= 0) this.looks.push({ place, look, mark })
  }
}
