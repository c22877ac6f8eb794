/** The register and everything decided about suggested risks, as the document prints them. */
import { end, start } from '@/lib/core/column'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { Level, Risk, RiskDecision } from '@/lib/core/facts/impact'
import { LEVEL_WORDS, riskHeatMap } from '@/lib/core/figures/risk-heat-map'
import { type RiskDesk, riskDesk } from './risk-desk'
import { RISK_KINDS } from './risk-kinds'

const words = (text: string): Cell => (text === '' ? cell.unanswered : cell.text(text))

/** Why a decision on a suggested risk does not stand as it was made. */
export const NOT_STANDING = {
  'facts-changed': 'The facts have changed since',
  'no-ground': 'The facts give no ground for it now',
}

/** The register with its pictures, what is suggested and not decided, and what was decided with its reason. */
export function riskBlocks(facts: Facts, today: string): Block[] {
  const { risks, riskDecisions } = facts.impact
  const desk = riskDesk(facts, today)
  return [
    ...(risks.known ? registerBlocks(risks.value) : []),
    ...suggestedBlocks(desk),
    ...(riskDecisions.known ? decidedBlocks(riskDecisions.value, desk) : []),
  ]
}

function registerBlocks(risks: readonly Risk[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Risks at a glance' },
    {
      kind: 'table',
      caption: 'Risk register',
      columns: [
        end('Number'),
        start('Risk'),
        start('Likelihood, impact'),
        start('What is done about it'),
        start('Owner'),
        start('By'),
        start('Likelihood, impact left'),
      ],
      rows: risks.map((risk, index) => [
        cell.number(index + 1),
        cell.text(risk.name),
        cell.text(`${LEVEL_WORDS[risk.likelihood]}, ${LEVEL_WORDS[risk.impact].toLowerCase()}`),
        words(risk.mitigation),
        words(risk.owner),
        risk.due === null ? cell.unanswered : cell.date(risk.due),
        left(risk),
      ]),
    },
    { kind: 'figure', figure: riskHeatMap(risks) },
    { kind: 'figure', figure: riskHeatMap(risks, { when: 'after' }) },
  ]
}

function left({ residual, residualImpact }: Risk): Cell {
  if (residual === null && residualImpact === null) return cell.unanswered
  const say = (value: Level | null) => (value === null ? 'Not judged' : LEVEL_WORDS[value])
  return cell.text(`${say(residual)}, ${say(residualImpact).toLowerCase()}`)
}

function suggestedBlocks({ open, changed }: RiskDesk): Block[] {
  const all = [
    ...open.map(({ risk, before }) => ({
      risk,
      state: before ? `Dismissed before on other facts: ${before.basis}` : 'Not decided',
    })),
    ...changed.map(({ risk, before }) => ({ risk, state: `In the register on other facts: ${before.basis}` })),
  ]
  if (all.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Risks the facts give ground for, not decided yet' },
    {
      kind: 'table',
      caption: 'Suggested by rules over the facts of this plan',
      columns: [
        start('Risk'),
        start('Kind'),
        start('Likelihood'),
        start('Impact'),
        start('What to do'),
        start('State'),
      ],
      rows: all.map(({ risk, state }) => [
        cell.text(risk.name),
        cell.text(RISK_KINDS[risk.kind]),
        cell.text(`${LEVEL_WORDS[risk.likelihood.level]}: ${risk.likelihood.why}`),
        cell.text(`${LEVEL_WORDS[risk.impact.level]}: ${risk.impact.why}`),
        cell.text(`${risk.mitigation} Suggested owner: ${risk.owner}. Source: ${risk.source.text}.`),
        cell.text(`${state}. Facts now: ${risk.basis}.`),
      ]),
    },
  ]
}

function decidedBlocks(decisions: readonly RiskDecision[], { open, changed, dismissed }: RiskDesk): Block[] {
  if (decisions.length === 0) return []
  const moved = new Set([...open, ...changed].map(({ risk }) => risk.id))
  const groundless = new Set(dismissed.flatMap((row) => (row.state === 'no-ground' ? [row.decision.id] : [])))
  const state = (id: string) =>
    moved.has(id) ? NOT_STANDING['facts-changed'] : groundless.has(id) ? NOT_STANDING['no-ground'] : 'Yes'
  const decision = { accepted: 'In the register', dismissed: 'Dismissed' }
  return [
    { kind: 'heading', level: 2, text: 'Decided on suggested risks' },
    {
      kind: 'table',
      caption: 'What was decided, why, and on which facts',
      columns: [
        start('Risk'),
        start('Decision'),
        start('Reason'),
        start('Decided on these facts'),
        start('On'),
        start('Still so'),
      ],
      rows: decisions.map((row) => [
        words(row.risk),
        row.decision === null ? cell.unanswered : cell.text(decision[row.decision]),
        row.decision === 'accepted' && row.reason === '' ? cell.notApplicable : words(row.reason),
        words(row.basis),
        row.on === null ? cell.unanswered : cell.date(row.on),
        cell.text(state(row.id)),
      ]),
    },
  ]
}
