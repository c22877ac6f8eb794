import { step } from '@/lib/steps/step'
import { requestFacts } from './facts'
import { sample } from './sample'
import { panels, questions } from './schema'
import { requestSection } from './section'

export const request = step({
  id: 'request',
  number: 9,
  title: 'Request',
  lead: 'One e-mail with everything the Asgardeo team needs to start.',
  questions,
  panels,
  facts: requestFacts,
  summary({ request: facts }, { open }) {
    const missing = open.filter((question) => question.need === 'request').length
    const sent = facts.followUp.known && facts.followUp.value.some((entry) => entry.kind === 'sent')
    if (sent) return 'Sent; follow-up log open'
    return missing === 0 ? 'Nothing left that support would ask back' : `Support would still ask ${missing} things back`
  },
  blockedBy: () => null,
  section: requestSection,
  sample,
})
