import { countText } from '@/lib/core/count-text'
import { step } from '@/lib/steps/step'
import { impactFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { impactSection } from './section'

export const impact = step({
  id: 'impact',
  number: 6,
  title: 'Experience, impact and risks',
  lead: 'What users see, what you accept, what may go wrong and how you go back.',
  who: 'Help desk',
  questions,
  panels,
  facts: impactFacts,
  summary({ impact: facts }) {
    const messages = facts.messages.known ? facts.messages.value.length : 0
    const risks = facts.risks.known ? facts.risks.value : []
    const ownerless = risks.filter((risk) => risk.owner === '').length
    const parts = [
      messages > 0 ? countText(messages, 'message') : '',
      risks.length > 0 ? countText(risks.length, 'risk') : '',
      ownerless > 0 ? `${ownerless} without an owner` : '',
    ]
    return parts.filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: impactSection,
  // The register prints rows that can be placed; a half-filled one stays in the generic list.
  printsList: (key, rows) =>
    key === 'suggestedRisks' || (key === 'risks' && rows.every((row) => row.name && row.likelihood && row.impact)),
  sample,
})
