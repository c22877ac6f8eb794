import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  organization: 'alderbrookwater',
  region: 'eu',
  jurisdictions: ['eu', 'uk'],
  role: 'controller',
  legalBasis: 'contract',
  dpa: 'signed',
  transfers: 'safeguards',
  specialCategories: 'no',
  minors: 'no',
  policies: [
    {
      id: 'access',
      topic: 'access',
      rule: 'Two named identity engineers, on the locked-down workstation, never by e-mail.',
    },
    {
      id: 'encryption',
      topic: 'encryption',
      rule: 'Disk encryption at rest; age or PGP with the receiver’s key in transit.',
    },
    {
      id: 'freeze',
      topic: 'change-freeze',
      rule: 'No change to customer systems during the yearly billing run, 22 February to 5 March.',
    },
    {
      id: 'retention',
      topic: 'retention',
      rule: 'Accounts without a login for five years are closed, unless a supply contract is open.',
    },
    {
      id: 'notice',
      topic: 'notice',
      rule: 'Thirty days before a processor changes, by e-mail and in the customer portal.',
    },
  ],
  exportDeletion: '2027-04-30',
  noticeDays: 30,
  pendingErasures: 0,
}
