import { messageKit } from '@/lib/core/messages/message-kit'
import { escapeMarkdown, escapeMarkdownLine } from './escape-markdown'
import type { Exporter } from './exporter'
import { formatFor } from './format-cell'

/** Every text users, help desk and status page need, with its day. */
export const messageKitFile: Exporter = {
  id: 'message-kit',
  label: 'Message kit',
  hint: 'Notice, reminder, help-desk script and status texts, filled from the plan and dated from the timeline',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'viewer',
  async render(bundle) {
    const format = formatFor(bundle.locale, bundle.zone)
    const { texts, toTranslate, missing } = messageKit(bundle.facts)
    const parts = [
      `# Message kit: ${escapeMarkdownLine(bundle.plan.name)}`,
      `As of ${format.date(bundle.today)}. Written in English.`,
      toTranslate.length > 0
        ? `To translate: ${toTranslate.map(escapeMarkdownLine).join(', ')}.`
        : 'No other language is named in step 6.',
      ...(missing.length > 0 ? [`Not known yet, in brackets below: ${missing.join(', ')}.`] : []),
      ...texts.flatMap(({ title, to, date, when, subject, text }) => [
        `## ${escapeMarkdownLine(title)}`,
        `To: ${escapeMarkdownLine(to)}. ${escapeMarkdownLine(when)}${date ? `: ${format.date(date)}` : ''}.`,
        `**${escapeMarkdownLine(subject)}**`,
        ...text.split('\n\n').map(escapeMarkdown),
      ]),
    ]
    return new TextEncoder().encode(`${parts.join('\n\n')}\n`)
  },
}
