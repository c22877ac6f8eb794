import type Mail from 'nodemailer/lib/mailer'
import { isOneAddress } from '@/lib/core/one-address'
import { oneLine } from '@/lib/core/plain-text'
import { MOST_BY_MAIL } from '@/lib/core/request/most-by-mail'
import { sha256Hex } from '@/lib/core/sha256'
import { exportFileName } from './export-file-name'
import type { Bundle, Exporter } from './exporter'
import { requestLetter } from './request-letter'

/** The request as a mail draft with the package attached while it is small enough for most mail servers (10 MB). */
export function mailWith(attached: Exporter): Exporter {
  return {
    id: 'eml',
    label: 'Request as e-mail draft',
    hint: 'Opens in your mail program, addressed and with the package attached; nothing is sent by itself',
    extension: 'eml',
    mime: 'message/rfc822',
    role: 'editor',
    async render(bundle) {
      const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
      const letter = requestLetter(bundle)
      const file = await attached.render(bundle)
      const fits = file.byteLength <= MOST_BY_MAIL
      const name = exportFileName(bundle.plan.name, bundle.today, attached)
      const digest = sha256Hex(`${letter.subject}\n${letter.text}\n${sha256Hex(file)}`)
      const text = [...notes(bundle, fits, name), letter.text].join('\n\n')
      const mail: Mail.Options & { baseBoundary: string } = {
        to: supportAddress(bundle),
        subject: letter.subject,
        text,
        date: new Date(`${bundle.today}T12:00:00Z`),
        messageId: `<${digest.slice(0, 32)}@planner.invalid>`,
        headers: { 'X-Unsent': '1' },
        attachments: fits ? [{ filename: name, content: Buffer.from(file), contentType: attached.mime }] : [],
        // Boundaries are random by default; the same request must be the same file.
        baseBoundary: digest.slice(32, 48),
        disableFileAccess: true,
        disableUrlAccess: true,
      }
      const sender = senderOf(bundle)
      if (sender) mail.from = sender
      return new Uint8Array(await new MailComposer(mail).compile().build())
    },
  }
}

function supportAddress({ settings }: Bundle): string {
  if (!isOneAddress(settings.supportAddress))
    throw new Error('The support address in the settings is not one e-mail address.')
  return settings.supportAddress
}

function senderOf({ facts: { request } }: Bundle): { name: string; address: string } | null {
  if (!request.senderEmail.known || !isOneAddress(request.senderEmail.value)) return null
  return { name: request.senderName.known ? oneLine(request.senderName.value) : '', address: request.senderEmail.value }
}

/** What the person who opens the draft must know before it leaves. */
function notes(bundle: Bundle, fits: boolean, name: string): string[] {
  const lines: string[] = []
  if (!senderOf(bundle)) {
    lines.push(
      '[Before you send: use the address registered for an owner or administrator account, then delete this line.]',
    )
  }
  if (!fits) lines.push(`[Before you send: the package ${name} is too large to attach; say where it can be fetched.]`)
  return lines
}
