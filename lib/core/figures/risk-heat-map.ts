import type { Level, Risk } from '@/lib/core/facts/impact'
import { fitText, label, wrapText } from './drawing'
import type { Figure, Ink, Mark } from './figure'

const LEVELS: Level[] = ['low', 'medium', 'high']
/** What a reader sees for a level, in the figure and in the tables beside it. */
export const LEVEL_WORDS: Record<Level, string> = { low: 'Low', medium: 'Medium', high: 'High' }
/** Shade by likelihood plus impact: grey only, because red and amber belong to findings. */
const SHADE: Ink[] = ['band', 'band', 'data-3', 'data-2', 'data-2']
/** From one name to the next, and from one line of a name to its next. */
const LINE = 20
const NEXT_LINE = 16
const MOST_LINES = 4
/** A field has at least room for three names, so that an empty map is still a map. */
const LEAST = 3 * LINE
/** Below this many pixels of a field only numbers fit; the table says which risk is which. */
const NAMES_FROM = 140
const NUMBER_WIDTH = 26

type Placed = { number: number; name: string; likelihood: Level; impact: Level }
type Options = {
  /** Pixels, at least 240. */
  width?: number
  /** As things are, or as they will be once every mitigation is done. */
  when?: 'now' | 'after'
}

/** Risks by likelihood (up) and impact (right), by their number and, where there is room, their name. */
export function riskHeatMap(risks: readonly Risk[], { width: wanted = 640, when = 'now' }: Options = {}): Figure {
  const width = Math.max(240, wanted)
  const left = 68
  const column = (width - left) / 3
  const placed = risks.flatMap((risk, index) => place(risk, index + 1, when))
  const entries = (likelihood: Level, impact: Level) =>
    entriesOf(
      placed.filter((risk) => risk.likelihood === likelihood && risk.impact === impact),
      column - 16,
    )
  const marks: Mark[] = [label('Likelihood', 0, 16, { ink: 'ink-3', size: 12 })]
  let y = 28
  for (const likelihood of LEVELS.toReversed()) {
    const fields = LEVELS.map((impact) => entries(likelihood, impact))
    const height = Math.max(LEAST, ...fields.map(heightOf)) + 16
    marks.push(label(LEVEL_WORDS[likelihood], 0, y + height / 2 + 4))
    fields.forEach((field, i) => {
      const x = left + i * column
      const ink = SHADE[LEVELS.indexOf(likelihood) + i] ?? 'band'
      marks.push({ kind: 'rect', x, y, width: column - 2, height: height - 2, ink })
      field.forEach((lines, k) => {
        const top = y + 21 + heightOf(field.slice(0, k))
        marks.push(...lines.map((line, n) => label(line, x + 8, top + n * NEXT_LINE, { ink: 'ink' })))
      })
    })
    y += height
  }
  LEVELS.forEach((impact, i) => {
    const text = impact === 'low' ? 'Low impact' : LEVEL_WORDS[impact]
    marks.push(label(fitText(text, 13, column - 4), left + i * column, y + 18))
  })
  return {
    width,
    height: y + 26,
    marks,
    title: when === 'now' ? 'Risks by likelihood and impact' : 'Risks once every mitigation is done',
    description: described(risks, placed, when),
    table: {
      columns: ['Number', 'Risk', 'Likelihood', 'Impact', 'Likelihood left', 'Impact left'],
      rows: risks.map((risk, index) => [
        index + 1,
        risk.name,
        LEVEL_WORDS[risk.likelihood],
        LEVEL_WORDS[risk.impact],
        risk.residual ? LEVEL_WORDS[risk.residual] : 'Not judged yet',
        risk.residualImpact ? LEVEL_WORDS[risk.residualImpact] : 'Not judged yet',
      ]),
    },
  }
}

/** What nobody judged stays where it is: a mitigation is not taken for granted. */
function place(risk: Risk, number: number, when: 'now' | 'after'): Placed[] {
  const { name, likelihood, impact, residual, residualImpact } = risk
  if (when === 'now') return [{ number, name, likelihood, impact }]
  return [{ number, name, likelihood: residual ?? likelihood, impact: residualImpact ?? impact }]
}

/** What a field holds, each entry in its lines: names where there is room, else as many numbers as fit beside each other. */
function entriesOf(here: readonly Placed[], room: number): string[][] {
  if (room >= NAMES_FROM) return here.map(({ number, name }) => wrapText(`${number} ${name}`, 13, room, MOST_LINES))
  const each = Math.max(1, Math.floor(room / NUMBER_WIDTH))
  return Array.from({ length: Math.ceil(here.length / each) }, (_, line) => {
    const numbers = here.slice(line * each, (line + 1) * each).map(({ number }) => number)
    return [numbers.join('  ')]
  })
}

function heightOf(entries: readonly string[][]): number {
  return entries.reduce((sum, lines) => sum + LINE + (lines.length - 1) * NEXT_LINE, 0)
}

function described(risks: readonly Risk[], placed: readonly Placed[], when: 'now' | 'after'): string {
  const worst = placed.filter((risk) => risk.likelihood === 'high' && risk.impact === 'high').length
  const count = `${risks.length} ${risks.length === 1 ? 'risk' : 'risks'}, of which ${worst}`
  if (when === 'now') return `${count} ${worst === 1 ? 'is' : 'are'} both likely and grave.`
  const open = risks.filter((risk) => risk.residual === null || risk.residualImpact === null).length
  const unjudged = open > 0 ? ` What remains of ${open} is not judged yet; they stand where they are.` : ''
  return `${count} ${worst === 1 ? 'stays' : 'stay'} both likely and grave once every mitigation is done.${unjudged}`
}
