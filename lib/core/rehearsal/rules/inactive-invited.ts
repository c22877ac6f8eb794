import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const inactiveInvited: RehearsalRule = {
  id: 'inactive-invited',
  title: 'Suspended account that nobody decided about',
  severity: 'block',
  problem: 19,
  fix: 'Say in the table of states whether this state is locked, disabled or left behind; now it would be created open.',
  rests: 'behaviour',
  source: documented('Guide on managing users: created accounts are open, and a create with an invitation sends mail'),
  record: () => (subject) => subject.stateTarget === null && subject.stateMeans === 'inactive',
  example: {
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', status: 'suspended' }],
    silent: [{ login: 'ann@corp.example', status: 'active' }],
  },
}
