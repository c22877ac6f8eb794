import { BETWEEN_WAYS } from '@/lib/core/between/between-ways'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { choice, choices, date, list, number, optionsOf, text, yesNo } from '@/lib/core/plan/question'
import { EXTRAS, LEAD_TIMES, leadTime } from '@/lib/core/schedule/lead-times'
import { EVERY } from '@/lib/core/schedule/weekly-pattern'
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
    where: 'The schedule below, which fills this list for you; your project calendar.',
    row: {
      kind: choice({
        label: 'Kind',
        compact: true,
        options: [
          { value: 'milestone', label: 'Milestone' },
          { value: 'preparation', label: 'Preparation' },
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
    hint: 'Dated, such as billing days, or every week, such as Mondays from 08:00 to 10:00.',
    rowName: 'peak period',
    need: 'request',
    max: 100,
    why: 'A window over a peak hits most users at once. With silent migration the first peak after go-live is also the busiest for the legacy system.',
    where: 'Sign-in statistics by hour and weekday; business calendar.',
    row: {
      name: text({ label: 'Name', max: 120 }),
      from: date({ label: 'From' }),
      to: date({ label: 'To' }),
      every: choice({ label: 'Every', compact: true, options: EVERY.map(({ value, label }) => ({ value, label })) }),
      // Once free text such as "Mondays 08:00 to 10:00", which is still read.
      pattern: text({ label: 'Hours', max: 200, placeholder: '08:00 to 10:00' }),
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
  extras: choices({
    label: 'Also needed in this plan',
    hint: 'No other answer tells, and each takes weeks.',
    why: 'The schedule counts only what this plan needs. A load test that nobody asked for in time is blocked.',
    where: 'Your change board, the network team and the owner of your sign-in page.',
    options: EXTRAS.map((id) => ({ value: id, label: leadTime(id)?.name ?? id })),
  }),
  leadTimes: list({
    label: 'Times you know better',
    hint: 'Anything you do not list keeps the time shown in the schedule.',
    rowName: 'time',
    max: 60,
    why: 'Most lead times are estimates for an organisation with some 200,000 users. Yours move the latest safe starts and the critical path.',
    where: 'Your last projects; promises of the teams who do the work.',
    row: {
      task: choice({
        label: 'Work',
        compact: true,
        options: [
          ...LEAD_TIMES.map(({ id, name }) => ({ value: id as string, label: name as string })),
          { value: 'other', label: 'Other' },
        ],
      }),
      name: text({ label: 'What, if other', max: 120 }),
      days: number({ label: 'Takes', unit: 'days', max: 730 }),
      isDone: yesNo({ label: 'Done', compact: true }),
      source: text({ label: 'Who says so', max: 200 }),
    },
  }),
  finalExport: date({
    label: 'Last full export',
    hint: 'What changes after this day is not in it.',
    why: 'Everything that changes between this day and go-live is missing in Asgardeo. The longer the gap, the more there is to carry over.',
    where: 'The hand-over agreed with the Asgardeo team.',
  }),
  betweenWay: choice({
    label: 'Changes in between',
    why: 'Somebody who signs up between export and go-live is unknown to Asgardeo. One of these ways has to be built or agreed before.',
    where: 'The comparison above; application owners and the Asgardeo team.',
    options: optionsOf(BETWEEN_WAYS),
  }),
  changesPerDay: number({
    label: 'Changed profiles a day',
    unit: 'people a day',
    why: 'A changed address or phone number is lost if nothing carries it over. Without a number only an upper end is known: those who log in.',
    where: 'Count accounts whose last change lies in the last 30 days and divide by 30.',
  }),
  deletionsPerDay: number({
    label: 'Deleted accounts a day',
    unit: 'people a day',
    integer: false,
    why: 'Somebody who had their account deleted must not come back with the import. Each has to be deleted in Asgardeo, too.',
    where: 'Audit log of the legacy system; erasure requests of the last months.',
  }),
  noticeDate: date({
    label: 'Users are told on',
    need: 'plan',
    when: noMessageIsDated,
    why: 'The notice promised in the legal review counts from this day. A later day breaks the promise or moves go-live.',
    where: 'Message plan; step 6 dates it by itself once a message has its days before go-live.',
  }),
} as const

export const LEAD_PANEL = 'Times behind the schedule'
export const BETWEEN_PANEL = 'Between export and go-live: your numbers and choice'

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Go-live', keys: ['zone', 'goLive', 'noticeDate'] },
  { title: 'Windows, peaks and freezes', keys: ['windows', 'peaks', 'freezes'] },
  { title: 'Milestones', keys: ['milestones'] },
  { title: LEAD_PANEL, keys: ['extras', 'leadTimes'], advanced: true },
  {
    title: BETWEEN_PANEL,
    keys: ['finalExport', 'betweenWay', 'changesPerDay', 'deletionsPerDay'],
    advanced: true,
  },
]
