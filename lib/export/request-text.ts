import type { Exporter } from './exporter'
import { requestLetter } from './request-letter'

export const requestText: Exporter = {
  id: 'request-text',
  label: 'Request as text',
  hint: 'The support request to copy into an e-mail or a ticket',
  extension: 'txt',
  mime: 'text/plain; charset=utf-8',
  role: 'editor',
  async render(bundle) {
    const { subject, text } = requestLetter(bundle)
    return new TextEncoder().encode(`To: ${bundle.settings.supportAddress}\nSubject: ${subject}\n\n${text}`)
  },
}
