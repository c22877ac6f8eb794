import type { Facts } from '@/lib/core/facts/facts'
import { dayOf } from '@/lib/core/iso-date'
import type { PlanSchedule } from '@/lib/core/schedule/plan-schedule'
import type { Scheduled } from '@/lib/core/schedule/task'
import { behindBars, behindText, drawBackdrop } from './backdrop'
import { dayWords } from './day'
import { diamond, label, linear, nameRoom, textWidth } from './drawing'
import type { Figure, Mark } from './figure'
import { bottomOf, layRows, nameMarks } from './gantt-rows'

const WIDE = 480
const ROW = 28
const TALL_ROW = 44

/**
 * Every task that is not done as a bar from its latest safe start to its latest end, go-live last. The critical path has
 * bars of full height with a notch of go-live's shape at their end and a line from its last to go-live; the others are half
 * as high. Null without go-live.
 * Width in pixels, at least 280.
 */
export function scheduleGantt(
  facts: Facts,
  today: string,
  { tasks }: Pick<PlanSchedule, 'tasks'>,
  options: { width?: number; locale: string },
): Figure | null {
  const { timeline } = facts
  if (!timeline.goLive.known || tasks.length === 0) return null
  const width = Math.max(280, options.width ?? 720)
  const [now, goLive] = [dayOf(today), dayOf(timeline.goLive.value)]
  const first = Math.min(now, goLive, ...tasks.map((task) => dayOf(task.start)))
  const last = Math.max(now, goLive)
  const pad = Math.max(2, Math.ceil((last - first) * 0.03))
  const isWide = width >= WIDE
  const [start, end] = [first - pad, last + pad]
  const left = isWide
    ? nameRoom(
        tasks.map((task) => task.name),
        width,
        0.4,
      )
    : 0
  const x = linear(start, end, left, width)
  const named = tasks.map((task) => ({ name: task.name, beside: isWide ? '' : short(task) }))
  const rows = layRows([...named, { name: 'Go-live', beside: '' }], {
    left,
    rowHeight: isWide ? ROW : TALL_ROW,
    width,
  })
  const behind = behindBars(facts, { start, end })
  const weekly = timeline.weeklyPeaks.known ? timeline.weeklyPeaks.value.length : 0
  const marks = drawBackdrop(facts, behind, now, { start, end, x, left, width, rows, locale: options.locale })
  for (const [i, row] of rows.entries()) {
    const task = tasks[i]
    if (!task) {
      marks.push(...nameMarks(row, left, true), diamond(x(goLive), row.middle, 8, 'ink'))
      continue
    }
    const { top, middle } = row
    const [from, to] = [x(dayOf(task.start)), x(dayOf(task.done))]
    const high = task.isCritical ? 14 : 6
    marks.push(...nameMarks(row, left, task.isCritical), rule(top + row.high, width))
    const ink = task.late > 0 ? 'block' : task.isCritical ? 'data' : 'data-2'
    // The path does not end where its last task does: a line leads on to go-live.
    if (task.isCritical && task.holdsUp === null) marks.push(wait(to, x(goLive), middle))
    marks.push({ kind: 'rect', x: from, y: middle - high / 2, width: Math.max(2, to - from), height: high, ink })
    if (task.isCritical) marks.push(diamond(to, middle, 7, 'ink'))
    if (!isWide) marks.push(label(short(task), width, top + 17, { anchor: 'end' }))
  }
  const names = new Map(tasks.map((task) => [task.id, task.name]))
  const critical = tasks.filter((task) => task.isCritical).map((task) => task.name)
  return {
    width,
    height: bottomOf(rows) + 1,
    marks,
    title: 'Latest safe starts on one line of time',
    description: `${tasks.length} tasks back from go-live on ${dayWords(goLive, options.locale, true)}${behindText(behind, weekly)}. Tall bars with a diamond are the critical path: ${critical.join(', ')}, go-live.`,
    table: {
      columns: ['What', 'Start by', 'Done by', 'Critical path', 'Holds up'],
      rows: [
        ...tasks.map((task) => [
          task.name,
          task.start,
          task.done,
          task.isCritical ? 'Yes' : 'No',
          names.get(task.holdsUp ?? '') ?? 'Go-live',
        ]),
        ['Go-live', timeline.goLive.value, timeline.goLive.value, 'Yes', ''],
      ],
    },
  }
}

const rule = (y: number, width: number): Mark => ({
  kind: 'line',
  x1: 0,
  y1: y + 0.5,
  x2: width,
  y2: y + 0.5,
  ink: 'rule',
  width: 1,
})

const wait = (from: number, to: number, y: number): Mark => ({
  kind: 'line',
  x1: from,
  y1: y,
  x2: to,
  y2: y,
  ink: 'data',
  width: 2,
})

/** What a narrow row says at its right: the word fits there, a date would not. */
function short(task: Scheduled): string {
  const text = task.late > 0 ? `${task.late} days late` : `${task.slack} days room`
  return textWidth(text, 13) < 110 ? text : ''
}
