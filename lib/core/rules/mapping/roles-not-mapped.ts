import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'

export const rolesNotMapped = rule({
  id: 'roles-not-mapped',
  title: 'Roles without a target',
  severity: 'inform',
  needs: ['data.roles', 'mapping.roles'],
  about: [ANSWERS.mappingRoles, ANSWERS.dataRoles],
  source: observed('Roles and groups in a user record are ignored on create (identity-inbound-provisioning-scim2)'),
  find: (facts) => {
    const mapped = new Set(facts['mapping.roles'].map((role) => role.source.trim().toLowerCase()))
    const open = facts['data.roles'].filter((role) => role.count > 0 && !mapped.has(role.name.trim().toLowerCase()))
    if (mapped.size === 0 || open.length === 0) return []
    return [
      {
        says: `The mapping of roles leaves out ${nameList(open.map((role) => role.name))}.`,
        fix: 'Give them a group or role in Asgardeo, or note that they are left behind.',
        numbers: { roles: open.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.roles': [
        { name: 'customer', count: 9 },
        { name: 'agent', count: 1 },
      ],
      'mapping.roles': [{ id: 'c', source: 'customer', target: 'customer', kind: 'group', audience: null }],
    },
    silent: {
      'data.roles': [{ name: 'customer', count: 9 }],
      'mapping.roles': [{ id: 'c', source: 'customer', target: 'customer', kind: 'group', audience: null }],
    },
    also: {
      fires: [[{}, 'leaves out agent.']],
      silent: [
        { 'mapping.roles': [] },
        {
          'data.roles': [
            { name: ' Customer', count: 9 },
            { name: 'agent', count: 0 },
          ],
        },
      ],
    },
  },
})
