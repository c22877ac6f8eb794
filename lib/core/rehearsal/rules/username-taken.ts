import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

/** The first of each pair keeps the name, whether or not it is accepted itself: mending it must not reject another. */
export const usernameTaken: RehearsalRule = {
  id: 'username-taken',
  title: 'Username taken after case folding',
  severity: 'block',
  problem: 1,
  fix: 'Decide which account of each pair survives, and merge or rename the other in the source.',
  rests: 'behaviour',
  source: observed(
    'Usernames are unique in the organisation (guide on managing users); the product user stores fold case (wso2/carbon-kernel)',
  ),
  repeats: (lane) => isUsername(lane),
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: 'Ann@corp.example' }, { mail: 'ann@Corp.example' }],
    silent: [{ mail: 'ann@corp.example' }, { mail: 'anna@corp.example' }],
  },
}
