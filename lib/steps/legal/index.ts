import { step } from '@/lib/steps/step'
import { legalFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { legalSection } from './section'

export const legal = step({
  id: 'legal',
  number: 1,
  title: 'Legal review',
  lead: 'What may move, under which law, and who says so.',
  who: 'Legal',
  questions,
  panels,
  facts: legalFacts,
  summary({ legal: facts }) {
    const parts = [
      facts.region.known ? `${facts.region.value === 'eu' ? 'EU' : 'US'} region` : '',
      facts.legalBasis.known ? `basis: ${facts.legalBasis.value.toLowerCase()}` : '',
      facts.dpa.known ? `agreement ${facts.dpa.value.replace('-', ' ')}` : '',
    ]
    return parts.filter(Boolean).join(', ')
  },
  blockedBy: () => null,
  section: legalSection,
  sample,
})
