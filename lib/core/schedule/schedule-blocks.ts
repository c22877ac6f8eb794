import { end, start } from '@/lib/core/column'
import { countText } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { scheduleGantt } from '@/lib/core/figures/schedule-gantt'
import { lowerFirst } from '@/lib/core/first-letter'
import { dayText } from '@/lib/core/iso-date'
import { type PathWait, type PlanSchedule, planSchedule } from './plan-schedule'
import type { Scheduled } from './task'

/** The schedule as it prints: the critical path, the picture, every task with its dates and slack, what is done. */
export function scheduleBlocks(facts: Facts, today: string): Block[] {
  const plan = planSchedule(facts, today)
  const heading: Block = { kind: 'heading', level: 2, text: 'Latest safe starts' }
  if (plan.tasks.length === 0) {
    const text = facts.timeline.goLive.known ? criticalText(plan) : earliestText(plan)
    return [heading, { kind: 'text', text }, ...doneBlocks(plan)]
  }
  const figure = scheduleGantt(facts, today, plan, { locale: 'en-GB' })
  return [
    heading,
    { kind: 'text', text: `${criticalText(plan)} ${earliestText(plan)}` },
    ...(figure ? [{ kind: 'figure', figure } satisfies Block] : []),
    {
      kind: 'table',
      caption: 'Worked backwards from go-live',
      columns: [
        start('What'),
        start('Owner'),
        end('Takes'),
        start('Start by'),
        start('Done by'),
        start('Room'),
        start('Where the time comes from'),
      ],
      rows: plan.tasks.map((task) => [
        cell.text(task.isCritical ? `${task.name} (critical path)` : task.name),
        task.owner === '' ? cell.unanswered : cell.text(task.owner),
        cell.number(task.days, task.days === 1 ? 'day' : 'days'),
        cell.date(task.start),
        cell.date(task.done),
        cell.text(roomText(task)),
        cell.text(`${task.source}. ${task.because}`),
      ]),
    },
    ...doneBlocks(plan),
  ]
}

function doneBlocks({ done }: PlanSchedule): Block[] {
  if (done.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: 'Done already' },
    { kind: 'list', ordered: false, items: done.map((task) => `${task.name}: ${lowerFirst(task.because)}`) },
  ]
}

/** "12 days", "Late by 3 days", "Short by 4 days": the last when what comes before it cannot be ready in time. */
export function roomText({ late, slack }: Pick<Scheduled, 'late' | 'slack'>): string {
  if (late > 0) return `Late by ${countText(late, 'day')}`
  return slack < 0 ? `Short by ${countText(-slack, 'day')}` : countText(slack, 'day')
}

/** The critical path to its end: each task by name, then go-live, and what lies between. */
export function criticalText({
  critical,
  alsoCritical,
  wait,
}: Pick<PlanSchedule, 'critical' | 'alsoCritical' | 'wait'>): string {
  if (critical.length === 0) return 'Everything the schedule counts is done.'
  const room = Math.min(...critical.map((task) => task.slack))
  const says =
    room > 0
      ? `It has ${countText(room, 'day')} of room; after that, a day lost there is a day lost at go-live, or more.`
      : 'A day lost there is a day lost at go-live, or more.'
  const also = alsoCritical.length > 0 ? ` Just as early: ${alsoCritical.map((task) => task.name).join(', ')}.` : ''
  return `The critical path: ${critical.map((task) => task.name).join(', then ')}, then go-live${waitText(wait)}.${also} ${says}`
}

/** ", 34 days later: 28 of them are kept free, and the freeze Billing run lies between". */
function waitText(wait: PathWait | null): string {
  if (!wait || wait.days === 0) return ''
  const later = ` ${countText(wait.days, 'day')} later`
  const freezes = wait.freezes.length > 0 ? `the freeze ${wait.freezes.join(', ')} lies between` : ''
  if (wait.kept === 0) return freezes ? `${later}, since ${freezes}` : later
  const kept =
    wait.kept === wait.days ? 'which are kept free before it' : `of which ${wait.kept} are kept free before it`
  return `${later}, ${kept}${freezes ? `; ${freezes}` : ''}`
}

export function earliestText({ earliest }: Pick<PlanSchedule, 'earliest'>): string {
  return `Begun today, everything can be ready by ${dayText(earliest)} at the earliest, by these lead times.`
}
