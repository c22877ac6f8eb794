import { countText, thousands } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleAttribute } from '@/lib/core/rules/example-facts'
import { documented } from '@/lib/core/rules/sources'

export const tooMuchMoves = riskRule({
  id: 'too-much-moves',
  kind: 'legal',
  name: 'More personal data moves than the purpose needs',
  needs: ['data.inventory'],
  mitigation: 'Decide on every open attribute with its owner; what nobody can name a use for stays behind.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Data protection officer',
  source: documented('Regulation (EU) 2016/679, article 5(1)(c)'),
  find: (known) => {
    const personal = known['data.inventory'].filter((item) => item.pii !== 'none')
    const open = personal.filter((item) => item.decision === 'decide').length
    const moving = personal.filter((item) => item.decision === 'move').length
    const left = personal.length - open - moving
    if (open + moving === 0 || (open === 0 && left > 0)) return null
    return {
      likelihood:
        open > 0
          ? rated('high', `${countText(open, 'personal attribute')} not decided yet`)
          : rated('medium', `All ${thousands(moving)} personal attributes move, none stays behind`),
      impact: rated(
        open + moving > 20 ? 'high' : 'medium',
        `${countText(open + moving, 'personal attribute')} for everybody`,
      ),
      basis: { 'personal attributes that move': moving, 'not decided': open, 'left behind': left },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.inventory': [exampleAttribute({ decision: 'decide' })] },
    silent: { 'data.inventory': [exampleAttribute({ pii: 'none' })] },
    boundary: [
      [{ 'data.inventory': [exampleAttribute()] }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'data.inventory': [exampleAttribute(), exampleAttribute({ name: 'city', decision: 'leave' })] }, null],
      [
        {
          'data.inventory': Array.from({ length: 21 }, (_, i) =>
            exampleAttribute({ name: `a${i}`, decision: 'decide' }),
          ),
        },
        { likelihood: 'high', impact: 'high' },
      ],
    ],
  },
})
