import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const sensitiveDataMoves = riskRule({
  id: 'sensitive-data-moves',
  kind: 'legal',
  name: 'Special categories or children’s data move without their own assessment',
  needs: ['legal.specialCategories', 'legal.minors'],
  mitigation: 'Leave such attributes behind, or have an impact assessment signed before the export.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Data protection officer',
  source: documented('Regulation (EU) 2016/679, articles 8, 9 and 35'),
  find: (known, { data }) => {
    const [special, minors] = [known['legal.specialCategories'], known['legal.minors']]
    if (!special && !minors) return null
    const marked = data.inventory.known
      ? data.inventory.value.filter((item) => item.pii === 'special' && item.decision !== 'leave').length
      : null
    const what = [special ? 'special categories' : '', minors ? 'children' : '']
      .filter((part) => part !== '')
      .join(' and ')
    return {
      likelihood:
        special && marked === 0 && !minors
          ? rated('low', 'No attribute marked as special moves')
          : rated('medium', `The legal review names ${what}`),
      impact: rated('high', 'The law puts the highest demands and fines on it'),
      basis: { 'named in the review': what, 'special attributes that move': marked ?? 'not listed' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.specialCategories': true, 'legal.minors': false },
    silent: { 'legal.specialCategories': false },
    boundary: [
      [
        { 'legal.specialCategories': false, 'legal.minors': true },
        { likelihood: 'medium', impact: 'high' },
      ],
    ],
  },
})
