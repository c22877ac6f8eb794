/** Sheets about the move itself: risks, timeline, questions, rehearsals, findings, and every single answer. */
import type { Analysis } from '@/lib/core/analysis'
import { type Cell, cell, type Doc } from '@/lib/core/doc'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { keepsBar, rejectedShare } from '@/lib/core/rehearsal/exit-bar'
import { neededQuestions } from '@/lib/core/request/team-questions'
import { datedThings } from '../dated-things'
import { SEVERITY } from '../severity-words'
import { column, type Sheet } from './sheet'

const LEVELS = ['low', 'medium', 'high'] as const
const dateOr = (iso: string | null | undefined): Cell => (iso ? cell.date(iso) : cell.notApplicable)

export function risksSheet({ impact }: Facts): Sheet {
  return {
    name: 'Risks',
    columns: [
      column('Risk', 44),
      column('Likelihood', 12, LEVELS),
      column('Impact', 12, LEVELS),
      column('What is done about it', 50),
      column('Owner', 22),
      column('By', 12),
      column('Likelihood left', 14, LEVELS),
      column('Impact left', 14, LEVELS),
    ],
    rows: (factValue(impact.risks) ?? []).map((risk) => [
      cell.text(risk.name),
      cell.text(risk.likelihood),
      cell.text(risk.impact),
      cell.text(risk.mitigation),
      cell.text(risk.owner),
      dateOr(risk.due),
      risk.residual ? cell.text(risk.residual) : cell.notApplicable,
      risk.residualImpact ? cell.text(risk.residualImpact) : cell.notApplicable,
    ]),
  }
}

export function timelineSheet(facts: Facts): Sheet {
  return {
    name: 'Timeline',
    columns: [
      column('Date', 12),
      column('Until', 12),
      column('Kind', 16),
      column('What', 44),
      column('Owner', 22),
      column('Users', 12),
      column('Starts at (local time)', 20),
      column('Starts at (UTC)', 22),
      column('Hours', 10),
    ],
    rows: datedThings(facts).map((thing) => [
      cell.date(thing.date),
      dateOr(thing.until),
      cell.text(thing.kind),
      cell.text(thing.what),
      cell.text(thing.owner),
      thing.users === null ? cell.notApplicable : cell.number(thing.users),
      thing.window ? cell.text(thing.window.startTime) : cell.notApplicable,
      cell.text(thing.window?.startUtc ?? ''),
      thing.window ? cell.number(thing.window.hours) : cell.notApplicable,
    ]),
  }
}

/** Numbered as in the letter: one's own, then those that follow from the plan. */
export function questionsSheet(facts: Facts, { open }: Pick<Analysis, 'open'>): Sheet {
  return {
    name: 'Questions',
    columns: [column('No', 8), column('For', 20), column('Question', 90), column('State', 22), column('Answer', 50)],
    rows: [
      ...[...(factValue(facts.request.questions) ?? []), ...neededQuestions(facts)].map((question, index) => [
        cell.text(`Q${index + 1}`),
        cell.text('Asgardeo team'),
        cell.text(question.text),
        cell.text('open'),
        cell.notApplicable,
      ]),
      ...open.map((question) => [
        cell.notApplicable,
        cell.text(question.need === 'request' ? 'us, for the request' : 'us, for the plan'),
        cell.text(question.label),
        cell.text(question.deferred ? 'not known yet' : 'not answered yet'),
        cell.notApplicable,
      ]),
    ],
  }
}

export function rehearsalSheet({ rehearsal }: Facts): Sheet {
  const bar = factValue(rehearsal.exitBar)
  return {
    name: 'Rehearsals',
    columns: [
      column('Date', 12),
      column('Records', 12),
      column('Rejected', 12),
      column('Share rejected', 16),
      column('Exit bar', 12),
      column('Bar kept', 12),
      column('Most frequent cause', 60),
    ],
    rows: (factValue(rehearsal.runs) ?? []).map((run) => {
      const share = rejectedShare(run)
      const isKept = bar === undefined ? null : keepsBar(run, bar)
      return [
        cell.date(run.date),
        cell.number(run.records),
        cell.number(run.rejected),
        share === null ? cell.notApplicable : cell.percent(share),
        bar === undefined ? cell.notApplicable : cell.percent(bar),
        isKept === null ? cell.notApplicable : cell.text(isKept ? 'yes' : 'no'),
        cell.text(run.topCause),
      ]
    }),
  }
}

/** What was rejected in each run, rule by rule, worst first. */
export function causesSheet({ rehearsal }: Facts): Sheet {
  return {
    name: 'Rehearsal causes',
    columns: [column('Date', 12), column('Rule', 30), column('What', 70), column('Records', 12)],
    rows: (factValue(rehearsal.runs) ?? []).flatMap((run) =>
      (run.causes ?? []).map((cause) => [
        cell.date(run.date),
        cell.text(cause.rule),
        cell.text(cause.title),
        cell.number(cause.records),
      ]),
    ),
  }
}

export function findingsSheet({ findings }: Pick<Analysis, 'findings'>): Sheet {
  return {
    name: 'Findings',
    columns: [
      column('Severity', 22),
      column('What', 70),
      column('What to do', 70),
      column('About', 40),
      column('Source', 50),
      column('Checked', 12),
      column('Accepted by', 22),
      column('Reason', 44),
    ],
    rows: findings.map((finding) => [
      cell.text(SEVERITY[finding.severity]),
      cell.text(finding.says),
      cell.text(finding.fix),
      cell.text(finding.about.map(({ label }) => label).join(', ')),
      cell.text(finding.source.text),
      cell.date(finding.source.date),
      cell.text(finding.acknowledged?.by ?? ''),
      cell.text(finding.acknowledged?.reason ?? ''),
    ]),
  }
}

/** Longer tables are those of the attributes, which have sheets of their own. */
const LONGEST_TABLE = 100

/** Every answer the plan prints beside its question, in the order of the document; tables cell by cell. */
export function answersSheet({ sections }: Doc): Sheet {
  const rows: Cell[][] = []
  for (const section of sections) {
    if (section.number === null) continue
    const add = (about: string, question: string, answer: Cell) =>
      rows.push([cell.text(section.title), cell.text(about), cell.text(question), answer])
    let heading = ''
    for (const block of section.blocks) {
      if (block.kind === 'heading') heading = block.text
      if (block.kind === 'keyValue') for (const row of block.rows) add(heading, row.label, row.value)
      if (block.kind === 'table' && block.rows.length <= LONGEST_TABLE) {
        for (const [at, row] of block.rows.entries()) {
          row.forEach((value, column) => {
            if (value.kind === 'none') return
            add(block.caption || heading, `${at + 1}. ${block.columns[column]?.title ?? ''}`, value)
          })
        }
      }
    }
  }
  return {
    name: 'Answers',
    columns: [column('Step', 26), column('About', 40), column('Question', 44), column('Answer', 70)],
    rows,
  }
}
