import { isTakenName, isValidCustomName } from '@/lib/core/asgardeo/custom-attribute'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const customNameRefused: RehearsalRule = {
  id: 'custom-name-refused',
  title: 'Value for a custom attribute that cannot be created',
  severity: 'block',
  problem: 27,
  fix: 'Rename the custom attribute in the mapping: letters, digits and underscores, at most 30, and free in Asgardeo.',
  rests: 'behaviour',
  source: observed('Console code (wso2/identity-apps): the name is refused'),
  value: (lane) => (lane.customType && (!isValidCustomName(lane.name) || isTakenName(lane.name)) ? () => true : null),
  example: {
    rows: [
      ['login', 'username'],
      ['plan', 'custom:billing-plan'],
    ],
    fires: [{ login: 'ann@corp.example', plan: 'gold' }],
    silent: [{ login: 'ann@corp.example', plan: '' }],
  },
}
