import { type Jurisdiction, jurisdictionNames } from '@/lib/core/legal/legal-names'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const TRANSFER_RULES: readonly Jurisdiction[] = ['eu', 'uk', 'ch']

export const regionOutsideJurisdiction = rule({
  id: 'region-outside-jurisdiction',
  title: 'Data of European users moves to the US region',
  severity: 'warn',
  needs: ['legal.region', 'legal.jurisdictions'],
  about: [ANSWERS.region, ANSWERS.jurisdictions],
  source: documented('Regulation (EU) 2016/679, chapter V; Asgardeo documentation, data residency'),
  find: (facts) => {
    const where = facts['legal.jurisdictions'].filter((jurisdiction) => TRANSFER_RULES.includes(jurisdiction))
    if (facts['legal.region'] !== 'us' || where.length === 0) return []
    return [
      {
        says: `Users live in ${jurisdictionNames(where)}, but the organisation is in the US region.`,
        fix: 'Record the ground for the transfer, or use an organisation in the EU region; the region cannot be changed later.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.region': 'us', 'legal.jurisdictions': ['eu'] },
    silent: { 'legal.region': 'eu', 'legal.jurisdictions': ['eu'] },
    also: {
      fires: [[{ 'legal.jurisdictions': ['us', 'ch'] }, 'Users live in Switzerland, but']],
      silent: [{ 'legal.jurisdictions': ['us'] }],
    },
  },
})
