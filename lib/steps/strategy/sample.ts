import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  paths: [
    { id: 'active', segment: 'Active customers', users: 36727, path: 'silent' },
    { id: 'dormant', segment: 'Dormant customers', users: 8271, path: 'reset' },
    { id: 'staff', segment: 'Staff', users: 1486, path: 'federated', provider: 'Staff directory (Microsoft Entra ID)' },
    { id: 'google', segment: 'Google sign-in', users: 1316, path: 'federated', provider: 'Google' },
    { id: 'service', segment: 'Service and test accounts', users: 416, path: 'excluded' },
  ],
  decisionReason:
    'About 27,500 active customers keep their password and notice nothing; a reset would lock all 36,727 on the first morning. Decided by the lead admin on 18 January 2027; a reset in waves was the other option and stays the fallback.',
  mailsPerDay: 1500,
  linkLifetimeHours: 72,
  cutOff: '2027-07-03',
  leftoverPlan:
    'One last reset wave from 5 July with two reminders. Accounts that stay silent for another year are closed under the retention rule.',
  silentTasks: ['check', 'repository', 'flag'],
  oldPolicy: ['length-8', 'digit', 'lower'],
  newPolicy: ['length-8', 'digit', 'upper', 'lower', 'special'],
  weights: [
    { id: 'users', criterion: 'users', weight: 4 },
    { id: 'cost', criterion: 'cost', weight: 2 },
    { id: 'build', criterion: 'build', weight: 1 },
    { id: 'speed', criterion: 'speed', weight: 2 },
  ],
}
