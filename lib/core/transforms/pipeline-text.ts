const CLOSED = /^"((?:[^"]|"")*)"[^\S\n]*(?=,|$)/

/**
 * A pipeline as the answer, the table and the CSV write it: steps in order, separated by commas. An argument that holds a
 * comma, or blanks at its ends, stands in double quotes, and a quote inside it is doubled: `trim, replace:", ="`.
 */
export function readPipeline(text: string): string[] {
  const steps: string[] = []
  for (let rest = text; rest !== ''; ) {
    const comma = rest.indexOf(',')
    const colon = rest.indexOf(':')
    const isPlain = colon < 0 || (comma >= 0 && comma < colon)
    const quoted = isPlain ? null : CLOSED.exec(rest.slice(colon + 1))
    const end = quoted ? colon + 1 + quoted[0].length : comma < 0 ? rest.length : comma
    const step = quoted
      ? `${rest.slice(0, colon + 1).trimStart()}${quoted[1]!.replaceAll('""', '"')}`
      : rest.slice(0, end).trim()
    if (step !== '') steps.push(step)
    rest = rest.slice(end + 1)
  }
  return steps
}

export function writePipeline(steps: readonly string[]): string {
  return steps.map(writeStep).join(', ')
}

function writeStep(step: string): string {
  const colon = step.indexOf(':')
  if (colon < 0) return step
  const argument = step.slice(colon + 1)
  const isPlain = !argument.includes(',') && !argument.startsWith('"') && argument === argument.trim()
  return isPlain ? step : `${step.slice(0, colon + 1)}"${argument.replaceAll('"', '""')}"`
}
