'use client'
import { Icon } from './icon'

const YEAR = 365 * 24 * 60 * 60

/** Light or dark, kept in a cookie so that the server renders the right one at once. */
export function ThemeSwitch() {
  function flip() {
    const root = document.documentElement
    const now = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    const next = now === 'dark' ? 'light' : 'dark'
    root.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in plain-http pages and older browsers
    document.cookie = `theme=${next}; path=/; max-age=${YEAR}; samesite=lax`
  }
  return (
    <button type="button" className="bare-button no-print" aria-label="Switch between light and dark" onClick={flip}>
      <Icon shape="theme" />
    </button>
  )
}
