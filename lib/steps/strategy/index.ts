import { thousands } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { step } from '@/lib/steps/step'
import { strategyFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { strategySection } from './section'

export const strategy = step({
  id: 'strategy',
  number: 4,
  title: 'Strategy',
  lead: 'How each group of people gets a working password.',
  who: 'Lead admin',
  questions,
  panels,
  facts: strategyFacts,
  summary({ strategy: facts }) {
    const parts = [
      facts.silentUsers.known && facts.silentUsers.value > 0 ? `${thousands(facts.silentUsers.value)} silent` : '',
      facts.resetUsers.known && facts.resetUsers.value > 0 ? `${thousands(facts.resetUsers.value)} reset` : '',
      facts.cutOff.known ? `until ${dayText(facts.cutOff.value)}` : '',
    ]
    return parts.filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: (facts) => strategySection(facts),
  sample,
})
