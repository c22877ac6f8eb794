import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  runs: [
    {
      id: 'first',
      date: '2027-01-22',
      data: 'export',
      records: 47800,
      rejected: 292,
      topCause: 'Username taken after case folding',
      digest: '9c417be052ad1f36d0b74c5e2a8f6d13905be7c2481fa6d37e50c9b2184ad6f0',
      causes: 'username-taken 204; username-not-email 71; inactive-invited 17; phone-form 1830; value-untrimmed 288',
      exceptions: '17 test addresses with an apostrophe, accepted as they are.',
    },
  ],
}
