import { isAtLeast } from '@/lib/api/endpoint'
import { exportPlan } from '@/lib/api/plans'
import { planDay } from '@/lib/core/plan/plan-day'
import { scopeNamed } from '@/lib/core/plan/scope'
import { ADDENDUM, EXPORTERS } from '@/lib/export'
import { bundleOf } from '@/lib/export/bundle-of'
import { exportFileName } from '@/lib/export/export-file-name'
import { ExportRefused } from '@/lib/export/export-refused'
import type { Bundle, Exporter } from '@/lib/export/exporter'
import { PART_FORMATS } from '@/lib/export/part-formats'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { planAsSent } from '@/lib/server/plan-as-sent'
import { readPlanRecord } from '@/lib/server/plan-record'
import { readReview } from '@/lib/server/read-review'

const OFFERED = [...EXPORTERS, ADDENDUM]

/** `?paper=us-letter` for the American format, `?redacted` for roles instead of people, `?steps=legal,data` for a part. The bytes depend on the plan and the day alone. */
export const getExport = handle(exportPlan, async ({ server, access, params, query, now }) => {
  const exporter = OFFERED.find((candidate) => candidate.id === params.format)
  if (!exporter) {
    const known = OFFERED.map((candidate) => candidate.id).join(', ')
    throw new HttpError(404, 'no-format', `There is no format "${params.format}". There are: ${known}.`)
  }
  if (!isAtLeast(access.role, exporter.role)) {
    throw new HttpError(403, 'not-allowed', `${exporter.label} needs a link with the role ${exporter.role}.`)
  }
  if (access.scope !== null && !PART_FORMATS.includes(exporter.id)) {
    throw new HttpError(
      403,
      'not-in-link',
      `${exporter.label} is made of the whole plan; your link shows a part of it.`,
    )
  }
  const steps = query.get('steps')
  const scope = access.scope ?? (steps === null ? null : scopeNamed(steps))
  if (steps !== null && (scope === null || !(PART_FORMATS.includes(exporter.id) || exporter.id === 'zip'))) {
    throw new HttpError(
      400,
      'no-part',
      `Of some steps there are: zip, ${PART_FORMATS.join(', ')}. Name steps of the plan.`,
    )
  }
  const redacted = query.has('redacted')
  if (redacted && exporter === ADDENDUM) {
    throw new HttpError(400, 'no-copy', 'An addendum says what stood there before, so there is none without people.')
  }
  const record = await readPlanRecord(server.db, access.planId)
  if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
  const today = planDay(record.plan, now.getTime())
  const bundle = bundleOf(record.plan, today, query.get('paper') === 'us-letter' ? 'us-letter' : 'a4', {
    scope,
    redacted,
    settings: server.env.settings,
    review: await readReview(server.db, access.planId, record.plan, scope),
    ...(exporter === ADDENDUM ? { sent: await planAsSent(server.db, access.planId, record.plan) } : {}),
  })
  const bytes = await rendered(exporter, bundle)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': exporter.mime,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${exportFileName(bundle.plan.name, today, exporter, { redacted, isPart: steps !== null })}"`,
      'cache-control': 'private, no-store',
    },
  })
})

async function rendered(exporter: Exporter, bundle: Bundle): Promise<Uint8Array> {
  try {
    return await exporter.render(bundle)
  } catch (error) {
    if (error instanceof ExportRefused) throw new HttpError(422, error.code, error.message)
    throw error
  }
}
