import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

export const senderNotConfirmed = rule({
  id: 'sender-not-confirmed',
  title: 'The sender is not an owner or administrator',
  severity: 'block',
  needs: ['request.senderConfirmed'],
  about: [ANSWERS.senderConfirmed, ANSWERS.senderEmail],
  source: MIGRATION_GUIDE,
  find: (facts) =>
    facts['request.senderConfirmed']
      ? []
      : [
          {
            says: 'The sender address is not registered for an owner or administrator account.',
            fix: 'The team acts only on requests from such an address. Let somebody who has one send the request.',
          },
        ],
  examples: {
    today: '2026-11-24',
    fires: { 'request.senderConfirmed': false },
    silent: { 'request.senderConfirmed': true },
    also: { fires: [[{}, 'not registered for an owner or administrator account']] },
  },
})
