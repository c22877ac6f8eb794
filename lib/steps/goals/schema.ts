import { choice, date, list, longText, number, text, yesNo } from '@/lib/core/plan/question'
import { ASSUMPTIONS } from '@/lib/core/sizing/assumptions'
import type { Panel } from '@/lib/steps/step'

export const questions = {
  reason: longText({
    label: 'Why you are migrating',
    hint: 'One or two sentences that a colleague outside the project would understand.',
    need: 'plan',
    max: 2000,
    why: 'The reason decides every later trade-off between speed, cost and effort for users. It is the first line of the plan.',
    where: 'Project mandate or business case.',
  }),
  outcomes: list({
    label: 'Outcomes',
    hint: 'What will be true afterwards, and how you will know.',
    rowName: 'outcome',
    need: 'plan',
    max: 40,
    why: 'An outcome with a measure and a date can be checked after go-live. Without one nobody can say whether the move worked.',
    where: 'Project mandate; help-desk and sign-in statistics for the present values.',
    row: {
      name: text({ label: 'Outcome' }),
      measure: text({ label: 'Measure', hint: 'What is counted, and by which query or report.' }),
      target: text({ label: 'Target', max: 120 }),
      due: date({ label: 'By' }),
    },
  }),
  segments: list({
    label: 'User types',
    hint: 'Kept and excluded together must equal all users.',
    rowName: 'user type',
    need: 'request',
    max: 60,
    why: 'Types differ in how they get in, when they move and whether they move at all. Their counts add up to the total, so nobody is forgotten.',
    where: 'Last login, connection and role attributes; naming conventions for test and service accounts.',
    row: {
      name: text({ label: 'User type', max: 120 }),
      users: number({ label: 'Users', need: 'request' }),
      kept: yesNo({ label: 'Moves to Asgardeo', need: 'request' }),
      fate: text({
        label: 'What happens to them',
        hint: 'For excluded types: closed, archived, recreated by hand.',
        max: 300,
      }),
    },
  }),
  assumptions: list({
    label: 'Assumptions you change',
    hint: 'Anything you do not list keeps its shown default.',
    rowName: 'assumption',
    max: 30,
    why: 'Effort and run time are ranges built on assumptions. Change one here and the result above changes with it.',
    where: 'Your own rates; the Asgardeo team’s answer for its import time.',
    row: {
      what: choice({
        label: 'Assumption',
        compact: true,
        options: [...ASSUMPTIONS.map(({ id, label }) => ({ value: id, label })), { value: 'other', label: 'Other' }],
      }),
      value: number({ label: 'Value', integer: false }),
      source: text({ label: 'Where it comes from', max: 200 }),
    },
  }),
  decisions: list({
    label: 'Decision log',
    hint: 'What was decided, what else there was, why, by whom and when.',
    rowName: 'decision',
    max: 200,
    why: 'Auditors and new colleagues ask for the reason a year later. What the answers of this plan show is offered for recording, so that only reason and person are missing.',
    where: 'Minutes of the meeting in which it was decided.',
    row: {
      what: text({ label: 'Decision on', max: 300 }),
      chosen: text({ label: 'Decided', max: 1000 }),
      options: longText({ label: 'Options there were', max: 2000 }),
      reason: longText({ label: 'Reason', max: 2000 }),
      by: text({ label: 'Decided by', max: 120, contact: true }),
      on: date({ label: 'On' }),
    },
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Why and what for', keys: ['reason', 'outcomes'] },
  {
    title: 'Who moves',
    lead: 'Every user belongs to exactly one type. Dormant, test, service and guest accounts are the usual exclusions.',
    keys: ['segments'],
  },
  { title: 'Decision log', keys: ['decisions'], advanced: true },
  { title: 'Assumptions behind effort and run time', keys: ['assumptions'], advanced: true },
]
