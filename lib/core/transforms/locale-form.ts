import type { Transform } from './transform'

const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:\.[\w-]+)?$/i

export const localeForm: Transform = {
  id: 'locale-form',
  name: 'Locale form',
  explains: 'Writes a locale as language-REGION: en_us.UTF-8 becomes en-US.',
  argument: { label: 'Default region', hint: 'Two letters, used when only a language is given' },
  idempotent: true,
  apply: (value, region) => {
    const match = TAG.exec(value.trim())
    if (!match) return value
    const [, language = '', script, own] = match
    const place = own ?? (region && /^[a-z]{2}$/i.test(region) ? region : undefined)
    const parts = [language.toLowerCase()]
    if (script) parts.push(script[0]!.toUpperCase() + script.slice(1).toLowerCase())
    if (place) parts.push(place.toUpperCase())
    return parts.join('-')
  },
}
