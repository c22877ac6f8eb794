/** The text of one download, or why it could not be read. */
export async function readExport(
  planId: string,
  format: string,
  signal: AbortSignal,
): Promise<{ text: string } | { problem: string }> {
  try {
    const response = await fetch(`/api/v1/plans/${planId}/exports/${format}`, { cache: 'no-store', signal })
    if (response.ok) return { text: await response.text() }
    return { problem: 'The preview could not be drawn. Reload the page to try again.' }
  } catch {
    return { problem: 'The server could not be reached, so the preview is not up to date.' }
  }
}
