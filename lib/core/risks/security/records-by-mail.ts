import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const recordsByMail = riskRule({
  id: 'records-by-mail',
  kind: 'security',
  name: 'User records are sent to the team by e-mail',
  needs: ['data.users'],
  mitigation: 'Agree on a channel before anything is sent; the package of this planner carries counts only.',
  left: { likelihood: 'low', impact: 'high' },
  owner: 'Lead admin',
  source: documented('The guides name no channel for user data and forbid personal data in logs'),
  find: (known, { request }) => {
    const users = known['data.users']
    if (users === 0 || request.handover.known) return null
    return {
      likelihood: rated('medium', 'No channel for the hand-over is agreed'),
      impact: rated('high', `Records of ${countText(users, 'user')} in mailboxes nobody can clear`),
      basis: { users, 'hand-over channel': 'not agreed' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.users': 48_216 },
    silent: { 'data.users': 0 },
    boundary: [[{ 'request.handover': 'A file share of the team' }, null]],
  },
})
