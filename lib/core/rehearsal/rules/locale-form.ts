import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

const LANGUAGE_REGION = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/

export const localeForm: RehearsalRule = {
  id: 'locale-form',
  title: 'Locale not written language-REGION',
  severity: 'warn',
  problem: 12,
  fix: 'Add the locale transform, with a default region if only the language is known: it sets the language of mails.',
  offers: 'locale-form',
  rests: 'behaviour',
  source: observed('Claim file of the product; product issues 23888 and 17666'),
  value: (lane) => (lane.attribute?.key === 'local' ? (value) => !LANGUAGE_REGION.test(value) : null),
  example: {
    rows: [
      ['login', 'username'],
      ['lang', 'local'],
    ],
    fires: [{ login: 'ann@corp.example', lang: 'en_us' }],
    silent: [{ login: 'ann@corp.example', lang: 'en-US' }],
  },
}
