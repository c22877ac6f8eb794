import { countText } from '@/lib/core/count-text'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'

export const rolesDropped = riskRule({
  id: 'roles-dropped',
  kind: 'data-loss',
  name: 'People lose roles or groups, and with them their rights',
  needs: ['data.roles'],
  mitigation:
    'Create groups and roles before the import, assign them in a second run, and compare member counts with the legacy system.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Application owners',
  source: observed('Product code of the SCIM endpoint: groups and roles in a new user are dropped'),
  find: (known, { data, mapping }) => {
    const roles = known['data.roles']
    const holders = roles.reduce((sum, role) => sum + role.count, 0)
    if (roles.length === 0 || holders === 0) return null
    const mapped = mapping.roles.known ? mapping.roles.value.map((row) => row.source) : []
    const open = roles.filter((role) => !mapped.includes(role.name)).length
    return {
      likelihood:
        open > 0
          ? rated('high', `${open} of ${countText(roles.length, 'role')} not mapped`)
          : rated('medium', 'All are mapped, and each needs a run of its own'),
      impact: byShare(holders, data.users),
      basis: { roles: roles.length, 'not mapped': open, assignments: holders },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.roles': [{ name: 'editor', count: 30 }] },
    silent: { 'data.roles': [] },
    boundary: [
      [{ 'data.roles': [{ name: 'editor', count: 0 }] }, null],
      [
        { 'mapping.roles': [{ id: 'a', source: 'editor', target: 'editor', kind: 'role', audience: null }] },
        { likelihood: 'medium', impact: 'high' },
      ],
      [{ 'data.roles': [{ name: 'editor', count: 1 }] }, { likelihood: 'high', impact: 'high' }],
    ],
  },
})
