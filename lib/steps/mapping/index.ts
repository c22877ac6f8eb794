import { sendsValue } from '@/lib/core/mapping/sends-value'
import { step } from '@/lib/steps/step'
import { mappingFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { mappingSection } from './section'

export const mapping = step({
  id: 'mapping',
  number: 5,
  title: 'Mapping',
  lead: 'Which attribute goes where, and what happens to it on the way.',
  who: 'Identity engineer',
  questions,
  panels,
  facts: mappingFacts,
  summary({ mapping: facts }) {
    if (!facts.rows.known) return ''
    const rows = facts.rows.value
    const mapped = rows.filter(sendsValue).length
    const unconfirmed = rows.filter((row) => !row.confirmed).length
    return `${mapped} of ${rows.length} attributes mapped${unconfirmed > 0 ? `, ${unconfirmed} to confirm` : ''}`
  },
  blockedBy: ({ data }) => (data.inventory.known ? null : 'Opens when step 2 knows the attributes.'),
  section: (facts) => mappingSection(facts),
  printsList: (key) => key === 'rows',
  sample,
})
