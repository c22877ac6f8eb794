/** The paragraphs of the request letter, from facts. An unknown fact is a line that says so, never a line left out. */
import { REGION_NAMES } from '@/lib/core/asgardeo/regions'
import { type Fact, factValue, UNKNOWN as UNKNOWN_FACT } from '@/lib/core/facts/fact'
import type { Milestone } from '@/lib/core/facts/timeline'
import { jurisdictionNames, LEGAL_BASES } from '@/lib/core/legal/legal-names'
import { oneLine } from '@/lib/core/plain-text'
import { patternText } from '@/lib/core/schedule/weekly-pattern'
import type { Bundle } from './exporter'
import type { Format } from './format-cell'
import { each, type Part, say, UNKNOWN, yesNo } from './letter-lines'
import { passwords, what } from './letter-moves'
import { windowUtc } from './window-utc'

const ROLE = { controller: 'controller', processor: 'processor', both: 'both, depending on the users' } as const
const TRANSFERS = {
  accepted: 'accepted as described',
  safeguards: 'accepted with safeguards',
  assessing: 'being assessed',
  refused: 'not accepted',
} as const
const DECISIONS = { go: 'go', 'go-with-exceptions': 'go with exceptions', 'no-go': 'no go' } as const
const DPA = { signed: 'signed', 'in-progress': 'being signed', 'not-started': 'not started' } as const
export function letterParts(bundle: Bundle, format: Format): Part[] {
  return [
    who(bundle),
    from(bundle, format),
    counts(bundle, format),
    passwords(bundle, format),
    what(bundle, format),
  ].concat([when(bundle, format), proof(bundle, format), law(bundle, format), back(bundle, format)])
}

function who({ facts: { legal, request } }: Bundle): Part {
  const registered = request.senderConfirmed.known && request.senderConfirmed.value
  return {
    title: 'Who is asking',
    lines: [
      say('Organisation', legal.organization, String),
      say('Region', legal.region, (region) => REGION_NAMES[region]),
      say('Sender', request.senderName, String),
      say('Sender address', request.senderEmail, String),
      `Address registered for an owner or administrator account: ${registered ? 'yes' : 'not confirmed yet'}`,
      say('Asgardeo plan', request.tier, String),
      say('Other organisations for tests', request.environments, String),
      ...each('Contacts', request.contacts, (contact) =>
        [contact.name, contact.email, contact.phone, contact.hours, contact.zone].filter(Boolean).join(', '),
      ),
    ],
  }
}

function from({ facts: { data } }: Bundle, format: Format): Part {
  const lines = each('Source systems', data.sources, (source) =>
    [
      source.version ? `${source.name} ${source.version}` : source.name,
      `can export: ${yesNo(source.canExport)}`,
      `password hashes obtainable: ${yesNo(source.hashesObtainable)}`,
      `can check a password: ${yesNo(source.canCheckPassword)}`,
      ...(source.rateLimitPerMinute ? [`${format.number(source.rateLimitPerMinute)} requests a minute allowed`] : []),
      ...(source.peakLoginsPerMinute
        ? [`${format.number(source.peakLoginsPerMinute)} logins in the busiest minute`]
        : []),
      `reached from: ${source.network ? oneLine(source.network) : UNKNOWN}`,
      `ends: ${source.endsOn ? format.date(source.endsOn) : UNKNOWN}`,
    ].join('; '),
  )
  return { title: 'Where the users are today', lines }
}

function counts({ facts: { data, goals } }: Bundle, format: Format): Part {
  const n = format.number
  return {
    title: 'How many users',
    lines: [
      say('Users today', data.users, n),
      say('Users who move', goals.keptUsers, n),
      ...each('By type', goals.segments, (segment) => {
        const fate = segment.kept ? 'moves' : `does not move${segment.fate ? ` (${segment.fate})` : ''}`
        return `${segment.name}: ${n(segment.users)}, ${fate}`
      }),
      say('Last login', data.activity, (activity) =>
        [
          `${n(activity.days30)} within 30 days`,
          `${n(activity.days90)} between 31 and 90 days ago`,
          `${n(activity.days365)} between 91 and 365 days ago`,
          `${n(activity.older)} earlier`,
          `${n(activity.never)} never`,
        ].join(', '),
      ),
      ...each('By state', data.states, (state) => `${state.name}: ${n(state.count)}`),
      say('Without e-mail address', data.withoutEmail, n),
      say('With phone number', data.withPhone, n),
      say('With password', data.withPassword, n),
      say('With a second factor', data.withMfa, n),
      say('With social login', data.withSocialLogin, n),
      say('Sign-ups a day', data.signupsPerDay, n),
    ],
  }
}

/** Unknown without one: a plan has rehearsals, or nobody said when. */
function rehearsalDates(milestones: Fact<Milestone[]>): Fact<Milestone[]> {
  if (!milestones.known) return milestones
  const value = milestones.value.filter(({ kind }) => kind === 'rehearsal')
  return value.length > 0 ? { ...milestones, value } : UNKNOWN_FACT
}

function when({ facts: { timeline, request } }: Bundle, format: Format): Part {
  const zone = factValue(timeline.zone)
  return {
    title: 'When',
    lines: [
      say('Go-live', timeline.goLive, format.date),
      say('Time zone', timeline.zone, String),
      ...each('Downtime windows', timeline.windows, (window) => {
        const utc = zone ? windowUtc(window.date, window.startTime, zone) : null
        const local = `${format.date(window.date)} ${window.startTime}${zone ? ` ${zone}` : ''}`
        return `${window.name}: ${local}${utc ? ` (${utc})` : ''}, ${format.number(window.hours)} hours`
      }),
      ...each(
        'Peaks',
        timeline.peaks,
        (range) => `${range.name}: ${format.date(range.from)} to ${format.date(range.to)}`,
      ),
      ...each('Every week', timeline.weeklyPeaks, (peak) => `${peak.name}: ${patternText(peak)}`),
      ...each(
        'Freezes',
        timeline.freezes,
        (range) => `${range.name}: ${format.date(range.from)} to ${format.date(range.to)}`,
      ),
      ...each(
        'Rehearsal dates',
        rehearsalDates(timeline.milestones),
        ({ name, date }) => `${name}: ${format.date(date)}`,
      ),
      say('We ask for a load test', request.loadTest, (isAsked) => (isAsked ? 'yes' : 'no')),
      say('Users are told', timeline.noticeDate, format.date),
    ],
  }
}

function proof({ facts: { rehearsal } }: Bundle, format: Format): Part {
  const n = format.number
  const lines = each('Rehearsals', rehearsal.runs, (run) => {
    const cause = run.topCause ? `, most often: ${run.topCause}` : ''
    const file = run.filesDigest ? `; SHA-256 of the files: ${run.filesDigest}` : ''
    return `${format.date(run.date)}: ${n(run.records)} records, ${n(run.rejected)} rejected${cause}${file}`
  })
  return {
    title: 'Rehearsal',
    lines: [
      ...lines,
      say('We go with at most this share rejected', rehearsal.exitBar, format.percent),
      'A sample of the file with invented values only: twin-sample.csv',
      say('Decision after the rehearsal', rehearsal.exitDecision, (decision) => DECISIONS[decision]),
    ],
  }
}

function law({ facts: { legal }, analysis }: Bundle, format: Format): Part {
  const signed = analysis.signOffs.filter((signOff) => signOff.decision === 'approved' && !signOff.lapsed)
  return {
    title: 'Legal status',
    lines: [
      say('Jurisdictions of the users', legal.jurisdictions, jurisdictionNames),
      say('Legal basis', legal.legalBasis, (basis) => LEGAL_BASES[basis]),
      say('Data processing agreement', legal.dpa, (state) => DPA[state]),
      say('Our role for this data', legal.role, (role) => ROLE[role]),
      say('Support may read logs from outside the region', legal.transfers, (state) => TRANSFERS[state]),
      say('Special categories of personal data', legal.specialCategories, yesNo),
      say('Minors', legal.minors, yesNo),
      say('Exported files are deleted by', legal.exportDeletion, format.date),
      say('Pending erasure requests', legal.pendingErasures, format.number),
      `Signed off: ${oneLine(signed.map((signOff) => `${signOff.role} (${signOff.name})`).join(', ')) || 'nobody yet'}`,
    ],
  }
}

function back({ facts: { impact, goals } }: Bundle, format: Format): Part {
  const n = format.number
  return {
    title: 'Limits and the way back',
    lines: [
      say('Downtime we accept', impact.maxDowntimeMinutes, (value) => `${n(value)} minutes`),
      say('Failed logins we accept on day one', impact.maxFailedLogins, n),
      say('Rejected rows we accept', impact.maxRejectedRows, n),
      say('We go back if', impact.rollbackTrigger, String),
      say('Who decides', impact.rollbackDecider, String),
      ...each('We check success by', goals.outcomes, ({ name, measure, target, due }) =>
        [name, measure, target, due ? `by ${format.date(due)}` : ''].filter(Boolean).join('; '),
      ),
      say('No way back after', impact.pointOfNoReturn, format.date),
    ],
  }
}
