import { factValue } from '@/lib/core/facts/fact'
import { oneLine } from '@/lib/core/plain-text'
import { requestMeter } from '@/lib/core/request/request-meter'
import { neededQuestions } from '@/lib/core/request/team-questions'
import type { Bundle } from './exporter'
import { type Format, formatFor } from './format-cell'
import type { Part } from './letter-lines'
import { letterParts } from './letter-parts'

export type Letter = { subject: string; text: string }

/** The request as plain text: the body of the e-mail and `request.txt` of the package, word for word the same. */
export function requestLetter(bundle: Bundle): Letter {
  const format = formatFor(bundle.locale, bundle.zone)
  const { facts, settings } = bundle
  const product = oneLine(settings.productName)
  const organization = oneLine(factValue(facts.legal.organization) ?? '')
  const kept = factValue(facts.goals.keptUsers)
  const goLive = factValue(facts.timeline.goLive)
  const subject = [
    `User migration to ${product}`,
    organization,
    kept === undefined ? '' : `${format.number(kept)} users`,
    goLive === undefined ? '' : `go-live ${goLive}`,
  ]
  const parts = [...letterParts(bundle, format), handover(bundle), questions(bundle), open(bundle, format)]
  const text = [
    `Hello ${product} team,`,
    `${organization || 'Our organisation'} asks for your help with migrating its existing users to ${product}. What we know today is below; the package holds the full plan (plan.pdf, plan.docx), the attribute mapping and every table (workbook.xlsx), and what is to be created beforehand (setup-sheet.md). No user record is in this message or in the package.`,
    ...parts.map((part, i) => `${i + 1}. ${part.title}\n${part.lines.map((line) => `   ${line}`).join('\n')}`),
    `Kind regards,\n${oneLine(factValue(facts.request.senderName) ?? '') || organization || 'The migration team'}`,
  ]
  return { subject: subject.filter(Boolean).join(', '), text: `${text.join('\n\n')}\n` }
}

function handover({ facts }: Bundle): Part {
  const wish = factValue(facts.request.handover)
  const lines = [wish ? `Our wish: ${oneLine(wish)}` : 'Our wish: not known yet']
  const isAsked = (factValue(facts.request.questions) ?? []).some(({ text }) => /channel/i.test(text))
  return {
    title: 'Handing over the user data',
    lines: isAsked
      ? [...lines, 'The file of users is in no message; see our question on the channel.']
      : [...lines, 'Through which channel, in which format and encrypted for whom should we hand over the user data?'],
  }
}

/** Opens with a verb: to be answered by yes or no. */
const YES_NO = /^(?:are|can|could|do|does|has|have|is|may|must|should|will|would)\b/i

function questions({ facts }: Bundle): Part {
  const asked = [...(factValue(facts.request.questions) ?? []), ...neededQuestions(facts)]
  const lines = asked.map(({ text }, i) => {
    const question = oneLine(text)
    return `Q${i + 1}. ${question}${YES_NO.test(question) ? ' (yes / no)' : ''}`
  })
  return { title: 'Our questions to you', lines: lines.length > 0 ? lines : ['None besides the one above.'] }
}

function open({ facts, analysis }: Bundle, format: Format): Part {
  const meter = requestMeter(facts, analysis)
  const lines = [
    ...meter.open.map(({ label, owner, due }) => {
      const who = owner ? `answered by ${oneLine(owner)}` : 'nobody named yet'
      return `- Not answered yet: ${label}; ${who}, ${due ? `by ${format.date(due)}` : 'no date yet'}`
    }),
    ...meter.blocking.findings.map(({ says }) => `- Not resolved yet: ${oneLine(says)}`),
  ]
  return { title: 'What is still open on our side', lines: lines.length > 0 ? lines : ['Nothing.'] }
}
