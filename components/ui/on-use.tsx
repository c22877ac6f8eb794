'use client'
import { type FunctionComponent, lazy } from 'react'

/**
 * A part whose script is loaded when it is first drawn; draw it within `Suspense`. Where the script cannot be had
 * (offline, or the server is newer than the page), the place says so and the page around it goes on.
 */
export function onUse<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  const part = () => load().catch((): FunctionComponent<Props> => NotLoaded)
  return lazy(async () => ({ default: await part() }))
}

function NotLoaded() {
  return (
    <p role="status" className="small quiet">
      This part could not be loaded: the server does not answer. What you typed is kept; reload the page once you are
      online.
    </p>
  )
}
