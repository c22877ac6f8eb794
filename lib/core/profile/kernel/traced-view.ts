import type { Item } from '@/lib/core/intake/record-items'
import type { RowView } from '@/lib/core/intake/record-view'
import type { Facet } from '@/lib/core/intake/systems/facet'
import { LOOK } from './kernel'
import { TracedRecord } from './traced-record'

export type Look = { place: number; look: number; mark: number }

/** A row whose looks are told by the places of its cells. */
export class TracedView extends TracedRecord<RowView> {
  readonly isNested = false
  looks: Look[] = []

  all(name: string): string[] {
    this.note(name, LOOK.value)
    return this.view.all(name)
  }

  secretsOf(name: string): string[] {
    return this.all(name)
  }

  isNamed(): boolean {
    return this.view.isNamed()
  }

  itemsOf(): Item[] {
    return this.view.itemsOf()
  }

  protected note(name: string, look: number, mark = 0): void {
    this.noteCell(this.view.placeOf(name), look, mark)
  }

  protected noteFirst(facet: Facet, look: number): void {
    const places = this.view.placesOf(facet)
    for (const place of places) this.noteCell(place, LOOK.has)
    const chosen = places.find((place) => this.view.isFilled(place))
    if (chosen !== undefined && look !== LOOK.has) this.noteCell(chosen, look)
  }

  protected noteEach(facet: Facet, look: number): void {
    for (const place of this.view.placesOf(facet)) this.noteCell(place, look)
  }

  private noteCell(place: number, look: number, mark = 0): void {
    if (place >= 0) this.looks.push({ place, look, mark })
  }
}
