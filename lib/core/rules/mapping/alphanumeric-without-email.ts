import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const alphanumericWithoutEmail = rule({
  id: 'alphanumeric-without-email',
  title: 'Some users will have no password recovery',
  severity: 'warn',
  needs: ['mapping.usernameMode', 'data.withoutEmail'],
  about: [ANSWERS.usernameMode, ANSWERS.withoutEmail],
  source: documented('Asgardeo guide, username validation'),
  find: (facts) => {
    const users = facts['data.withoutEmail']
    if (facts['mapping.usernameMode'] !== 'alphanumeric' || users === 0) return []
    return [
      {
        says: `${countText(users, 'user')} ${users === 1 ? 'has' : 'have'} an alphanumeric username and no e-mail address.`,
        fix: 'They get no notification, recovery mail, magic link or e-mail code. Collect addresses, or plan help at the desk.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.usernameMode': 'alphanumeric', 'data.withoutEmail': 300 },
    silent: { 'mapping.usernameMode': 'email', 'data.withoutEmail': 300 },
    also: {
      fires: [
        [{}, '300 users have'],
        [{ 'data.withoutEmail': 1 }, '1 user has'],
      ],
      silent: [{ 'data.withoutEmail': 0 }],
    },
  },
})
