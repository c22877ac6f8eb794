import { isWritable } from '@/lib/core/asgardeo/catalogue'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const noScimPath: RehearsalRule = {
  id: 'no-scim-path',
  title: 'Value that no import can carry',
  severity: 'warn',
  problem: 28,
  fix: 'The target has no SCIM path or may not be written. Map to another attribute, or ask the team to add the path.',
  rests: 'default',
  source: observed('Claim file and SCIM schema of the product; product issues 23042 and 23283'),
  value: (lane) =>
    lane.attribute === null || (lane.attribute.scim !== null && isWritable(lane.attribute)) ? null : () => true,
  example: {
    rows: [
      ['login', 'username'],
      ['tel', 'telephone'],
    ],
    fires: [{ login: 'ann@corp.example', tel: '+15550100' }],
    silent: [{ login: 'ann@corp.example', tel: '' }],
  },
}
