import { isoOf } from '@/lib/core/iso-date'

const two = (value: number) => String(value).padStart(2, '0')

/** A date in the form that a shape and a length tell; `day` counts from 1970. */
export function dateText(day: number, shape: string | undefined, min: number, max: number): string {
  const iso = isoOf(day)
  const [year, month, date] = iso.split('-')
  if (shape?.includes('/'))
    return max < 10 ? `${Number(month)}/${Number(date)}/${year}`.slice(0, Math.max(max, 8)) : `${month}/${date}/${year}`
  if (shape?.includes('.')) return max < 10 ? `${date}.${month}.${year!.slice(2)}` : `${date}.${month}.${year}`
  if (max < 10) return `${Number(month)}/${1 + (day % 9)}/${year}`
  return min > 10 ? `${iso}T00:00:00` : iso
}

/** A moment in the form that a shape and a length tell; `second` counts within the day, `part` is a fraction of it. */
export function dateTimeText(
  day: number,
  second: number,
  part: number,
  shape: string | undefined,
  length: number,
): string {
  const iso = isoOf(day)
  const [year, month, date] = iso.split('-')
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
  if (length < 10 || shape?.startsWith('9/')) {
    const clock = /A+$/.test(shape ?? '')
      ? `${two(1 + (Math.floor(second / 3600) % 12))}${time.slice(2)} ${second < 43_200 ? 'AM' : 'PM'}`
      : time
    return `${month}/${date}/${year} ${clock}`
  }
  if (length < 19 && !shape?.includes('-')) {
    const base = `${year}${month}${date}${time.replaceAll(':', '')}`
    return length >= 17 ? `${base}.0Z` : `${base}Z`
  }
  if (length < 19) return length < 16 ? iso : `${iso} ${time.slice(0, 5)}`
  const isSpaced = shape?.includes(' ') ?? false
  const zone = zoneOf(shape, length)
  const digits = length - 20 - zone.length
  const fraction =
    digits > 0 ? `.${String(Math.floor(part * 10 ** Math.min(digits, 9))).padStart(Math.min(digits, 9), '0')}` : ''
  return `${iso}${isSpaced ? ' ' : 'T'}${time}${fraction}${zone}`
}

function zoneOf(shape: string | undefined, length: number): string {
  if (shape?.endsWith('+9:9') || shape?.endsWith('-9:9')) return '+00:00'
  if (shape?.endsWith('+9')) return '+00'
  if (shape?.endsWith('A')) return 'Z'
  if (shape !== undefined) return ''
  return length === 20 || length === 24 || length === 27
    ? 'Z'
    : length === 25 || length === 29 || length === 32
      ? '+00:00'
      : ''
}

/** Seconds or milliseconds since 1970, as long as the profile says. */
export function epochText(day: number, second: number, length: number): string {
  const seconds = day * 86_400 + second
  if (length >= 13) return `${seconds}${String(second % 1000).padStart(3, '0')}`
  return length > 10 ? `${seconds}.${String(second % 10 ** (length - 11)).padStart(length - 11, '0')}` : String(seconds)
}
