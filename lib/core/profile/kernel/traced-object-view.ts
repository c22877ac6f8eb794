import type { ObjectView, RecordView } from '@/lib/core/intake/record-view'
import type { Facet } from '@/lib/core/intake/systems/facet'
import type { Fingerprint } from '@/lib/core/intake/value-hash'
import type { JsonObject } from '@/lib/core/json'
import { LOOK, SLOT } from './kernel'

export type NamedLook = { name: string; slot: number; look: number; mark: number }

/** A nested record that notes which attributes it is asked about, and what of them an answer can depend on. */
export class TracedObjectView implements RecordView {
  readonly isNested = true
  looks: NamedLook[] = []
  /** Somebody looked at the record itself, so its answer holds for no other. */
  isOpen = false

  constructor(private view: ObjectView) {}

  /** Looks at a record through `view`, and forgets what was noted before. */
  begin(view: ObjectView): this {
    this.view = view
    this.looks = []
    this.isOpen = false
    return this
  }

  has(name: string): boolean {
    this.note(name, LOOK.has)
    return this.view.has(name)
  }

  text(name: string): string {
    this.note(name, LOOK.value)
    return this.view.text(name)
  }

  all(name: string): string[] {
    this.note(name, LOOK.value, SLOT.all)
    return this.view.all(name)
  }

  before(name: string, mark: string): string {
    this.note(name, LOOK.before, SLOT.first, mark.charCodeAt(0))
    return this.view.before(name, mark)
  }

  isSystemAccount(name: string): boolean {
    this.note(name, LOOK.account)
    return this.view.isSystemAccount(name)
  }

  hasOf(facet: Facet): boolean {
    this.noteFirst(facet, LOOK.has)
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
    this.note(name, LOOK.value, SLOT.secrets)
    return this.view.secretsOf(name)
  }

  dayOf(facet: Facet): number | null {
    for (const name of this.view.namesOf(facet)) this.note(name, LOOK.day)
    return this.view.dayOf(facet)
  }

  printOf(facet: Facet, into: Fingerprint): boolean {
    this.noteFirst(facet, LOOK.value)
    return this.view.printOf(facet, into)
  }

  raw(): JsonObject {
    this.isOpen = true
    return this.view.raw()
  }

  /** The names of a facet are asked in order until one holds something; that one is looked at as `look` says. */
  private noteFirst(facet: Facet, look: number): void {
    for (const name of this.view.namesOf(facet)) {
      this.note(name, LOOK.has)
      if (!this.view.has(name)) continue
      this.note(name, look)
      return
    }
  }

  private note(name: string, look: number, slot: number = SLOT.first, mark = 0): void {
    this.looks.push({ name, slot, look, mark })
  }
}
