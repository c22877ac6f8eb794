import { countText, thousands } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

export const exportFileLeaks = riskRule({
  id: 'export-file-leaks',
  kind: 'security',
  name: 'The export file is copied, lost or kept too long',
  needs: ['data.users'],
  mitigation:
    'Encrypt it, keep one copy with one owner, leave out password hashes, hand it over by the agreed channel and delete it by the date.',
  left: { likelihood: 'low', impact: 'high' },
  owner: 'Security officer',
  source: MIGRATION_GUIDE,
  find: (known, { data, legal }) => {
    const users = known['data.users']
    if (users === 0) return null
    const hashes = data.hashes.known ? data.hashes.value.reduce((sum, hash) => sum + hash.count, 0) : 0
    const isDated = legal.exportDeletion.known
    return {
      likelihood: isDated
        ? rated('low', `To be deleted by ${dayText(legal.exportDeletion.known ? legal.exportDeletion.value : '')}`)
        : rated('medium', 'No date of deletion yet'),
      impact: rated(
        'high',
        `${countText(users, 'user')} in one file${hashes > 0 ? `, with ${thousands(hashes)} password hashes` : ''}`,
      ),
      basis: { users, 'password hashes in it': hashes, 'deletion date': isDated ? 'set' : 'not set' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.users': 48_216 },
    silent: { 'data.users': 0 },
    boundary: [[{ 'legal.exportDeletion': '2027-04-30' }, { likelihood: 'low', impact: 'high' }]],
  },
})
