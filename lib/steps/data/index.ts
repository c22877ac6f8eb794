import { thousands } from '@/lib/core/count-text'
import { step } from '@/lib/steps/step'
import { dataFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { dataSection } from './section'

export const data = step({
  id: 'data',
  number: 2,
  title: 'Data assessment',
  lead: 'How many users, attributes, roles and passwords there are today.',
  who: 'Identity engineer',
  questions,
  panels,
  facts: dataFacts,
  summary({ data: facts }) {
    const users = facts.users.known ? `${thousands(facts.users.value)} users` : ''
    const attributes = facts.inventory.known ? `${facts.inventory.value.length} attributes` : ''
    const undecided = facts.inventory.known
      ? facts.inventory.value.filter((item) => item.decision === 'decide').length
      : 0
    return [users, attributes, undecided > 0 ? `${undecided} to decide` : ''].filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: (facts) => dataSection(facts),
  // The inventory is one line per name, so only lists of that form are told in full by it.
  printsList: (key, rows) =>
    key === 'attributes' && rows.every((row) => row.name) && isUnique(rows.map((row) => row.name)),
  sample,
})

function isUnique(names: readonly unknown[]): boolean {
  return new Set(names).size === names.length
}
