import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const usernameMissing: RehearsalRule = {
  id: 'username-missing',
  title: 'No username',
  severity: 'block',
  problem: null,
  fix: 'Fill the attribute in the source, choose another one as the username, or leave these records behind.',
  rests: 'behaviour',
  source: documented('Guide on managing users: every account has a username'),
  record: () => (subject) => !subject.hasUsername,
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: '', city: 'Galle' }],
    silent: [{ mail: 'ann@corp.example', city: 'Galle' }],
  },
}
