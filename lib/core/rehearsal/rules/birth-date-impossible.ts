import { PATTERNS } from '@/lib/core/asgardeo/patterns'
import { isCalendarDay } from '@/lib/core/iso-date'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

function isRealDay(value: string): boolean {
  return isCalendarDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)))
}

export const birthDateImpossible: RehearsalRule = {
  id: 'birth-date-impossible',
  title: 'Birth date that cannot be',
  severity: 'warn',
  problem: 9,
  fix: 'The day does not exist or lies ahead, and Asgardeo would store it. Correct it in the source or drop the value.',
  rests: 'behaviour',
  source: observed('Product issue 28342: only the shape of the date is checked'),
  passes: ['past-day'],
  value: (lane, _, today) =>
    lane.attribute?.key === 'dob'
      ? (value) => PATTERNS.isoDateShape.accepts(value) && (!isRealDay(value) || value > today)
      : null,
  example: {
    rows: [
      ['login', 'username'],
      ['born', 'dob'],
    ],
    fires: [{ login: 'ann@corp.example', born: '1990-02-30' }],
    silent: [{ login: 'ann@corp.example', born: '1992-02-29' }],
  },
}
