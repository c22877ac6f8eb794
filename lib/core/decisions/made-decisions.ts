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

type Draw = (facts: Facts) => MadeDecision[]

const listed = (names: Readonly<Record<string, string>>) => Object.values(names).join('; ')

/** Attributes named in the log; the inventory has them all. */
const LISTED = 20

function one(id: string, what: string, chosen: string | undefined, options: string, reason = ''): MadeDecision[] {
  return chosen === undefined || chosen === '' ? [] : [{ id, what, chosen, options, reason }]
}

const DECISIONS: readonly Draw[] = [
  ({ legal }) =>
    one('region', 'Region of the organisation', named(REGION_NAMES, factValue(legal.region)), listed(REGION_NAMES)),
  ({ legal }) =>
    one(
      'legal-basis',
      'Legal basis for the move',
      named(LEGAL_BASES, factValue(legal.legalBasis)),
      listed(LEGAL_BASES),
    ),
  ({ legal }) => {
    const state = factValue(legal.transfers)
    return state === 'assessing'
      ? []
      : one('transfers', 'Reading of logs from other countries', named(TRANSFERS, state), listed(TRANSFERS))
  },
  excludedTypes,
  attributesLeft,
  pathDecisions,
  cutOff,
  ({ mapping }) =>
    one('username-mode', 'Username', named(USERNAME_MODES, factValue(mapping.usernameMode)), listed(USERNAME_MODES)),
  ({ mapping }) =>
    one(
      'login-identifiers',
      'Also accepted at login',
      factValue(mapping.loginIdentifiers)
        ?.map((id) => named<string>(LOGIN_IDENTIFIERS, id) ?? id)
        .join(', ') || (mapping.loginIdentifiers.known ? LOGIN_IDENTIFIERS.none : undefined),
      listed(LOGIN_IDENTIFIERS),
    ),
  ({ mapping }) =>
    one('uniqueness', 'Uniqueness check', named(UNIQUENESS, factValue(mapping.uniqueness)), listed(UNIQUENESS)),
  ({ impact }) =>
    one(
      'going-back',
      'When to go back, and who decides',
      [factValue(impact.rollbackTrigger), factValue(impact.rollbackDecider)].filter(Boolean).join(' Decides: '),
      'Another trigger; no way back',
    ),
  ({ timeline }) =>
    one(
      'go-live',
      'Day of go-live',
      timeline.goLive.known ? dayText(timeline.goLive.value) : undefined,
      'Any other day outside peaks and freezes',
    ),
  ({ rehearsal }) =>
    one(
      'exit',
      'After the last rehearsal',
      named(EXIT_DECISIONS, factValue(rehearsal.exitDecision)),
      listed(EXIT_DECISIONS),
    ),
  ({ request }) => one('channel', 'Channel for the file of users', factValue(request.handover), listed(HANDOVERS)),
]

/** Every decision visible in the answers, in the order of the steps. Never throws. */
export function madeDecisions(facts: Facts): MadeDecision[] {
  return DECISIONS.flatMap((draw) => draw(facts))
}

function named<K extends string>(names: Readonly<Record<K, string>>, value: K | undefined): string | undefined {
  return value === undefined ? undefined : names[value]
}

function excludedTypes({ goals }: Facts): MadeDecision[] {
  return (factValue(goals.segments) ?? [])
    .filter((segment) => !segment.kept)
    .map(({ id, name, users, fate }) => ({
      id: `leave-${id}`.slice(0, 40),
      what: `${name}: leave behind`,
      chosen: `${countText(users, 'user')} not moved`,
      options: 'Move them all; move those who logged in within a year',
      reason: fate,
    }))
}

function attributesLeft({ data }: Facts): MadeDecision[] {
  const rows = factValue(data.inventory) ?? []
  const left = rows.filter((row) => row.decision === 'leave')
  if (left.length === 0) return []
  const names = left.map(({ name }) => name)
  const reasons = left.flatMap(({ name, reason }) => (reason ? [`${name}: ${reason.replace(/[.\s]+$/, '')}`] : []))
  return [
    {
      id: 'attributes-left',
      what: 'Attributes left behind',
      chosen: `${thousands(left.length)} of ${thousands(rows.length)}: ${nameList(names, LISTED)}`,
      options: 'Move all of them',
      reason: reasons.length > 0 ? `${nameList(reasons, LISTED, '; ')}.` : '',
    },
  ]
}

function cutOff(facts: Facts): MadeDecision[] {
  const date = factValue(facts.strategy.cutOff)
  if (date === undefined) return []
  const suggested = silentForecast(facts)?.recommended
  const options = suggested?.date
    ? `${dayText(suggested.date)}: ${suggested.why}`
    : 'Any day up to the end of the legacy system'
  return one('cut-off', 'End of silent migration', dayText(date), options, factValue(facts.strategy.leftoverPlan) ?? '')
}
