import { useEffect, useState } from 'react'

/**
 * The secret behind the # of this page's address, and the name this person gave before. The secret leaves the address bar at
 * once. Null until the page has looked; empty where the # was cut off, and the page asks for it as a code. `key` is what to
 * send, whichever way it came.
 */
export function useLinkSecret(linkId: string) {
  const [secret, setSecret] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  useEffect(() => {
    const found = location.hash.slice(1) || keptSecret(linkId)
    setSecret((known) => known || found)
    if (location.hash) history.replaceState(null, '', location.pathname)
    setName(rememberedName())
  }, [linkId])
  return { secret, setSecret, code, setCode, key: secret || code.trim(), name, setName }
}

export type LinkSecret = ReturnType<typeof useLinkSecret>

const secretKey = (linkId: string) => `planner:link:${linkId}`

/** While somebody signs in the secret waits in this tab, so that no other site's address bar ever shows it. */
export function keepSecret(linkId: string, secret: string): void {
  try {
    sessionStorage.setItem(secretKey(linkId), secret)
  } catch {
    // Without storage the access code is asked for.
  }
}

function keptSecret(linkId: string): string {
  try {
    const kept = sessionStorage.getItem(secretKey(linkId)) ?? ''
    sessionStorage.removeItem(secretKey(linkId))
    return kept
  } catch {
    return ''
  }
}

const NAME = 'planner:name'

function rememberedName(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME, name)
  } catch {
    // Without storage the name is asked again next time.
  }
}
