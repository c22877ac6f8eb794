/** The paragraphs of the request letter, from facts. An unknown fact is a line that says so, never a line left out. */
import { REGION_NAMES } from '@/lib/core/asgardeo/regions'
import type { Fact } from '@/lib/core/facts/fact'
import { factValue } from '@/lib/core/facts/fact'
import type { CredentialPath } from '@/lib/core/facts/strategy'
import { oneLine } from '@/lib/core/plain-text'
import type { Bundle } from './exporter'
import type { Format } from './format-cell'
import { PATHS } from './path-words'
import { windowUtc } from './window-utc'

export type Part = { title: string; lines: string[] }

const UNKNOWN = 'not known yet'
const DPA = { signed: 'signed', 'in-progress': 'being signed', 'not-started': 'not started' } as const
const yesNo = (value: boolean | null) => (value === null ? UNKNOWN : value ? 'yes' : 'no')

function say<T>(label: string, fact: Fact<T>, draw: (value: T) => string): string {
  return `${label}: ${fact.known ? oneLine(draw(fact.value)) : UNKNOWN}`
}

/** One line per item; a single line when the list is unknown or empty. */
function each<T>(label: string, fact: Fact<T[]>, draw: (item: T) => string): string[] {
  if (!fact.known) return [`${label}: ${UNKNOWN}`]
  if (fact.value.length === 0) return [`${label}: none`]
  return [`${label}:`, ...fact.value.map((item) => `  - ${oneLine(draw(item))}`)]
}

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
          `${n(activity.days90)} 31 to 90 days ago`,
          `${n(activity.days365)} 91 to 365 days ago`,
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

function passwords({ facts: { strategy, data } }: Bundle, format: Format): Part {
  const n = format.number
  const segments = factValue(strategy.segments) ?? []
  const sum = (path: CredentialPath) =>
    segments.filter((segment) => segment.path === path).reduce((total, segment) => total + segment.users, 0)
  const methods = (['reset', 'silent', 'federated', 'excluded'] as const)
    .filter((path) => sum(path) > 0)
    .map((path) => `${PATHS[path]} for ${n(sum(path))} users`)
  const silent = sum('silent') > 0
  return {
    title: 'Password method',
    lines: [
      `In short: ${methods.length > 0 ? methods.join('; ') : UNKNOWN}`,
      ...each(
        'By user type',
        strategy.segments,
        (segment) => `${segment.name}: ${n(segment.users)}, ${PATHS[segment.path]}`,
      ),
      ...(silent ? [say('Silent migration ends', strategy.cutOff, format.date)] : []),
      ...(silent ? [say('Who has not logged in by then', strategy.leftoverPlan, String)] : []),
      ...each('Hashes in the source (they stay there)', data.hashes, (hash) => `${hash.algorithm}: ${n(hash.count)}`),
      say('Reset mails a day', strategy.mailsPerDay, n),
      say('Reset link valid for', strategy.linkLifetimeHours, (hours) => `${n(hours)} hours`),
    ],
  }
}

function what({ facts: { mapping, data } }: Bundle, format: Format): Part {
  const n = format.number
  const modes = { email: 'e-mail address', alphanumeric: 'letters and digits' } as const
  return {
    title: 'What moves',
    lines: [
      say('User names', mapping.usernameMode, (mode) => modes[mode]),
      say('Login identifiers', mapping.loginIdentifiers, (names) => names.join(', ') || 'none besides the user name'),
      say('Attributes', mapping.rows, (rows) => {
        const moved = new Set(rows.flatMap((row) => (row.target.kind === 'none' ? [] : [row.source])))
        const all = new Set([...rows.map((row) => row.source), ...(factValue(data.inventory) ?? []).map((a) => a.name)])
        return `${n(moved.size)} move, ${n(all.size - moved.size)} do not (mapping.csv lists each)`
      }),
      say('Custom attributes to create', mapping.rows, (rows) => {
        const names = rows.flatMap((row) =>
          row.target.kind === 'custom' ? [`${row.target.name} (${row.target.dataType})`] : [],
        )
        return names.join(', ') || 'none'
      }),
      ...each('Account states', mapping.states, (state) =>
        [`${state.source} becomes ${state.target}`, ...(state.users === null ? [] : [`${n(state.users)} users`])].join(
          ', ',
        ),
      ),
      say('Roles in the source', data.roles, (roles) => n(roles.length)),
      say('Groups in the source', data.groups, (groups) => n(groups.length)),
    ],
  }
}

function when({ facts: { timeline } }: Bundle, format: Format): Part {
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
      ...each(
        'Freezes',
        timeline.freezes,
        (range) => `${range.name}: ${format.date(range.from)} to ${format.date(range.to)}`,
      ),
      say('Users are told', timeline.noticeDate, format.date),
    ],
  }
}

function proof({ facts: { rehearsal } }: Bundle, format: Format): Part {
  const n = format.number
  const lines = each('Rehearsals', rehearsal.runs, (run) => {
    const cause = run.topCause ? `, most often: ${run.topCause}` : ''
    return `${format.date(run.date)}: ${n(run.records)} records, ${n(run.rejected)} rejected${cause}`
  })
  return {
    title: 'Rehearsal',
    lines: [...lines, say('We go with at most this share rejected', rehearsal.exitBar, format.percent)],
  }
}

function law({ facts: { legal }, analysis }: Bundle, format: Format): Part {
  const signed = analysis.signOffs.filter((signOff) => signOff.decision === 'approved' && !signOff.lapsed)
  return {
    title: 'Legal status',
    lines: [
      say('Jurisdictions of the users', legal.jurisdictions, (list) => list.join(', ')),
      say('Legal basis', legal.legalBasis, String),
      say('Data processing agreement', legal.dpa, (state) => DPA[state]),
      say('Special categories of personal data', legal.specialCategories, yesNo),
      say('Minors', legal.minors, yesNo),
      say('Exported files are deleted by', legal.exportDeletion, format.date),
      say('Pending erasure requests', legal.pendingErasures, format.number),
      `Signed off: ${oneLine(signed.map((signOff) => `${signOff.role} (${signOff.name})`).join(', ')) || 'nobody yet'}`,
    ],
  }
}

function back({ facts: { impact } }: Bundle, format: Format): Part {
  const n = format.number
  return {
    title: 'Limits and the way back',
    lines: [
      say('Downtime we accept', impact.maxDowntimeMinutes, (value) => `${n(value)} minutes`),
      say('Failed logins we accept on day one', impact.maxFailedLogins, n),
      say('Rejected rows we accept', impact.maxRejectedRows, n),
      say('We go back if', impact.rollbackTrigger, String),
      say('Who decides', impact.rollbackDecider, String),
      say('No way back after', impact.pointOfNoReturn, format.date),
    ],
  }
}
