import { dayText } from '@/lib/core/iso-date'
import { step } from '@/lib/steps/step'
import { timelineFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { timelineSection } from './section'

export const timeline = step({
  id: 'timeline',
  number: 7,
  title: 'Timeline',
  lead: 'Worked backwards from go-live with real lead times.',
  who: 'Lead admin',
  questions,
  panels,
  facts: timelineFacts,
  summary({ timeline: facts }) {
    const milestones = facts.milestones.known ? facts.milestones.value.length : 0
    const parts = [
      facts.goLive.known ? `Go-live ${dayText(facts.goLive.value)}` : '',
      milestones > 0 ? `${milestones} milestones` : '',
    ]
    return parts.filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: timelineSection,
  sample,
})
