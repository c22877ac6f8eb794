/** Languages as exports and people name them: `pl`, `pl-PL`, `polski`, `Polish`. */

/** The language of a locale, in English: `Polish` for `pl_PL`; null for what is no language known to Unicode. */
export function languageOf(locale: string): string | null {
  const tag = /^([a-z]{2,3})(?![a-z])/i.exec(locale.trim())?.[1]?.toLowerCase()
  return tag ? nameIn(tag, 'en') : null
}

/** Whether a text such as "English, polski and ga-IE" names a language, in English, in itself, or by its tag. */
export function namesLanguage(text: string, locale: string): boolean {
  const tag = /^[a-z]+/i.exec(locale.trim())?.[0]?.toLowerCase() ?? ''
  const names = [languageOf(tag), tag === '' ? null : nameIn(tag, tag)].flatMap((name) => name?.toLowerCase() ?? [])
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => word === tag || names.includes(word))
}

function nameIn(tag: string, language: string): string | null {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag)
    return name ?? null
  } catch {
    // What is well formed and no language throws in some engines.
    return null
  }
}
