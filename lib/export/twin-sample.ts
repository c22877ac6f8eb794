import type { Profile } from '@/lib/core/profile/profile'
import { twinRows } from '@/lib/core/twin/twin'
import { writeTwin } from '@/lib/core/twin/writers'
import type { Exporter } from './exporter'

const ROWS = 20
const NOTHING_YET =
  'note\r\nNo export has been profiled yet, so there are no invented users to show. Add it in the data assessment.\r\n'

/** Twenty invented users in the form of the largest profiled export. Secrets are left out, invented ones too. */
export const twinSample: Exporter = {
  id: 'twin-sample',
  label: 'Twin sample',
  hint: 'Twenty invented users with the attributes, lengths and forms of the export; no value is real',
  extension: 'csv',
  mime: 'text/csv; charset=utf-8',
  role: 'viewer',
  async render({ plan }) {
    const [largest] = plan.profiles.map(({ profile }) => profile).sort((a, b) => b.users - a.users)
    return new TextEncoder().encode(largest ? sampleOf(largest) : NOTHING_YET)
  },
}

function sampleOf(profile: Profile): string {
  const attributes = profile.attributes.filter(({ confidential }) => confidential !== 'secret')
  const shown = { ...profile, attributes }
  return ['\uFEFF', ...writeTwin(twinRows(shown, ROWS), shown, 'csv')].join('')
}
