import { countText } from '@/lib/core/count-text'
import { daysBetween } from '@/lib/core/iso-date'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

/** Signing a processing agreement usually takes two to six weeks. */
const WEEKS = { least: 14, most: 42 }

export const agreementLate = riskRule({
  id: 'agreement-late',
  kind: 'legal',
  name: 'The processing agreement is not in force when data has to go',
  needs: ['legal.dpa', 'timeline.goLive'],
  mitigation: 'Start it now, name one person on each side, and make its signature a milestone before the export.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Legal',
  source: documented('Regulation (EU) 2016/679, article 28'),
  find: (known, _facts, today) => {
    if (known['legal.dpa'] === 'signed') return null
    const days = daysBetween(today, known['timeline.goLive'])
    if (Number.isNaN(days)) return null
    const level = days < WEEKS.least ? 'high' : days < WEEKS.most * 2 ? 'medium' : 'low'
    return {
      likelihood: rated(level, `${countText(Math.max(0, days), 'day')} to go-live; signing takes two to six weeks`),
      impact: rated('high', 'Without it no personal data may be handed over, so go-live moves'),
      basis: { agreement: known['legal.dpa'], 'go-live': known['timeline.goLive'] },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.dpa': 'in-progress', 'timeline.goLive': '2027-01-28' },
    silent: { 'legal.dpa': 'signed' },
    boundary: [
      [{ 'timeline.goLive': '2026-12-08' }, { likelihood: 'medium', impact: 'high' }],
      [{ 'timeline.goLive': '2026-12-07' }, { likelihood: 'high', impact: 'high' }],
      [{ 'timeline.goLive': '2027-02-16' }, { likelihood: 'low', impact: 'high' }],
    ],
  },
})
