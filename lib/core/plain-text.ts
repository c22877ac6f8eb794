/**
 * Text as a line-oriented format may carry it: line ends as `\n`, no control characters, nothing XML forbids. Tabs become
 * a space. What a reader sees stays; what could steer a terminal, a parser, a mail header or the direction of the text
 * around it goes.
 */
export function plainText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
  )
}

/** `plainText` on one line: what a header, a table cell or a file name may hold. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}
