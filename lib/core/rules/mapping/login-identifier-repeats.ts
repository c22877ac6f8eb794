import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { mappedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const TARGETS: Record<string, string> = { email: 'emailaddress', mobile: 'mobile' }

export const loginIdentifierRepeats = rule({
  id: 'login-identifier-repeats',
  title: 'A login identifier is shared by several users',
  severity: 'warn',
  needs: ['mapping.loginIdentifiers', 'mapping.rows', 'data.inventory'],
  about: [ANSWERS.loginIdentifiers, ANSWERS.rows],
  source: documented('Asgardeo guide, configure login identifiers'),
  find: (facts) => {
    const keys = facts['mapping.loginIdentifiers'].flatMap((identifier) => TARGETS[identifier] ?? [])
    return mappedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter(
        ({ row, attribute }) =>
          row.target.kind === 'catalogue' &&
          keys.includes(row.target.key) &&
          !attribute.unique &&
          !attribute.unmeasured,
      )
      .map(({ attribute }) => ({
        subject: attribute.name,
        says: `People may log in with ${attribute.name}, but some share the same value.`,
        fix: 'Whoever shares a value cannot log in with it. Settle the duplicates, or accept the username only.',
      }))
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.loginIdentifiers': ['mobile'],
      'mapping.rows': [exampleRow('phone', 'mobile')],
      'data.inventory': [exampleAttribute({ name: 'phone', unique: false })],
    },
    silent: {
      'mapping.loginIdentifiers': ['email'],
      'mapping.rows': [exampleRow('phone', 'mobile')],
      'data.inventory': [exampleAttribute({ name: 'phone', unique: false })],
    },
    also: {
      fires: [[{ 'mapping.loginIdentifiers': ['email', 'mobile'] }, 'log in with phone,']],
      silent: [
        { 'mapping.loginIdentifiers': ['login'] },
        { 'mapping.rows': [exampleRow('phone', 'custom:mobile')] },
        { 'data.inventory': [exampleAttribute({ name: 'phone', unique: true })] },
        { 'data.inventory': [exampleAttribute({ name: 'phone', unique: false, unmeasured: true })] },
      ],
    },
  },
})
