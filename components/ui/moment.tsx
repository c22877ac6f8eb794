'use client'
import { useSyncExternalStore } from 'react'
import { formatMoment } from './format'

const never = () => () => {}

/** A moment in the reader's own time zone; UTC in the server's HTML, so that both agree while hydrating. */
export function Moment({ iso }: { iso: string }) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
  return <time dateTime={iso}>{formatMoment(iso, zone)}</time>
}
