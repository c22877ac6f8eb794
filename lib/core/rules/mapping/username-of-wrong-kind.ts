import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const usernameOfWrongKind = rule({
  id: 'username-of-wrong-kind',
  title: 'The username is of the wrong kind',
  severity: 'block',
  needs: ['mapping.usernameMode', 'mapping.usernameSource', 'data.inventory'],
  about: [ANSWERS.usernameMode, ANSWERS.usernameSource],
  source: documented('Asgardeo guide, username validation'),
  find: (facts) => {
    const name = facts['mapping.usernameSource']
    const attribute = facts['data.inventory'].find((candidate) => candidate.name === name)
    if (!attribute || attribute.unmeasured || attribute.type === 'empty') return []
    const mustBeAddress = facts['mapping.usernameMode'] === 'email'
    if (mustBeAddress === (attribute.type === 'email')) return []
    return [
      {
        subject: name,
        says: mustBeAddress
          ? `Usernames are e-mail addresses, but ${name} does not hold addresses.`
          : `Usernames are letters and digits, but ${name} holds e-mail addresses.`,
        fix: 'Such records are refused. Choose the other kind of username, or another attribute; it cannot be changed later.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.usernameMode': 'email',
      'mapping.usernameSource': 'uid',
      'data.inventory': [exampleAttribute({ name: 'uid', type: 'identifier' })],
    },
    silent: {
      'mapping.usernameMode': 'email',
      'mapping.usernameSource': 'email',
      'data.inventory': [exampleAttribute()],
    },
    also: {
      fires: [
        [{}, 'but uid does not hold addresses'],
        [
          { 'mapping.usernameMode': 'alphanumeric', 'data.inventory': [exampleAttribute({ name: 'uid' })] },
          'but uid holds e-mail addresses',
        ],
      ],
      silent: [
        { 'mapping.usernameMode': 'alphanumeric' },
        { 'mapping.usernameSource': 'no_such_name' },
        { 'data.inventory': [exampleAttribute({ name: 'uid', type: 'empty' })] },
        { 'data.inventory': [exampleAttribute({ name: 'uid', type: 'identifier', unmeasured: true })] },
      ],
    },
  },
})
