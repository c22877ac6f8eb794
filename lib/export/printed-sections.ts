/** What every prose export prints after the summary: the document's sections, closed by findings and sign-offs. */
import type { Block, Section } from '@/lib/core/doc'
import type { Severity } from '@/lib/core/rules/rule'
import type { Bundle } from './exporter'

/** What each severity is called on paper, worst first. */
export const SEVERITY: Record<Severity, string> = {
  block: 'Blocks the request',
  warn: 'Condition',
  inform: 'For your information',
}

const ORDER: Severity[] = ['block', 'warn', 'inform']
const ROLE = { legal: 'Legal', dpo: 'Data protection officer', security: 'Security', business: 'Business' } as const

/** The document may bring its own section of that name; then nothing is printed twice. */
export function printedSections(bundle: Bundle): Section[] {
  const own = new Set(bundle.doc.sections.map((section) => section.id))
  const added = [findings(bundle), openQuestions(bundle), signOffs(bundle)]
  return [...bundle.doc.sections, ...added.filter((section) => !own.has(section.id) && section.blocks.length > 0)]
}

function findings({ analysis }: Bundle): Section {
  const blocks: Block[] = ORDER.flatMap((severity) =>
    analysis.findings
      .filter((finding) => finding.severity === severity)
      .map((finding): Block => {
        const accepted = finding.acknowledged
          ? [`Accepted by ${finding.acknowledged.by}: ${finding.acknowledged.reason}`]
          : []
        const about = finding.about.length > 0 ? `About ${finding.about.map((ref) => ref.label).join(', ')}. ` : ''
        const text = [finding.fix, `${about}Source: ${finding.source.text}.`, ...accepted].join('\n')
        return { kind: 'callout', tone: severity, title: finding.says, text }
      }),
  )
  if (blocks.length === 0)
    blocks.push({ kind: 'text', text: 'No contradiction was found in the answers given so far.' })
  if (analysis.couldNotJudge.length > 0) {
    blocks.push({ kind: 'text', text: `These rules could not be judged: ${analysis.couldNotJudge.join(', ')}.` })
  }
  return { id: 'findings', number: null, title: 'Findings', blocks }
}

function openQuestions({ analysis }: Bundle): Section {
  const items = analysis.open.map((question) =>
    question.deferred ? `${question.label} (marked "don't know yet")` : question.label,
  )
  return {
    id: 'open-questions',
    number: null,
    title: 'Open questions',
    blocks: items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [],
  }
}

function signOffs({ analysis }: Bundle): Section {
  const blocks = analysis.signOffs.map(
    (signOff): Block => ({
      kind: 'signOff',
      role: ROLE[signOff.role],
      name: signOff.name,
      decision: signOff.decision === 'approved' ? 'Approved' : 'Rejected',
      date: signOff.at,
      note: signOff.note,
      lapsed: signOff.lapsed,
    }),
  )
  return { id: 'sign-offs', number: null, title: 'Sign-offs', blocks }
}
