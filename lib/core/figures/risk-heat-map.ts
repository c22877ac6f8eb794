import type { Level, Risk } from '@/lib/core/facts/impact'
import { fitText, label } from './drawing'
import type { Figure, Ink, Mark } from './figure'

const LEVELS: Level[] = ['low', 'medium', 'high']
const WORD: Record<Level, string> = { low: 'Low', medium: 'Medium', high: 'High' }
/** Shade by likelihood plus impact: grey only, because red and amber belong to findings. */
const SHADE: Ink[] = ['band', 'band', 'data-3', 'data-2', 'data-2']
const ROW = 76

/** Risks by likelihood (up) and impact (right), named inside their field. Width in pixels, at least 320. */
export function riskHeatMap(risks: Risk[], options: { width?: number } = {}): Figure {
  const width = Math.max(320, options.width ?? 640)
  const left = 76
  const column = (width - left) / 3
  const marks: Mark[] = [label('Likelihood', 0, 16, { ink: 'ink-3', size: 12 })]
  LEVELS.toReversed().forEach((likelihood, row) => {
    const y = 28 + row * ROW
    marks.push(label(WORD[likelihood], 0, y + ROW / 2 + 4))
    LEVELS.forEach((impact, i) => {
      const x = left + i * column
      const shade = SHADE[LEVELS.indexOf(likelihood) + i] ?? 'band'
      const here = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact)
      marks.push({ kind: 'rect', x, y, width: column - 2, height: ROW - 2, ink: shade })
      const names = here.length > 3 ? here.slice(0, 2).map((risk) => risk.name) : here.map((risk) => risk.name)
      if (here.length > 3) names.push(`and ${here.length - 2} more`)
      names.forEach((name, k) => {
        marks.push(label(fitText(name, 13, column - 22), x + 10, y + 22 + k * 20, { ink: 'ink' }))
      })
    })
  })
  const foot = 28 + 3 * ROW + 18
  LEVELS.forEach((impact, i) => {
    const text = impact === 'low' ? 'Low impact' : WORD[impact]
    marks.push(label(text, left + i * column, foot))
  })
  const worst = risks.filter((risk) => risk.likelihood === 'high' && risk.impact === 'high').length
  const isAre = worst === 1 ? 'is' : 'are'
  return {
    width,
    height: foot + 8,
    marks,
    title: 'Risks by likelihood and impact',
    description: `${risks.length} ${risks.length === 1 ? 'risk' : 'risks'}, of which ${worst} ${isAre} both likely and grave.`,
    table: {
      columns: ['Risk', 'Likelihood', 'Impact', 'Left after mitigation'],
      rows: risks.map((risk) => [
        risk.name,
        WORD[risk.likelihood],
        WORD[risk.impact],
        risk.residual ? WORD[risk.residual] : 'Not judged yet',
      ]),
    },
  }
}
