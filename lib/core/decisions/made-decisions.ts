/** THE LIST of decisions a plan shows by its answers: what was chosen, and what else there was. */
import { REGION_NAMES } from '@/lib/core/asgardeo/regions'
import { countText, thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { dayText } from '@/lib/core/iso-date'
import { LEGAL_BASES, TRANSFERS } from '@/lib/core/legal/legal-names'
import { LOGIN_IDENTIFIERS, UNIQUENESS, USERNAME_MODES } from '@/lib/core/mapping/mapping-names'
import { nameList } from '@/lib/core/name-list'
import { EXIT_DECISIONS } from '@/lib/core/rehearsal/exit-decisions'
import { HANDOVERS } from '@/lib/core/request/handovers'
import { pathDecisions } from './path-decisions'

export type MadeDecision = {
  /** Also the id of the row that records it. */
  id: string
  what: string
  chosen: string
  options: string
  /** A reason the plan gives elsewhere; empty when it gives none. */
  reason: string
}

type Shown = Omit<MadeDecision, 'id' | 'reason'> & { reason?: string }

/** One decision under its own id, or one for each of several rows under ids that begin alike. */
type Entry =
  | { id: string; draw(facts: Facts): Shown | null }
  | { prefix: `${string}-`; drawAll(facts: Facts): (Shown & { row: string })[] }

/** Attributes named in the log; the inventory has them all. */
const LISTED = 20

const listed = (names: Readonly<Record<string, string>>) => Object.values(names).join('; ')

/** Null while nothing was chosen. */
function shown(what: string, chosen: string | undefined, options: string, reason = ''): Shown | null {
  return chosen ? { what, chosen, options, reason } : null
}

const DECISIONS: readonly Entry[] = [
  {
    id: 'region',
    draw: ({ legal }) =>
      shown('Region of the organisation', named(REGION_NAMES, factValue(legal.region)), listed(REGION_NAMES)),
  },
  {
    id: 'legal-basis',
    draw: ({ legal }) =>
      shown('Legal basis for the move', named(LEGAL_BASES, factValue(legal.legalBasis)), listed(LEGAL_BASES)),
  },
  {
    id: 'transfers',
    draw({ legal }) {
      const state = factValue(legal.transfers)
      return state === 'assessing'
        ? null
        : shown('Reading of logs from other countries', named(TRANSFERS, state), listed(TRANSFERS))
    },
  },
  { prefix: 'leave-', drawAll: excludedTypes },
  { id: 'attributes-left', draw: attributesLeft },
  { prefix: 'path-', drawAll: pathDecisions },
  { id: 'cut-off', draw: cutOff },
  {
    id: 'username-mode',
    draw: ({ mapping }) =>
      shown('Username', named(USERNAME_MODES, factValue(mapping.usernameMode)), listed(USERNAME_MODES)),
  },
  {
    id: 'login-identifiers',
    draw: ({ mapping }) =>
      shown(
        'Also accepted at login',
        factValue(mapping.loginIdentifiers)
          ?.map((id) => named<string>(LOGIN_IDENTIFIERS, id) ?? id)
          .join(', ') || (mapping.loginIdentifiers.known ? LOGIN_IDENTIFIERS.none : undefined),
        listed(LOGIN_IDENTIFIERS),
      ),
  },
  {
    id: 'uniqueness',
    draw: ({ mapping }) =>
      shown('Uniqueness check', named(UNIQUENESS, factValue(mapping.uniqueness)), listed(UNIQUENESS)),
  },
  {
    id: 'going-back',
    draw: ({ impact }) =>
      shown(
        'When to go back, and who decides',
        [factValue(impact.rollbackTrigger), factValue(impact.rollbackDecider)].filter(Boolean).join(' Decides: '),
        'Another trigger; no way back',
      ),
  },
  {
    id: 'go-live',
    draw: ({ timeline }) =>
      shown(
        'Day of go-live',
        timeline.goLive.known ? dayText(timeline.goLive.value) : undefined,
        'Any other day outside peaks and freezes',
      ),
  },
  {
    id: 'exit',
    draw: ({ rehearsal }) =>
      shown(
        'After the last rehearsal',
        named(EXIT_DECISIONS, factValue(rehearsal.exitDecision)),
        listed(EXIT_DECISIONS),
      ),
  },
  {
    id: 'channel',
    draw: ({ request }) => shown('Channel for the file of users', factValue(request.handover), listed(HANDOVERS)),
  },
]

/** Ids of a plan are at most this long. */
const LONGEST_ID = 40

/** Every decision visible in the answers, in the order of the steps. Never throws. */
export function madeDecisions(facts: Facts): MadeDecision[] {
  return DECISIONS.flatMap((entry): MadeDecision[] => {
    if ('prefix' in entry) {
      return entry.drawAll(facts).map(({ row, reason = '', ...rest }) => {
        return { id: `${entry.prefix}${row}`.slice(0, LONGEST_ID), ...rest, reason }
      })
    }
    const found = entry.draw(facts)
    return found ? [{ id: entry.id, reason: '', ...found }] : []
  })
}

/** Whether a row of this id records what the answers show or once showed; every other row is a decision of one's own. */
export function isOfAnswers(id: string): boolean {
  return DECISIONS.some((entry) => ('prefix' in entry ? id.startsWith(entry.prefix) : id === entry.id))
}

function named<K extends string>(names: Readonly<Record<K, string>>, value: K | undefined): string | undefined {
  return value === undefined ? undefined : names[value]
}

function excludedTypes({ goals }: Facts): (Shown & { row: string })[] {
  return (factValue(goals.segments) ?? [])
    .filter((segment) => !segment.kept)
    .map(({ id, name, users, fate }) => ({
      row: id,
      what: `${name}: leave behind`,
      chosen: `${countText(users, 'user')} not moved`,
      options: 'Move them all; move those who logged in within a year',
      reason: fate,
    }))
}

function attributesLeft({ data }: Facts): Shown | null {
  const rows = factValue(data.inventory) ?? []
  const left = rows.filter((row) => row.decision === 'leave')
  if (left.length === 0) return null
  const names = left.map(({ name }) => name)
  const reasons = left.flatMap(({ name, reason }) => (reason ? [`${name}: ${reason.replace(/[.\s]+$/, '')}`] : []))
  return shown(
    'Attributes left behind',
    `${thousands(left.length)} of ${thousands(rows.length)}: ${nameList(names, LISTED)}`,
    'Move all of them',
    reasons.length > 0 ? `${nameList(reasons, LISTED, '; ')}.` : '',
  )
}

function cutOff(facts: Facts): Shown | null {
  const date = factValue(facts.strategy.cutOff)
  if (date === undefined) return null
  const suggested = silentForecast(facts)?.recommended
  const options = suggested?.date
    ? `${dayText(suggested.date)}: ${suggested.why}`
    : 'Any day up to the end of the legacy system'
  return shown('End of silent migration', dayText(date), options, factValue(facts.strategy.leftoverPlan) ?? '')
}
