import { countText } from '@/lib/core/count-text'
import { openPromises, sentMark } from '@/lib/core/request/follow-up'
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
  who: 'Lead admin',
  questions,
  panels,
  facts: requestFacts,
  summary({ request: facts }, { open }) {
    const missing = open.filter((question) => question.need === 'request').length
    const log = facts.followUp.known ? facts.followUp.value : []
    if (sentMark(log)) {
      const promised = openPromises(log).length
      return promised > 0 ? `Sent; ${countText(promised, 'promise')} open` : 'Sent; nothing promised is open'
    }
    if (missing === 0) return 'Every answer the request needs is there'
    return `${countText(missing, 'answer')} the request needs ${missing === 1 ? 'is' : 'are'} open`
  },
  blockedBy: () => null,
  section: requestSection,
  sample,
})
