import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const valueTaken: RehearsalRule = {
  id: 'value-taken',
  title: 'Value of a unique attribute used twice',
  severity: 'block',
  problem: 15,
  fix: 'Correct the repeated value in the source, or do not mark the attribute as unique.',
  rests: 'behaviour',
  source: documented('Guide on unique attributes: the second record with the value is refused'),
  repeats: (lane, { uniqueness }) => lane.unique && uniqueness !== 'none' && !isUsername(lane),
  example: {
    plan: { uniqueness: 'within' },
    rows: [
      ['login', 'username'],
      ['badge', 'custom:badge'],
    ],
    marks: { badge: { unique: true } },
    fires: [
      { login: 'ann@corp.example', badge: 'E1' },
      { login: 'bo@corp.example', badge: 'e1' },
    ],
    silent: [
      { login: 'ann@corp.example', badge: 'E1' },
      { login: 'bo@corp.example', badge: 'E2' },
    ],
  },
}
