import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { certainOverlap } from '@/lib/core/rules/overlap'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const emailUsernameWithoutEmail = rule({
  id: 'email-username-without-email',
  title: 'Users without e-mail have no username',
  severity: 'block',
  needs: ['mapping.usernameMode', 'data.withoutEmail', 'data.users', 'goals.keptUsers'],
  about: [ANSWERS.usernameMode, ANSWERS.withoutEmail, ANSWERS.segments],
  source: documented('Asgardeo guide, username validation'),
  find: (facts) => {
    const users = certainOverlap(facts['data.withoutEmail'], facts['goals.keptUsers'], facts['data.users'])
    if (facts['mapping.usernameMode'] !== 'email' || users === 0) return []
    return [
      {
        says: `The e-mail address is the username, but at least ${thousands(users)} of the ${countText(facts['goals.keptUsers'], 'user')} to move have none.`,
        fix: 'Collect the addresses, leave these users behind, or use alphanumeric usernames.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.usernameMode': 'email', 'data.withoutEmail': 312, 'data.users': 1000, 'goals.keptUsers': 990 },
    silent: { 'mapping.usernameMode': 'email', 'data.withoutEmail': 312, 'data.users': 1000, 'goals.keptUsers': 688 },
    also: {
      fires: [[{ 'goals.keptUsers': 689 }, 'at least 1 of the 689 users to move']],
      silent: [{ 'mapping.usernameMode': 'alphanumeric' }],
    },
  },
})
