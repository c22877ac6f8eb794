import { exportPlan, previewPackage } from '@/lib/api/plans'
import { isAtLeast } from '@/lib/api/role'
import { planDay } from '@/lib/core/plan/plan-day'
import { scopeNamed } from '@/lib/core/plan/scope'
import { sha256Hex } from '@/lib/core/sha256'
import { ADDENDUM, EXPORTERS, PACKAGE_MEMBERS } from '@/lib/export'
import { exportFileName } from '@/lib/export/export-file-name'
import { ExportRefused } from '@/lib/export/export-refused'
import type { Exporter } from '@/lib/export/exporter'
import { packageContents, packageFile } from '@/lib/export/package-contents'
import { PART_FORMATS } from '@/lib/export/part-formats'
import type { Access } from '@/lib/server/access'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { planAsSent } from '@/lib/server/plan-as-sent'
import { readPlanRecord } from '@/lib/server/plan-record'
import type { Process } from '@/lib/server/process'
import { readReview } from '@/lib/server/read-review'

const OFFERED = [...EXPORTERS, ADDENDUM]

/**
 * `?paper=us-letter` for the American format, `?redacted` for roles instead of people, `?steps=legal,data` for a part,
 * `?file=request.txt` for one file of a package. The bytes depend on the plan and the day alone.
 */
export const getExport = handle(exportPlan, async ({ server, access, params, query, now }) => {
  const exporter = OFFERED.find((candidate) => candidate.id === params.format)
  if (!exporter) {
    const known = OFFERED.map((candidate) => candidate.id).join(', ')
    throw new HttpError(404, 'no-format', `There is no format "${params.format}". There are: ${known}.`)
  }
  const { bytes, name } = await makeDocument({ server, access, query, now }, exporter)
  const file = query.get('file')
  if (file === null) return fileResponse(bytes, name, exporter.mime)
  const one = exporter.extension === 'zip' ? packageFile(bytes, file) : null
  if (!one) throw new HttpError(404, 'no-file', `This download holds no file "${file}".`)
  return fileResponse(one, file, 'application/octet-stream')
})

/** The package is made, read back and not sent: what is shown is what a download with the same query holds. */
export const getPreview = handle(previewPackage, async (call) => {
  const zip = OFFERED.find((candidate) => candidate.id === 'zip') as Exporter
  const { bytes, name } = await makeDocument(call, zip)
  return { name, bytes: bytes.byteLength, sha256: sha256Hex(bytes), ...packageContents(bytes, PACKAGE_MEMBERS) }
})

type Asked = { server: Process; access: Access; query: URLSearchParams; now: Date }

async function makeDocument(
  { server, access, query, now }: Asked,
  exporter: Exporter,
): Promise<{ bytes: Uint8Array; name: string }> {
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
  const printed = await server.printer.print({
    format: exporter.id,
    plan: record.plan,
    today,
    paper: query.get('paper') === 'us-letter' ? 'us-letter' : 'a4',
    of: {
      scope,
      redacted,
      settings: server.env.settings,
      review: await readReview(server.db, access.planId, record.plan, scope),
      ...(exporter === ADDENDUM ? { sent: await planAsSent(server.db, access.planId, record.plan) } : {}),
    },
  })
  if (printed.kind === 'refused') {
    const { code, message } = new ExportRefused(printed.places, printed.digest)
    throw new HttpError(422, code, message)
  }
  const copy = { redacted, isPart: steps !== null }
  return { bytes: printed.bytes, name: exportFileName(printed.name, today, exporter, copy) }
}

function fileResponse(bytes: Uint8Array, name: string, mime: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}
