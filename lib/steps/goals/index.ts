import { countText } from '@/lib/core/count-text'
import { step } from '@/lib/steps/step'
import { goalsFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { goalsSection } from './section'

export const goals = step({
  id: 'goals',
  number: 3,
  title: 'Goals',
  lead: 'Why you move, what should be true afterwards, and who stays behind.',
  who: 'Lead admin',
  questions,
  panels,
  facts: goalsFacts,
  summary({ goals: facts, data }) {
    const kept = facts.keptUsers.known
      ? `${countText(facts.keptUsers.value, 'user')} ${facts.keptUsers.value === 1 ? 'moves' : 'move'}`
      : ''
    const outcomes = facts.outcomes.known ? countText(facts.outcomes.value.length, 'outcome') : ''
    const left = data.inventory.known ? data.inventory.value.filter((item) => item.decision === 'leave').length : 0
    return [kept, outcomes, left > 0 ? `${countText(left, 'attribute')} left behind` : ''].filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: (facts, analysis) => goalsSection(facts, analysis),
  // The appendix "Decisions" prints every row beside what the answers show.
  printsList: (key) => key === 'decisions',
  sample,
})
