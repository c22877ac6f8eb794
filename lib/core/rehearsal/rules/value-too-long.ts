import { LIMITS } from '@/lib/core/asgardeo/limits'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

const WIDTH = LIMITS.attributeWidth.value

export const valueTooLong: RehearsalRule = {
  id: 'value-too-long',
  title: 'Value longer than the target holds',
  severity: 'block',
  problem: 14,
  fix: 'Cut it with the transform, shorten it in the source, or leave the attribute behind.',
  offers: 'truncate-1024',
  rests: 'behaviour',
  source: observed('Product issues 26732 and 16856: longer values end in a server error on Asgardeo'),
  passes: 'clean',
  value(lane, { limits }) {
    if (isUsername(lane)) return null
    const width = lane.attribute?.maxLength ?? limitOf('attributeWidth', limits).value
    return (value) => value.length > width
  },
  example: {
    rows: [
      ['login', 'username'],
      ['notes', 'custom:notes'],
    ],
    fires: [{ login: 'ann@corp.example', notes: 'n'.repeat(WIDTH + 1) }],
    silent: [{ login: 'ann@corp.example', notes: 'n'.repeat(WIDTH) }],
  },
}
