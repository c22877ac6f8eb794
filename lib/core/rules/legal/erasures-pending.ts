import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const erasuresPending = rule({
  id: 'erasures-pending',
  title: 'Erasure requests are open',
  severity: 'warn',
  needs: ['legal.pendingErasures'],
  about: [ANSWERS.pendingErasures],
  source: documented('Regulation (EU) 2016/679, article 17'),
  find: (facts) => {
    const requests = facts['legal.pendingErasures']
    if (requests === 0) return []
    return [
      {
        says: `${countText(requests, 'erasure request')} ${requests === 1 ? 'is' : 'are'} not carried out yet.`,
        fix: 'Erase these accounts in the legacy system before the final export, so that they do not come back in Asgardeo.',
        numbers: { requests },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.pendingErasures': 4 },
    silent: { 'legal.pendingErasures': 0 },
    also: {
      fires: [
        [{}, '4 erasure requests are not'],
        [{ 'legal.pendingErasures': 1 }, '1 erasure request is not'],
      ],
    },
  },
})
