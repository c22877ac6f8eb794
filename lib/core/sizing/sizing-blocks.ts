import { end, start } from '@/lib/core/column'
import { thousands } from '@/lib/core/count-text'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { upperFirst } from '@/lib/core/first-letter'
import { ASSUMPTIONS, assumed } from './assumptions'
import { amountText, rangeText } from './number-text'
import { isEnough, peopleDays, type RoleDays } from './people-days'
import { runTimes } from './run-times'
import type { Worked } from './worked'

/** Run time by channel and people-days by role, each with its working; nothing before anything is known. */
export function sizingBlocks(facts: Facts, today: string): Block[] {
  return [...runTimeBlocks(facts), ...peopleBlocks(facts, today)]
}

function runTimeBlocks(facts: Facts): Block[] {
  const users = facts.goals.keptUsers.known ? facts.goals.keptUsers : facts.data.users
  if (!users.known) return []
  const pilot = firstWave(facts)
  const table = (caption: string, count: number, own: boolean): Block => ({
    kind: 'table',
    caption,
    columns: [start('Channel'), start('Takes'), start('Working'), start('To note')],
    rows: runTimes(facts, known(count, users.origin))
      .filter((run) => !own || run.id !== 'team')
      .map((run) => [cell.text(run.channel), amountCell(run.time), cell.text(run.time.formula), cell.text(run.note)]),
  })
  return [
    { kind: 'heading', level: 2, text: 'How long the import takes' },
    table(`Everybody who moves: ${thousands(users.value)} users`, users.value, false),
    ...(pilot
      ? [table(`${pilot.name}: ${thousands(pilot.users)} users, imported by yourselves`, pilot.users, true)]
      : []),
    { kind: 'text', text: sourceLine(runTimes(facts, users).map((run) => run.time)) },
  ]
}

/** The first wave up to go-live: a pilot is a customer's own import. */
function firstWave({ timeline }: Facts): { name: string; users: number } | null {
  if (!timeline.milestones.known) return null
  const until = timeline.goLive.known ? timeline.goLive.value : '9999-12-31'
  const wave = timeline.milestones.value
    .filter((milestone) => milestone.kind === 'wave' && (milestone.users ?? 0) > 0 && milestone.date <= until)
    .sort((a, b) => a.date.localeCompare(b.date))[0]
  return wave ? { name: wave.name, users: wave.users ?? 0 } : null
}

function peopleBlocks(facts: Facts, today: string): Block[] {
  // The legal review alone is no plan: something of this plan has to be known first.
  if (!facts.goals.segments.known && !facts.data.inventory.known) return []
  const roles = peopleDays(facts, today).filter((role) => role.items.length > 0)
  return [
    { kind: 'heading', level: 2, text: 'People and days' },
    {
      kind: 'table',
      caption: 'Days of work by role, from what this plan contains',
      columns: [start('Role'), start('Days'), start('What makes the range wide'), start('Not counted yet')],
      rows: roles.map((role) => [
        cell.text(role.label),
        cell.text(`${amountText(role.total.amount, 'days')}${availability(role)}`),
        role.total.amount.kind === 'range' ? cell.text(upperFirst(role.total.amount.driver)) : cell.notApplicable,
        role.without.length > 0 ? cell.text(role.without.join('; ')) : cell.notApplicable,
      ]),
    },
    {
      kind: 'table',
      caption: 'Where the days come from',
      columns: [start('Role'), start('Work'), start('Days'), start('Working')],
      rows: roles.flatMap((role) =>
        role.items.map((item) => [
          cell.text(role.label),
          cell.text(item.what),
          amountCell(item.days),
          cell.text(item.days.formula),
        ]),
      ),
    },
    ...assumptionBlocks(facts),
  ]
}

function availability(role: RoleDays): string {
  if (role.available === null) return ''
  const enough = isEnough(role)
  const verdict = enough === null ? 'may not be enough' : enough ? 'enough' : 'too few'
  return `; ${rangeText({ low: role.available, high: role.available })} available, ${verdict}`
}

/** Only what a person changed is listed; the defaults are told by the working above. */
function assumptionBlocks({ goals }: Facts): Block[] {
  const changed = ASSUMPTIONS.flatMap(({ id, range }) => {
    const now = assumed(goals.assumptions, id)
    return now?.changed ? [{ ...now, before: assumed(UNKNOWN, id), range }] : []
  })
  if (changed.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Assumptions you changed',
      columns: [start('Assumption'), end('Yours'), start('Default'), start('Source')],
      rows: changed.map((item) => [
        cell.text(item.label),
        cell.number(item.low),
        item.range ? cell.text(rangeText(item.range)) : cell.notApplicable,
        cell.text(item.source),
      ]),
    },
  ]
}

function amountCell({ amount, unit }: Worked): Cell {
  return cell.text(amountText(amount, unit))
}

/** Every published number behind these, once, with the day it was checked. */
function sourceLine(times: readonly Worked[]): string {
  const inputs = times.flatMap((time) => time.inputs).filter((input) => input.date !== null)
  const told = new Map(
    inputs.map((input) => [input.label, `${input.label}: ${input.value} (${input.source}, checked ${input.date})`]),
  )
  return `Published numbers behind this. ${[...told.values()].join('. ')}.`
}
