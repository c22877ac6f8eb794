/** THE LIST of lead times: what may have to be done before go-live, how long it takes, and who says so. Data only. */
import type { Task } from './task'

const ESTIMATE = 'Planner’s estimate, for an organisation with some 200,000 users'
const EXCHANGE = 'Planner’s estimate: a first exchange takes one to three weeks; no reply time is published'
const POLICY = 'Asgardeo operational policies: request 14 days ahead, Enterprise only'
const ERASURE = 'GDPR, article 12(3): one month'
const PROMISE = 'The notice promised in the legal review'
const ENGINEER = 'Identity engineer'

export type LeadTime = Omit<Task, 'because' | 'isDone'>

const lead = <const I extends string>(
  id: I,
  name: string,
  owner: string,
  days: number,
  doneBefore: number,
  after: readonly string[],
  freeze: Task['freeze'] = 'nothing',
  source: string = ESTIMATE,
) => ({ id, name, owner, days, doneBefore, after, freeze, source }) satisfies LeadTime & { id: I }

export const LEAD_TIMES = [
  lead('export', 'Get the export', ENGINEER, 21, 35, []),
  lead('mapping', 'Clean up and map', ENGINEER, 35, 28, ['export']),
  lead('dpa', 'Data processing agreement', 'Legal', 21, 28, []),
  lead('legal', 'Sign-offs', 'Legal', 7, 28, ['dpa']),
  lead('erasures', 'Pending erasure requests carried out', 'Legal', 30, 1, [], 'nothing', ERASURE),
  lead('service', 'Login service written', ENGINEER, 14, 31, []),
  lead('firewall', 'Firewall opening for the login service', ENGINEER, 11, 31, [], 'end'),
  lead('deploy', 'Login service deployed', ENGINEER, 2, 28, ['service', 'firewall'], 'whole'),
  lead('password-clash', 'Decision about old passwords that break the new rules', 'Lead admin', 3, 28, []),
  lead(
    'relax-rules',
    'Asgardeo’s password rules relaxed until the cut-off',
    ENGINEER,
    1,
    14,
    ['password-clash'],
    'end',
  ),
  lead('script', 'Login script on every application', 'Application owners', 7, 14, ['deploy'], 'end'),
  lead('tried', 'One migrated account tried from start to end', ENGINEER, 1, 7, ['script'], 'whole'),
  lead('mail-sender', 'Sender address of the reset mail', 'Help desk lead', 10, 10, [], 'end'),
  lead('custom-domain', 'Own domain for the sign-in page', ENGINEER, 10, 14, [], 'end'),
  lead('allow-lists', 'Asgardeo allowed in your own firewalls', ENGINEER, 14, 14, [], 'end'),
  lead('load-test', 'Notice of a load test', 'Lead admin', 14, 15, [], 'nothing', POLICY),
  lead('texts', 'Messages written, checked and translated', 'Help desk lead', 14, 7, []),
  lead('help-desk', 'Help desk briefed', 'Help desk lead', 5, 3, ['texts']),
  lead('notice', 'Notice to users', 'Help desk lead', 30, 0, ['texts'], 'nothing', PROMISE),
  lead('rehearsal-first', 'First rehearsal, and what it shows put right', ENGINEER, 14, 14, ['mapping'], 'end'),
  lead('rehearsal', 'Last rehearsal and the decision to go', ENGINEER, 7, 7, ['rehearsal-first'], 'end'),
  lead('request', 'Request written and sent', 'Lead admin', 3, 26, ['mapping', 'legal']),
  lead('answer', 'Answer of the Asgardeo team', 'Lead admin', 21, 5, ['request'], 'nothing', EXCHANGE),
  lead('pilot', 'Pilot group', ENGINEER, 7, 5, ['rehearsal-first', 'deploy', 'mail-sender'], 'whole'),
  lead('dual-write', 'Writing to both systems built and tested', ENGINEER, 20, 7, ['mapping'], 'end'),
  lead('delta', 'Second, smaller export and import agreed and tried', ENGINEER, 5, 5, ['rehearsal-first'], 'end'),
  lead('closing', 'Sign-up and profile changes can be closed', 'Application owners', 7, 5, [], 'end'),
] as const

export type TaskId = (typeof LEAD_TIMES)[number]['id']

/** Work that no other answer tells; asked for by name. */
export const EXTRAS = ['load-test', 'custom-domain', 'allow-lists', 'relax-rules'] as const satisfies readonly TaskId[]

/** A task's name, for milestones that stand for its end. */
export function leadTime(id: string): LeadTime | null {
  return LEAD_TIMES.find((item) => item.id === id) ?? null
}
