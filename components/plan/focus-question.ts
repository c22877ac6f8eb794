/** What is loaded on use comes within so many tries, or not at all. */
const TRIES = 30
const RETRY_MS = 100

/**
 * Moves the focus to a question's control, or to what stands in its place, and opens what it is folded into. Waits a
 * moment for parts that are loaded on use, unless somebody goes elsewhere meanwhile.
 */
export function focusQuestion(id: string, tries = TRIES, before = document.activeElement): void {
  if (document.activeElement !== before) return
  const element = document.getElementById(id)
  if (!element) {
    if (tries > 0) setTimeout(() => focusQuestion(id, tries - 1, before), RETRY_MS)
    return
  }
  for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
  element.focus()
  element.scrollIntoView({ block: 'center' })
}
