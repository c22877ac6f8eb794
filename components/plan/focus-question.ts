/** Moves the focus to a question's control and opens what it is folded into. False when it is not on this page. */
export function focusQuestion(id: string): boolean {
  const element = document.getElementById(id)
  if (!element) return false
  for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
  element.focus()
  element.scrollIntoView({ block: 'center' })
  return true
}
