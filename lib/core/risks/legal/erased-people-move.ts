import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const erasedPeopleMove = riskRule({
  id: 'erased-people-move',
  kind: 'legal',
  name: 'People who asked for erasure are moved all the same',
  needs: ['legal.pendingErasures'],
  mitigation: 'Carry the requests out before the last export, and check the file against the list once more.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Data protection officer',
  source: documented('Regulation (EU) 2016/679, article 17'),
  find: (known) => {
    const people = known['legal.pendingErasures']
    if (people === 0) return null
    return {
      likelihood: rated(
        people > 20 ? 'high' : 'medium',
        `${countText(people, 'request')} open at the time of the export`,
      ),
      impact: rated('medium', 'A breach towards each of them, to be reported where it does harm'),
      basis: { 'erasure requests': people },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.pendingErasures': 12 },
    silent: { 'legal.pendingErasures': 0 },
    boundary: [
      [{ 'legal.pendingErasures': 1 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'legal.pendingErasures': 20 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'legal.pendingErasures': 21 }, { likelihood: 'high', impact: 'medium' }],
    ],
  },
})
