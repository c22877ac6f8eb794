import { PATTERNS } from '@/lib/core/asgardeo/patterns'
import { isPhoneLane } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

/** A warning: whether Asgardeo has the pattern check switched on could not be read. */
export const phoneForm: RehearsalRule = {
  id: 'phone-form',
  title: 'Phone number in a form the pattern refuses',
  severity: 'warn',
  problem: 10,
  fix: 'Add the E.164 transform, with a default country for numbers that lack the country code.',
  offers: 'phone-to-e164',
  rests: 'default',
  source: observed('Claim pattern of the product; product issues 11255 and 3474'),
  passes: ['e164'],
  value(lane) {
    const pattern = lane.attribute?.pattern
    if (!isPhoneLane(lane)) return null
    const { accepts } = PATTERNS[pattern ?? 'mobileServerDefault']
    return (value) => !accepts(value)
  },
  example: {
    rows: [
      ['login', 'username'],
      ['phone', 'mobile'],
    ],
    fires: [{ login: 'ann@corp.example', phone: '+33 6 12 34 56 78' }],
    silent: [{ login: 'ann@corp.example', phone: '+33612345678' }],
  },
}
