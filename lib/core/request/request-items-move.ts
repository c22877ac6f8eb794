/** What the first e-mail must hold, item by item: the move itself, its proof, the law and the way back. */
import { type Fact, factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { RequestItem } from './request-item'

export const MOVE_ITEMS: readonly RequestItem[] = [
  {
    id: 'mapping',
    topic: 'what',
    label: 'Attribute mapping',
    answer: 'mapping.rows',
    isKnown: ({ mapping }) => holds(mapping.rows),
  },
  {
    id: 'username',
    topic: 'what',
    label: 'Form of the user name',
    answer: 'mapping.usernameMode',
    isKnown: ({ mapping }) => mapping.usernameMode.known,
  },
  {
    id: 'uniqueness',
    topic: 'what',
    label: 'Scope of uniqueness',
    answer: 'mapping.uniqueness',
    isKnown: ({ mapping }) => mapping.uniqueness.known,
  },
  {
    id: 'roles',
    topic: 'what',
    label: 'Roles and groups with what becomes of them',
    answer: 'mapping.roles',
    isKnown: ({ mapping }) => mapping.roles.known,
  },
  {
    id: 'account-states',
    topic: 'what',
    label: 'What becomes of each account state',
    answer: 'mapping.states',
    isKnown: ({ mapping }) => mapping.states.known,
  },
  {
    id: 'paths',
    topic: 'passwords',
    label: 'Password method by user type',
    answer: 'strategy.paths',
    isKnown: ({ strategy }) => holds(strategy.segments),
    blocks: true,
  },
  {
    id: 'hashes',
    topic: 'passwords',
    label: 'Hash algorithms in the source',
    answer: 'data.hashes',
    isKnown: ({ data }) => {
      const sources = factValue(data.sources) ?? []
      const isKept = sources.length > 0 && sources.every(({ hashesObtainable }) => hashesObtainable === false)
      return data.hashes.known || (isKept ? null : false)
    },
  },
  {
    id: 'silent-tasks',
    topic: 'passwords',
    label: 'State of what silent migration needs',
    answer: 'strategy.silentTasks',
    isKnown: (facts) => whenSilent(facts, facts.strategy.silentDone.known),
  },
  {
    id: 'peak-logins',
    topic: 'passwords',
    label: 'Logins in the busiest minute',
    answer: 'data.sources',
    isKnown: (facts) =>
      whenSilent(
        facts,
        (factValue(facts.data.sources) ?? []).some(({ peakLoginsPerMinute }) => peakLoginsPerMinute),
      ),
  },
  {
    id: 'cut-off',
    topic: 'passwords',
    label: 'Day on which silent migration ends',
    answer: 'strategy.cutOff',
    isKnown: (facts) => whenSilent(facts, facts.strategy.cutOff.known),
  },
  {
    id: 'leftover',
    topic: 'passwords',
    label: 'People who never log in until then',
    answer: 'strategy.leftoverPlan',
    isKnown: (facts) => whenSilent(facts, facts.strategy.leftoverPlan.known),
  },
  {
    id: 'mails',
    topic: 'passwords',
    label: 'Reset mails a day',
    answer: 'strategy.mailsPerDay',
    isKnown: (facts) => whenReset(facts, facts.strategy.mailsPerDay.known),
  },
  {
    id: 'link-lifetime',
    topic: 'passwords',
    label: 'Lifetime of a reset link',
    answer: 'strategy.linkLifetimeHours',
    isKnown: (facts) => whenReset(facts, facts.strategy.linkLifetimeHours.known),
  },
  {
    id: 'languages',
    topic: 'passwords',
    label: 'Languages of the messages',
    answer: 'impact.messages',
    isKnown: (facts) =>
      whenReset(
        facts,
        (factValue(facts.impact.messages) ?? []).some(({ language }) => language !== ''),
      ),
  },
  { id: 'zone', topic: 'when', label: 'Time zone', answer: 'timeline.zone', isKnown: (f) => f.timeline.zone.known },
  {
    id: 'go-live',
    topic: 'when',
    label: 'Go-live',
    answer: 'timeline.goLive',
    isKnown: (f) => f.timeline.goLive.known,
  },
  {
    id: 'windows',
    topic: 'when',
    label: 'Downtime windows',
    answer: 'timeline.windows',
    isKnown: ({ timeline }) => timeline.windows.known,
  },
  { id: 'peaks', topic: 'when', label: 'Peaks', answer: 'timeline.peaks', isKnown: (f) => f.timeline.peaks.known },
  {
    id: 'freezes',
    topic: 'when',
    label: 'Freezes',
    answer: 'timeline.freezes',
    isKnown: ({ timeline }) => timeline.freezes.known,
  },
  {
    id: 'rehearsal-dates',
    topic: 'when',
    label: 'Rehearsal dates',
    answer: 'timeline.milestones',
    isKnown: ({ timeline }) => (factValue(timeline.milestones) ?? []).some(({ kind }) => kind === 'rehearsal'),
  },
  {
    id: 'load-test',
    topic: 'when',
    label: 'Whether a load test is asked for',
    answer: 'request.loadTest',
    isKnown: ({ request }) => request.loadTest.known,
  },
  {
    id: 'totals',
    topic: 'proof',
    label: 'Rehearsal totals by cause',
    answer: 'rehearsal.runs',
    isKnown: ({ rehearsal }) => holds(rehearsal.runs),
  },
  {
    id: 'file-digest',
    topic: 'proof',
    label: 'Check sum and row count of the file',
    answer: 'rehearsal.runs',
    isKnown: ({ rehearsal }) => (factValue(rehearsal.runs) ?? []).some(({ filesDigest }) => filesDigest),
  },
  {
    id: 'exceptions',
    topic: 'proof',
    label: 'Decision after the rehearsal, with its exceptions',
    answer: 'rehearsal.exitDecision',
    isKnown: ({ rehearsal }) => rehearsal.exitDecision.known,
  },
  {
    id: 'legal-basis',
    topic: 'law',
    label: 'Legal basis',
    answer: 'legal.legalBasis',
    isKnown: ({ legal }) => legal.legalBasis.known,
  },
  {
    id: 'dpa',
    topic: 'law',
    label: 'State of the data processing agreement',
    answer: 'legal.dpa',
    isKnown: ({ legal }) => legal.dpa.known,
  },
  {
    id: 'transfers',
    topic: 'law',
    label: 'Decision on transfers',
    answer: 'legal.transfers',
    isKnown: ({ legal }) => legal.transfers.known,
  },
  {
    id: 'deletion',
    topic: 'law',
    label: 'Day by which exported files are deleted',
    answer: 'legal.exportDeletion',
    isKnown: ({ legal }) => legal.exportDeletion.known,
  },
  {
    id: 'handover',
    topic: 'law',
    label: 'How the file is handed over',
    answer: 'request.handover',
    isKnown: ({ request }) => request.handover.known,
  },
  {
    id: 'numbers',
    topic: 'rollback',
    label: 'Numbers that decide go or no-go',
    answer: 'impact.maxRejectedRows',
    isKnown: ({ impact }) => impact.maxRejectedRows.known,
  },
  {
    id: 'trigger',
    topic: 'rollback',
    label: 'When we go back',
    answer: 'impact.rollbackTrigger',
    isKnown: ({ impact }) => impact.rollbackTrigger.known,
  },
  {
    id: 'decider',
    topic: 'rollback',
    label: 'Who decides',
    answer: 'impact.rollbackDecider',
    isKnown: ({ impact }) => impact.rollbackDecider.known,
  },
  {
    id: 'acceptance',
    topic: 'rollback',
    label: 'How success is checked',
    answer: 'goals.outcomes',
    isKnown: ({ goals }) => holds(goals.outcomes),
  },
  {
    id: 'questions',
    topic: 'asks',
    label: 'Questions for the Asgardeo team',
    answer: 'request.questions',
    isKnown: ({ request }) => holds(request.questions),
  },
]

function holds(fact: Fact<readonly unknown[]>): boolean {
  return fact.known && fact.value.length > 0
}

/** Nothing to answer while nobody is to move that way, as far as the plan knows. */
const whenSilent = ({ strategy }: Facts, isKnown: unknown) =>
  (factValue(strategy.silentUsers) ?? 0) > 0 ? Boolean(isKnown) : null

const whenReset = ({ strategy }: Facts, isKnown: unknown) =>
  (factValue(strategy.resetUsers) ?? 0) > 0 ? Boolean(isKnown) : null
