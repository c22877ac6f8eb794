import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'

const ADDRESS = /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,}/i
const OWN = /@wso2\.com$/i

export const addressInQuestions = rule({
  id: 'address-in-questions',
  title: 'A question names a person',
  severity: 'warn',
  needs: ['request.questions'],
  about: [ANSWERS.questions],
  source: inferred('Handing over user data by e-mail is not documented'),
  find: (facts) =>
    facts['request.questions'].flatMap((question, index) => {
      const found = ADDRESS.exec(question.text)?.[0]
      if (!found || OWN.test(found)) return []
      return [
        {
          subject: question.id,
          // The address itself stays out of the finding.
          says: `Question ${index + 1} for the team contains an e-mail address.`,
          fix: 'Describe the case without naming the user; no user data belongs into the request.',
        },
      ]
    }),
  examples: {
    today: '2026-11-24',
    fires: { 'request.questions': [{ id: 'q', text: 'Why is jo@example.com refused?' }] },
    silent: { 'request.questions': [{ id: 'q', text: 'Do you answer from asgardeo-help@wso2.com?' }] },
    also: {
      fires: [
        [
          {
            'request.questions': [
              { id: 'p', text: 'How long does it take?' },
              { id: 'q', text: 'Is jo@example.com refused?' },
            ],
          },
          'Question 2 for the team',
        ],
      ],
    },
  },
})
