/** Saves a file from the browser; nothing is sent. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Some browsers start reading only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export function saveText(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  saveFile(name, new Blob([text], { type }))
}
