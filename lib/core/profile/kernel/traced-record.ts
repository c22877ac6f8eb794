import type { Item, ItemMembers } from '@/lib/core/intake/record-items'
import type { RecordView } from '@/lib/core/intake/record-view'
import type { Facet } from '@/lib/core/intake/systems/facet'
import type { Fingerprint } from '@/lib/core/intake/value-hash'
import { LOOK } from './kernel'

/** A record that notes what it is asked about, and what of it an answer can depend on. */
export abstract class TracedRecord<View extends RecordView> implements RecordView {
  abstract readonly isNested: boolean

  constructor(protected view: View) {}

  has(name: string): boolean {
    this.note(name, LOOK.has)
    return this.view.has(name)
  }

  text(name: string): string {
    this.note(name, LOOK.value)
    return this.view.text(name)
  }

  before(name: string, mark: string): string {
    this.note(name, LOOK.before, mark.charCodeAt(0))
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

  namesOf(facet: Facet): readonly string[] {
    return this.view.namesOf(facet)
  }

  filledOf(facet: Facet): { name: string; text: string }[] {
    for (const name of this.view.namesOf(facet)) this.note(name, LOOK.value)
    return this.view.filledOf(facet)
  }

  secretOf(facet: Facet): string {
    this.noteFirst(facet, LOOK.secret)
    return this.view.secretOf(facet)
  }

  printOf(facet: Facet, into: Fingerprint): boolean {
    this.noteFirst(facet, LOOK.value)
    return this.view.printOf(facet, into)
  }

  dayOf(facet: Facet): number | null {
    this.noteEach(facet, LOOK.day)
    return this.view.dayOf(facet)
  }

  hasDayOf(facet: Facet): boolean {
    this.noteEach(facet, LOOK.someDay)
    return this.view.hasDayOf(facet)
  }

  abstract all(name: string): string[]
  abstract secretsOf(name: string): string[]
  abstract isNamed(name: string): boolean
  abstract itemsOf(name: string, members: ItemMembers): Item[]

  protected abstract note(name: string, look: number, mark?: number): void

  /** Where a facet may be is asked in order until something is there; that is looked at as `look` says. */
  protected abstract noteFirst(facet: Facet, look: number): void

  /** Wherever a facet may be is looked at as `look` says. */
  protected abstract noteEach(facet: Facet, look: number): void
}
