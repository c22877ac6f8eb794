import type { Item, ItemMembers } from '@/lib/core/intake/record-items'
import type { ObjectView } from '@/lib/core/intake/record-view'
import type { Facet } from '@/lib/core/intake/systems/facet'
import { LOOK, SLOT } from './kernel'
import { TracedRecord } from './traced-record'

export type NamedLook = { name: string; slot: number; look: number; mark: number; members?: ItemMembers }

/** A nested record whose looks are told by the names of its attributes, and by what of their values was asked for. */
export class TracedObjectView extends TracedRecord<ObjectView> {
  readonly isNested = true
  looks: NamedLook[] = []

  /** Looks at a record through `view`, and forgets what was noted before. */
  begin(view: ObjectView): this {
    this.view = view
    this.looks = []
    return this
  }

  all(name: string): string[] {
    this.noteSlot(name, SLOT.all)
    return this.view.all(name)
  }

  secretsOf(name: string): string[] {
    this.noteSlot(name, SLOT.secrets)
    return this.view.secretsOf(name)
  }

  isNamed(name: string): boolean {
    this.looks.push({ name, slot: SLOT.named, look: LOOK.has, mark: 0 })
    return this.view.isNamed(name)
  }

  itemsOf(name: string, members: ItemMembers): Item[] {
    this.looks.push({ name, slot: SLOT.items, look: LOOK.value, mark: 0, members })
    return this.view.itemsOf(name, members)
  }

  protected note(name: string, look: number, mark = 0): void {
    this.looks.push({ name, slot: SLOT.first, look, mark })
  }

  protected noteFirst(facet: Facet, look: number): void {
    for (const name of this.view.namesOf(facet)) {
      this.note(name, LOOK.has)
      if (!this.view.has(name)) continue
      if (look !== LOOK.has) this.note(name, look)
      return
    }
  }

  protected noteEach(facet: Facet, look: number): void {
    for (const name of this.view.namesOf(facet)) this.note(name, look)
  }

  private noteSlot(name: string, slot: number): void {
    this.looks.push({ name, slot, look: LOOK.value, mark: 0 })
  }
}
