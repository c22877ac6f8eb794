import { LIMITS } from '@/lib/core/asgardeo/limits'
import { factValue } from '@/lib/core/facts/fact'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import type { Acknowledgement } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import { RULES } from '@/lib/core/rules'
import type { Severity } from '@/lib/core/rules/rule'
import { sha256Hex } from '@/lib/core/sha256'
import type { Bundle } from './exporter'
import { newAttributes } from './new-attributes'

/** What the package holds, for a program: counts, versions, and a check sum of every other file. */
export type Manifest = {
  kind: 'package'
  version: 2
  createdOn: string
  planName: string
  planFormat: number
  /** Names this request: SHA-256 over its answers and profiles, without the log after sending. */
  requestDigest: string
  /** In an addendum: the digest of the request it adds to. */
  addsTo?: string
  /** What this copy leaves out, in words. */
  leftOut?: readonly string[]
  /** What such a copy may hold all the same. */
  mayRemain?: readonly string[]
  organization: string | null
  status: string
  readiness: string
  /** `checkedOn` is the latest day on which a source was checked, as ISO date. */
  rulePack: { rules: number; checkedOn: string }
  limits: { count: number; checkedOn: string }
  /** Null where the plan does not know. */
  counts: Record<string, number | null>
  findings: Record<Severity, number>
  open: { request: number; all: number }
  /** Set when somebody gave a reason for sending it in spite of what the gate found. */
  personalDataOverride: { reason: string; by: string; at: string } | null
  files: { name: string; bytes: number; sha256: string }[]
}

export function manifestOf(
  bundle: Bundle,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  override: Acknowledgement | null,
): Manifest {
  const { plan, facts, analysis, doc, today } = bundle
  const of = (severity: Severity) => analysis.findings.filter((finding) => finding.severity === severity).length
  return {
    kind: 'package',
    version: 2,
    createdOn: today,
    planName: plan.name,
    planFormat: plan.format,
    requestDigest: requestDigest(plan),
    ...(bundle.sent ? { addsTo: bundle.sent.digest } : {}),
    ...(bundle.leftOut.length > 0 ? { leftOut: bundle.leftOut } : {}),
    ...(bundle.mayRemain.length > 0 ? { mayRemain: bundle.mayRemain } : {}),
    organization: factValue(facts.legal.organization) ?? null,
    status: doc.status,
    readiness: analysis.readiness.verdict,
    rulePack: { rules: RULES.length, checkedOn: latest(RULES.map(({ source }) => source.date)) },
    limits: {
      count: Object.keys(LIMITS).length,
      checkedOn: latest(Object.values(LIMITS).map(({ source }) => source.date)),
    },
    counts: counts(bundle),
    findings: { block: of('block'), warn: of('warn'), inform: of('inform') },
    open: { request: analysis.open.filter(({ need }) => need === 'request').length, all: analysis.open.length },
    personalDataOverride: override && { reason: override.reason, by: override.by, at: override.at },
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256Hex(bytes) })),
  }
}

function counts({ facts }: Bundle): Manifest['counts'] {
  const { data, goals, mapping, impact, timeline, rehearsal, request } = facts
  const rows = factValue(mapping.rows)
  return {
    users: factValue(data.users) ?? null,
    usersWhoMove: factValue(goals.keptUsers) ?? null,
    userTypes: factValue(goals.segments)?.length ?? null,
    attributes: factValue(data.inventory)?.length ?? null,
    attributesMapped: rows?.filter(sendsValue).length ?? null,
    attributesToCreate: rows ? newAttributes(facts).length : null,
    rolesAndGroups: factValue(mapping.roles)?.length ?? null,
    states: factValue(mapping.states)?.length ?? null,
    risks: factValue(impact.risks)?.length ?? null,
    windows: factValue(timeline.windows)?.length ?? null,
    rehearsals: factValue(rehearsal.runs)?.length ?? null,
    questions: factValue(request.questions)?.length ?? null,
  }
}

const latest = (dates: readonly string[]) => [...dates].sort().at(-1) ?? ''
