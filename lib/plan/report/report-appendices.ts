import type { Analysis } from '@/lib/core/analysis'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { decisionBlocks } from '@/lib/core/decisions/decision-blocks'
import { type Block, cell, type Section } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { Plan } from '@/lib/core/plan/plan'
import { stepById } from '@/lib/steps/index'
import { GLOSSARY } from './glossary'

/** Decisions, findings with source and acceptance, open questions, sign-offs, the numbers the plan rests on, and the glossary. */
export function appendices(plan: Plan, facts: Facts, analysis: Analysis): Section[] {
  return [
    { id: 'decisions', number: null, title: 'Decisions', blocks: decisionBlocks(facts) },
    { id: 'findings', number: null, title: 'Findings', blocks: findings(plan, analysis) },
    { id: 'open-questions', number: null, title: 'Open questions', blocks: openQuestions(analysis) },
    { id: 'sign-offs', number: null, title: 'Sign-offs', blocks: signOffs(analysis) },
    { id: 'numbers', number: null, title: 'Numbers this plan rests on', blocks: numbers() },
    { id: 'glossary', number: null, title: 'Glossary', blocks: glossary() },
  ]
}

function findings({ acknowledgements }: Plan, analysis: Analysis): Block[] {
  const blocks = analysis.findings.map(
    (finding): Block => ({
      kind: 'callout',
      tone: finding.severity,
      title: finding.says,
      text: [
        finding.fix,
        finding.about.length > 0 ? `About: ${finding.about.map((ref) => ref.label).join(', ')}.` : '',
        `Source: ${finding.source.text}; checked ${finding.source.date}, ${finding.source.certainty}.`,
        finding.acknowledged ? `Accepted by ${finding.acknowledged.by}: ${finding.acknowledged.reason}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    }),
  )
  if (blocks.length === 0)
    blocks.push({ kind: 'text', text: 'No contradiction was found in the answers given so far.' })
  if (analysis.couldNotJudge.length > 0) {
    blocks.push({ kind: 'text', text: `These rules could not be judged: ${analysis.couldNotJudge.join(', ')}.` })
  }
  const standing = new Set(analysis.findings.filter((finding) => finding.acknowledged).map((finding) => finding.id))
  const gone = acknowledgements.filter((item) => !standing.has(item.finding))
  if (gone.length > 0) {
    blocks.push({ kind: 'text', text: 'Accepted earlier; the matter has changed or is settled since:' })
    blocks.push({
      kind: 'list',
      ordered: false,
      items: gone.map((item) => `${item.finding}: accepted by ${item.by}: ${item.reason}`),
    })
  }
  return blocks
}

function openQuestions({ open }: Analysis): Block[] {
  if (open.length === 0) return [{ kind: 'text', text: 'No answer is open.' }]
  return [
    {
      kind: 'table',
      caption: 'Answers still open',
      columns: [
        { title: 'Step', align: 'start' },
        { title: 'Question', align: 'start' },
        { title: 'Needed for', align: 'start' },
        { title: 'State', align: 'start' },
      ],
      rows: open.map((question) => [
        cell.text(stepById(question.step).title),
        cell.text(question.label),
        cell.text(question.need === 'request' ? 'The request' : 'The plan'),
        cell.text(question.deferred ? 'Don’t know yet' : 'Not answered'),
      ]),
    },
  ]
}

const ROLES = { legal: 'Legal', dpo: 'Data protection officer', security: 'Security', business: 'Business' } as const

function signOffs({ signOffs: given }: Analysis): Block[] {
  if (given.length === 0) return [{ kind: 'text', text: 'Nobody has signed yet.' }]
  return given.map((signOff) => ({
    kind: 'signOff',
    role: `${ROLES[signOff.role]}, ${stepById(signOff.step).title}`,
    name: signOff.name,
    decision: signOff.decision === 'approved' ? 'Approved' : 'Rejected',
    date: signOff.at,
    note: signOff.note,
    lapsed: signOff.lapsed,
  }))
}

function numbers(): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Limits of Asgardeo, with source and date',
      columns: [
        { title: 'Limit', align: 'start' },
        { title: 'Value', align: 'end' },
        { title: 'Source', align: 'start' },
        { title: 'Checked', align: 'start' },
      ],
      rows: Object.values(LIMITS).map((limit) => [
        cell.text(limit.label),
        cell.number(limit.value, limit.unit),
        cell.text(limit.source.text),
        cell.date(limit.source.date),
      ]),
    },
  ]
}

function glossary(): Block[] {
  const rows = GLOSSARY.map(([term, meaning]) => ({ label: term, value: cell.text(meaning) }))
  return [{ kind: 'keyValue', head: ['Term', 'Meaning'], rows }]
}
