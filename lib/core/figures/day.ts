/** Words for the days of a time axis. */

/** "27 March", or "27 March 2027" where the year is not the reader's own. */
export function dayWords(day: number, locale: string, year = false): string {
  const words = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, year ? { ...words, year: 'numeric' } : words).format(day * 86_400_000)
}

/** The first day of every month in `[from, to]`, with the month's name. */
export function monthsIn(from: number, to: number, locale: string): { day: number; name: string }[] {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const start = new Date(from * 86_400_000)
  const months: { day: number; name: string }[] = []
  for (let i = 0; i < 1200; i++) {
    const time = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1)
    const day = time / 86_400_000
    if (day > to) break
    if (day >= from) months.push({ day, name: name.format(time) })
  }
  return months
}
