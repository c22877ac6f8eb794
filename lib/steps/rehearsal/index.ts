import { thousands } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { step } from '@/lib/steps/step'
import { rehearsalFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { rehearsalSection } from './section'

export const rehearsal = step({
  id: 'rehearsal',
  number: 8,
  title: 'Rehearsal',
  lead: 'Every record tried against the rules of Asgardeo; nothing is sent.',
  who: 'Identity engineer',
  questions,
  panels,
  facts: rehearsalFacts,
  summary({ rehearsal: facts }) {
    const last = facts.runs.known ? facts.runs.value.at(-1) : undefined
    if (!last) return ''
    const count = (value: number) => thousands(value)
    return `${count(last.rejected)} of ${count(last.records)} records rejected on ${dayText(last.date)}`
  },
  blockedBy: ({ mapping, rehearsal: facts }) =>
    mapping.rows.known || facts.runs.known ? null : 'Opens when step 5 has a mapping to try.',
  section: (facts) => rehearsalSection(facts),
  sample,
})
