import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { choice, date, list, number, text } from '@/lib/core/plan/question'
import { isTimeZone } from '@/lib/core/time-zone'
import type { Panel } from '@/lib/steps/step'

/** Asked only while no message of step 6 gives the day on which users are told. */
function noMessageIsDated(answers: JsonObject, { impact }: Facts): boolean {
  if (answers.noticeDate !== undefined || !impact.messages.known) return true
  return !impact.messages.value.some((message) => message.daysBefore !== null && message.daysBefore >= 0)
}

export const questions = {
  zone: text({
    label: 'Time zone',
    hint: 'Of all times in this plan, for example Europe/Dublin.',
    need: 'request',
    max: 60,
    check: (zone) => (isTimeZone(zone.trim()) ? null : 'Enter a zone by its name, like Europe/Dublin.'),
    why: 'The Asgardeo team works in another time zone. Around the change to summer time a night is an hour shorter than it looks.',
    where: 'The zone your operations team writes its tickets in.',
  }),
  goLive: date({
    label: 'Go-live',
    hint: 'The day from which users sign in to Asgardeo.',
    need: 'request',
    why: 'Everything else is worked backwards from this day. It has to lie outside freezes and busy days.',
    where: 'Agree it with the business owner; weekends with little traffic are usual.',
  }),
  milestones: list({
    label: 'Milestones and waves',
    hint: 'Worked backwards from go-live; change what you know better.',
    rowName: 'milestone',
    need: 'plan',
    max: 100,
    why: 'A lead time that is missed moves go-live. Every milestone has an owner who says when it slips.',
    where: 'Latest safe starts below; your project calendar.',
    row: {
      kind: choice({
        label: 'Kind',
        compact: true,
        options: [
          { value: 'milestone', label: 'Milestone' },
          { value: 'wave', label: 'Wave of users' },
          { value: 'rehearsal', label: 'Rehearsal' },
          { value: 'deadline', label: 'Deadline' },
        ],
      }),
      name: text({ label: 'What' }),
      date: date({ label: 'Date' }),
      owner: text({ label: 'Owner', max: 120, contact: true }),
      users: number({ label: 'Users', when: (row) => row.kind === 'wave' }),
    },
  }),
  windows: list({
    label: 'Downtime windows',
    hint: 'In the time zone above; the first is the one you prefer, the others are alternatives.',
    rowName: 'window',
    need: 'request',
    max: 40,
    why: 'The Asgardeo team runs the import in this window. It has to be longer than the run and clear of peaks and freezes.',
    where: 'Sign-in statistics by hour; your change calendar.',
    row: {
      name: text({ label: 'Name', max: 120 }),
      date: date({ label: 'Date' }),
      startTime: text({ label: 'Starts at', max: 5, placeholder: '22:00', hint: 'Hours and minutes, 24-hour clock.' }),
      hours: number({ label: 'Length', unit: 'hours', max: 168, integer: false }),
    },
  }),
  peaks: list({
    label: 'Peak periods',
    hint: 'Dated, such as billing days, or a weekly pattern, such as Mondays from 8 to 10.',
    rowName: 'peak period',
    need: 'request',
    max: 100,
    why: 'A window over a peak hits most users at once. With silent migration the first peak after go-live is also the busiest for the legacy system.',
    where: 'Sign-in statistics by hour and weekday; business calendar.',
    row: {
      name: text({ label: 'Name', max: 120 }),
      from: date({ label: 'From' }),
      to: date({ label: 'To' }),
      pattern: text({ label: 'Weekly pattern', max: 200, placeholder: 'Mondays 08:00 to 10:00' }),
    },
  }),
  freezes: list({
    label: 'Change freezes',
    hint: 'Nothing may change from the first to the last day.',
    rowName: 'freeze',
    need: 'request',
    max: 100,
    why: 'Nobody approves a change during a freeze, rehearsals included. A date inside one is a date that will be missed.',
    where: 'Change calendar; year-end and billing rules.',
    row: {
      name: text({ label: 'Name', max: 120 }),
      from: date({ label: 'First day' }),
      to: date({ label: 'Last day' }),
    },
  }),
  noticeDate: date({
    label: 'Users are told on',
    need: 'plan',
    when: noMessageIsDated,
    why: 'The notice promised in the legal review counts from this day. A later day breaks the promise or moves go-live.',
    where: 'Message plan; step 6 dates it by itself once a message has its days before go-live.',
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Go-live', keys: ['zone', 'goLive', 'noticeDate'] },
  { title: 'Windows, peaks and freezes', keys: ['windows', 'peaks', 'freezes'] },
  { title: 'Milestones', keys: ['milestones'] },
]
