import type { Limit } from '@/lib/core/asgardeo/limits'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { countText, thousands } from '@/lib/core/count-text'
import { type Fact, factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { assumed, assumedInput, assumedRange } from './assumptions'
import { usersPerBulk } from './bulk-size'
import { amountText, numberText, rangeText } from './number-text'
import { amountOf, factInput, type Input, type Range, unknownAmount, type Worked, worked } from './worked'

export type RunTime = {
  id: 'team' | 'scim-users' | 'scim-bulk' | 'console-csv' | 'invitations'
  channel: string
  time: Worked
  /** What the number leaves out or who it is for. */
  note: string
}

const LEAST = 'At least this long: how long the server takes for one user is not published.'
/** The default question of the request that asks for the team's own import time. */
const DURATION_QUESTION = 'duration'
/** More uploads by hand than this is no path. */
const MOST_BY_HAND = 50

/** How long moving this many users takes, by channel. Never shorter for more users. */
export function runTimes(facts: Facts, users: Fact<number>): RunTime[] {
  return [teamImport(facts), scimUsers(facts, users), scimBulk(facts, users), ...byHand(facts, users)]
}

function teamImport({ goals, request }: Facts): RunTime {
  const hours = assumed(goals.assumptions, 'team-import-hours')
  const at = request.questions.known ? request.questions.value.findIndex((item) => item.id === DURATION_QUESTION) : -1
  const question = at < 0 ? 'says how long its import takes' : `answers question ${at + 1}`
  const time = worked(
    hours
      ? {
          amount: { kind: 'value', value: hours.low * 60 },
          unit: 'minutes',
          formula: `${numberText(hours.low)} hours, as the team answered`,
          inputs: [assumedInput(hours)],
        }
      : {
          amount: unknownAmount(`the Asgardeo team ${question}`),
          unit: 'minutes',
          formula: 'Not published; the answer is entered under the assumptions',
          inputs: [],
        },
  )
  return { id: 'team', channel: 'Import by the Asgardeo team', time, note: 'The documented way for user accounts.' }
}

const limitInput = ({ label, value, unit, source }: Limit): Input => ({
  label,
  value: `${thousands(value)} ${unit}`,
  source: source.text,
  date: source.date,
})

const ownLimits = ({ limits }: Facts['mapping']) => factValue(limits) ?? []
const usersInput = (users: Fact<number>) => factInput('Users', users, (count) => thousands(count))
const noUsers = (inputs: Input[]) =>
  worked({ amount: unknownAmount('the number of users is known'), unit: 'minutes', formula: 'Users unknown', inputs })

function scimUsers({ goals, mapping }: Facts, users: Fact<number>): RunTime {
  const retry = assumedRange(goals.assumptions, 'retry-share')
  const lanes = assumedRange(goals.assumptions, 'addresses')
  const limit = limitOf('scimPerMinute', ownLimits(mapping))
  const inputs = [usersInput(users), limitInput(limit), assumedInput(retry), assumedInput(lanes)]
  const channel = { id: 'scim-users', channel: 'Your own import, SCIM one by one', note: LEAST } as const
  if (!users.known) return { ...channel, time: noUsers(inputs) }
  const minutes = (percent: number) => (users.value * (1 + percent / 100)) / (limit.value * lanes.low)
  const amount = amountOf({ low: minutes(retry.low), high: minutes(retry.high) }, 'share of requests repeated')
  const formula = `${countText(users.value, 'user')}${repeats(retry)} / (${limit.value} a minute${times(lanes)}) = ${amountText(amount, 'minutes')}`
  return { ...channel, time: worked({ amount, unit: 'minutes', formula, inputs }) }
}

function scimBulk(facts: Facts, users: Fact<number>): RunTime {
  const { time } = bulkRun(facts, users)
  return { id: 'scim-bulk', channel: 'Your own import, SCIM bulk', time, note: LEAST }
}

/**
 * Creating this many users by SCIM bulk: the requests, repeated ones counted (null: users unknown), and the least time they
 * take. The one calculation for the sizing and for what a rehearsal accepted.
 */
export function bulkRun(
  { goals, data, mapping }: Pick<Facts, 'goals' | 'data' | 'mapping'>,
  users: Fact<number>,
): { requests: Range | null; time: Worked } {
  const retry = assumedRange(goals.assumptions, 'retry-share')
  const lanes = assumedRange(goals.assumptions, 'addresses')
  const own = ownLimits(mapping)
  const limit = limitOf('bulkPerMinute', own)
  const size = usersPerBulk(data.inventory, own)
  const inputs = [
    usersInput(users),
    limitInput(limit),
    { ...limitInput(limitOf('bulkOperations', own)), value: `${rangeText(size)} users` },
    assumedInput(retry),
    assumedInput(lanes),
  ]
  if (!users.known) return { requests: null, time: noUsers(inputs) }
  const requestsOf = (percent: number, each: number) => Math.ceil((users.value * (1 + percent / 100)) / each)
  const requests = { low: requestsOf(retry.low, size.high), high: requestsOf(retry.high, size.low) }
  const aMinute = limit.value * lanes.low
  const amount = amountOf(
    { low: requests.low / aMinute, high: requests.high / aMinute },
    'users in one request, which two pages of the documentation give differently',
  )
  const formula = `${countText(users.value, 'user')}${repeats(retry)} / (${limit.value} × ${rangeText({ low: size.high, high: size.low })} a minute${times(lanes)}) = ${amountText(amount, 'minutes')}`
  return { requests, time: worked({ amount, unit: 'minutes', formula, inputs }) }
}

/** What changes nothing is left out of the formula. */
const repeats = (retry: Range) =>
  retry.high === 0 ? '' : ` × ${rangeText({ low: 1 + retry.low / 100, high: 1 + retry.high / 100 })} for repeats`
const times = (lanes: Range) => (lanes.low === 1 ? '' : ` × ${numberText(lanes.low)} addresses`)

function byHand(facts: Facts, users: Fact<number>): RunTime[] {
  const own = ownLimits(facts.mapping)
  return [
    manual(facts, users, limitOf('csvRows', own), 'console-csv', 'Console, CSV files', 'file'),
    manual(facts, users, limitOf('inviteList', own), 'invitations', 'Console, list of invitations', 'list'),
  ]
}

function manual(
  { goals }: Facts,
  users: Fact<number>,
  limit: Limit,
  id: 'console-csv' | 'invitations',
  channel: string,
  unit: string,
): RunTime {
  const each = assumedRange(goals.assumptions, 'minutes-per-file')
  const inputs = [usersInput(users), limitInput(limit), assumedInput(each)]
  const mails = 'Every person gets an invitation at once.'
  if (!users.known) return { id, channel, time: noUsers(inputs), note: mails }
  const pieces = Math.ceil(users.value / limit.value)
  const amount = amountOf({ low: pieces * each.low, high: pieces * each.high }, `minutes for one ${unit}`)
  const formula = `${countText(users.value, 'user')} / ${limit.value} = ${countText(pieces, unit)} × ${rangeText(each)} minutes = ${amountText(amount, 'minutes')} of work`
  const note =
    pieces > MOST_BY_HAND ? `${mails} ${countText(pieces, unit)} by hand is no path; for a pilot only.` : mails
  return { id, channel, time: worked({ amount, unit: 'minutes', formula, inputs }), note }
}
