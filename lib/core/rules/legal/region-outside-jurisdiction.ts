import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const TRANSFER_RULES = /european|united kingdom|switzerland/i

export const regionOutsideJurisdiction = rule({
  id: 'region-outside-jurisdiction',
  title: 'Data of European users moves to the US region',
  severity: 'warn',
  needs: ['legal.region', 'legal.jurisdictions'],
  about: [ANSWERS.region, ANSWERS.jurisdictions],
  source: documented('Regulation (EU) 2016/679, chapter V; Asgardeo documentation, data residency'),
  find: (facts) => {
    const where = facts['legal.jurisdictions'].filter((jurisdiction) => TRANSFER_RULES.test(jurisdiction))
    if (facts['legal.region'] !== 'us' || where.length === 0) return []
    return [
      {
        says: `Users live in ${where.join(', ')}, but the organisation is in the US region.`,
        fix: 'Record the ground for the transfer, or use an organisation in the EU region; the region cannot be changed later.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.region': 'us', 'legal.jurisdictions': ['European Union and EEA'] },
    silent: { 'legal.region': 'eu', 'legal.jurisdictions': ['European Union and EEA'] },
    also: {
      fires: [[{ 'legal.jurisdictions': ['United States', 'Switzerland'] }, 'Users live in Switzerland, but']],
      silent: [{ 'legal.jurisdictions': ['United States'] }],
    },
  },
})
