import { factValue } from '@/lib/core/facts/fact'
import { oneLine } from '@/lib/core/plain-text'
import { requestMeter } from '@/lib/core/request/request-meter'
import { PATH_PHRASES } from '@/lib/core/strategy/path-words'
import type { Exporter } from './exporter'
import { formatFor } from './format-cell'
import { requestLetter } from './request-letter'

/** Mail programs cut longer addresses: the whole `mailto:` has to stay under about 2,000 characters. */
const MOST = 1200

/** The request in a few lines, for a form with little room or a `mailto:` link; the package says the rest. */
export const requestShort: Exporter = {
  id: 'request-short',
  label: 'Request in short',
  hint: 'A few lines for a form or a mail link, when the package is attached',
  extension: 'txt',
  mime: 'text/plain; charset=utf-8',
  role: 'editor',
  async render(bundle) {
    const { facts, settings } = bundle
    const format = formatFor(bundle.locale, bundle.zone)
    const { subject } = requestLetter(bundle)
    const organization = oneLine(factValue(facts.legal.organization) ?? '') || 'Our organisation'
    const silent = factValue(facts.strategy.silentUsers) ?? 0
    const reset = factValue(facts.strategy.resetUsers) ?? 0
    const methods = [
      silent > 0 ? `${PATH_PHRASES.silent} for ${format.number(silent)}` : '',
      reset > 0 ? `${PATH_PHRASES.reset} for ${format.number(reset)}` : '',
    ].filter(Boolean)
    const goLive = factValue(facts.timeline.goLive)
    const open = requestMeter(facts, bundle.analysis).open.length
    const lines = [
      `Hello ${oneLine(settings.productName)} team,`,
      '',
      `${organization.slice(0, 120)} asks for your help with migrating its existing users.`,
      `Users who move: ${factValue(facts.goals.keptUsers) === undefined ? 'not known yet' : format.number(factValue(facts.goals.keptUsers) ?? 0)}`,
      `Password method: ${methods.join('; ') || 'not known yet'}`,
      `Go-live: ${goLive ? format.date(goLive) : 'not known yet'}`,
      `Open on our side: ${open === 0 ? 'nothing' : `${open}, each with who answers it`}`,
      '',
      'The attached package says the rest; request.txt in it holds our numbered questions. No user record is inside.',
      '',
      oneLine(factValue(facts.request.senderName) ?? '').slice(0, 120) || organization.slice(0, 120),
    ]
    const text = `To: ${settings.supportAddress}\nSubject: ${subject.slice(0, 150)}\n\n${lines.join('\n')}`
    return new TextEncoder().encode(`${text.slice(0, MOST)}\n`)
  },
}
