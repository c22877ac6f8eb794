import type { RehearsalRule } from './rehearsal-rule'
import { inferred } from './sources'

export const secondFactorStays: RehearsalRule = {
  id: 'second-factor-stays',
  title: 'Second factor has to be enrolled again',
  severity: 'inform',
  problem: 35,
  fix: 'Tell these people before the move and give the help desk the list of what they will see.',
  rests: 'behaviour',
  source: inferred('No documented channel carries enrolments, recovery codes, sessions or consents'),
  record: () => (subject) => subject.hasMfa === true,
  example: {
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', mfa_enabled: true }],
    silent: [{ login: 'ann@corp.example', mfa_enabled: false }],
  },
}
