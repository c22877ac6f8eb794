import type { RehearsalRule } from './rehearsal-rule'
import { inferred } from './sources'

export const stateNotMapped: RehearsalRule = {
  id: 'state-not-mapped',
  title: 'Account state that is in no table',
  severity: 'warn',
  problem: 19,
  fix: 'Add the state to the table of states; without a line the account is created active.',
  rests: 'behaviour',
  source: inferred('An account without a state is created active'),
  record: () => (subject) =>
    subject.state !== '' &&
    subject.stateTarget === null &&
    (subject.stateMeans === null || subject.stateMeans === 'pending'),
  example: {
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', status: 'on sabbatical' }],
    silent: [{ login: 'ann@corp.example', status: 'active' }],
  },
}
