import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const lockedAndInvited: RehearsalRule = {
  id: 'locked-and-invited',
  title: 'Locked account that still gets mails',
  severity: 'warn',
  problem: 18,
  fix: 'Switch the lock notifications off for the run, or leave these accounts behind.',
  rests: 'behaviour',
  source: observed('Product issues 13252 and 21207: one mail to set a password and one about the lock'),
  record: (_, { method }) =>
    method === 'silent' ? null : ({ stateTarget }) => stateTarget === 'locked' || stateTarget === 'disabled',
  example: {
    plan: { method: 'reset', states: [{ id: 's', source: 'suspended', target: 'locked', users: null }] },
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', status: 'suspended' }],
    silent: [{ login: 'ann@corp.example', status: 'active' }],
  },
}
