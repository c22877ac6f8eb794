import { isTypedEmail } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const emailOnlyTyped: RehearsalRule = {
  id: 'email-only-typed',
  title: 'Only addresses with a type',
  severity: 'block',
  problem: 6,
  fix: 'Map one address to Email, without a type: recovery and notifications use no other.',
  rests: 'behaviour',
  source: observed('Product issues 10033, 13842 and 15560: the primary attribute stays empty'),
  record(lanes) {
    const typed = lanes.filter(isTypedEmail)
    if (typed.length === 0) return null
    return (subject) => !subject.hasEmail && typed.some(({ index }) => subject.value(index) !== '')
  },
  example: {
    plan: { usernameMode: 'alphanumeric', method: 'silent' },
    rows: [
      ['login', 'username'],
      ['mail', 'emails.work'],
    ],
    fires: [{ login: 'ann', mail: 'ann@corp.example' }],
    silent: [{ login: 'ann', mail: '' }],
  },
}
