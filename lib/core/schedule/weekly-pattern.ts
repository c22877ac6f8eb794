/** Weekly peaks as people write them: "Mondays 08:00 to 10:00", "weekdays 8-10", or a day chosen and hours typed. */
import type { WeeklyPeak } from '@/lib/core/facts/timeline'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const EVERY = [
  ...DAY_NAMES.map((name, i) => ({ value: name.toLowerCase(), label: name, days: [i + 1] })),
  { value: 'weekdays', label: 'Monday to Friday', days: range(1, 5) },
  { value: 'weekend', label: 'Weekend', days: range(6, 7) },
  { value: 'daily', label: 'Every day', days: range(1, 7) },
]

/** The pattern of a day chosen (`every`, a value of `EVERY`, or null) and a text; null when they name no days or no hours. */
export function weeklyPattern(every: string | null, text: string): Pick<WeeklyPeak, 'days' | 'from' | 'to'> | null {
  const days = EVERY.find((option) => option.value === every)?.days ?? daysIn(text.toLowerCase())
  const hours = hoursIn(text)
  if (days.length === 0) return null
  // A day without hours is busy all day; text that is no time at all is no pattern.
  if (hours) return { days, ...hours }
  return every !== null && text.trim() === '' ? { days, from: '00:00', to: '24:00' } : null
}

function daysIn(text: string): number[] {
  const named = EVERY.slice(7).find(({ value, label }) => text.includes(value) || text.includes(label.toLowerCase()))
  if (named) return named.days
  if (/every day|work(ing)? ?days/.test(text)) return text.includes('every') ? range(1, 7) : range(1, 5)
  const found = [...text.matchAll(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g)].map(
    ([, short = '']) => DAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(short)) + 1,
  )
  const [first, last] = found
  const isSpan = found.length === 2 && /day[s]?\s*(to|-|–|until)\s*(mon|tue|wed|thu|fri|sat|sun)/.test(text)
  if (isSpan && first !== undefined && last !== undefined && first < last) return range(first, last)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Two times of day, the second later; `24:00` is midnight at the end. */
function hoursIn(text: string): { from: string; to: string } | null {
  const times = [...text.matchAll(/\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\b/gi)].map(
    ([, hour, minute = '00', half]) => {
      const clock = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
      return { clock, text: `${String(clock).padStart(2, '0')}:${minute}`, minute: Number(minute) }
    },
  )
  const [from, to] = times
  if (!from || !to || times.length !== 2) return null
  const isTime = (time: typeof from) => time.minute < 60 && time.clock * 60 + time.minute <= 1440
  const end = to.text === '00:00' ? '24:00' : to.text
  return isTime(from) && isTime(to) && from.text < end ? { from: from.text, to: end } : null
}

/** "Mondays 08:00 to 10:00", in words a reader can check. */
export function patternText({ days, from, to }: Pick<WeeklyPeak, 'days' | 'from' | 'to'>): string {
  const named = EVERY.slice(7).find((option) => option.days.join() === days.join())
  const when = named ? named.label : days.map((day) => `${DAY_NAMES[day - 1]}s`).join(', ')
  return `${when} ${from} to ${to}`
}
