'use client'
import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the server's HTML and until this part of the page can react to what is typed. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/**
 * Fields of a form that stands in the server's HTML. They take input only once the page can keep it: what is typed
 * before that moment would look entered and be lost without a word.
 */
export function AwakeFields({ children }: { children: ReactNode }) {
  return (
    <fieldset className="awake-fields" disabled={!useAwake()}>
      {children}
    </fieldset>
  )
}
