import { oneLine } from '@/lib/core/plain-text'
import type { Acknowledgement } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import type { Bundle, Exporter } from './exporter'
import { formatFor } from './format-cell'
import { manifestOf } from './manifest'
import { passGate } from './package-gate'
import { zipFiles } from './zip-files'

/** A file of the package: `says` is its line in README.txt. Invented users look like real ones, so the gate passes them by. `ofPart`: also goes into the package of some steps alone. */
export type Member = { name: string; says: string; exporter: Exporter; isInvented?: true; ofPart?: true }

/**
 * The request package as one ZIP. Knows no other exporter: what goes in is handed over by the list. Rejects with
 * `ExportRefused` when it would carry personal data or a secret and the plan holds no reason for that.
 */
export function packageOf(all: readonly Member[], as: Pick<Exporter, 'id' | 'label' | 'hint'>): Exporter {
  return {
    ...as,
    extension: 'zip',
    mime: 'application/zip',
    role: 'editor',
    async render(bundle) {
      const members = all.filter(({ ofPart }) => ofPart || !bundle.isPart)
      const written: [string, Uint8Array][] = []
      for (const { name, exporter } of members) written.push([name, await exporter.render(bundle)])
      const mimes = new Map(members.map(({ name, exporter }) => [name, exporter.mime]))
      const invented = new Set(members.filter(({ isInvented }) => isInvented).map(({ name }) => name))
      const looked = written.filter(([name]) => !invented.has(name))
      const override = passGate(
        bundle,
        looked.map(([name, bytes]) => ({ name, mime: mimes.get(name) ?? '', bytes })),
      )
      const files: [string, Uint8Array][] = [['README.txt', utf8(readme(bundle, members, override))], ...written]
      const manifest = manifestOf(bundle, files, override)
      files.push(['manifest.json', utf8(`${JSON.stringify(manifest, null, 2)}\n`)])
      return zipFiles(files, bundle.today)
    },
  }
}

/** What the package itself adds. */
export const OWN_FILES = {
  'README.txt': 'Where to start: what this is, and what is in it',
  'manifest.json': 'Counts, versions, and the SHA-256 of every other file, to check that nothing changed',
} as const

const utf8 = (text: string) => new TextEncoder().encode(text)

function leftOutLines({ leftOut, mayRemain }: Bundle): string[] {
  if (leftOut.length === 0) return []
  return [
    '',
    'This is not the whole package, and the digest is that of this copy. Left out:',
    ...leftOut.map((one) => `- ${one}`),
    ...mayRemain,
  ]
}

function sentBefore({ sent, locale, zone }: Bundle): string[] {
  if (!sent) return []
  const on = sent.on ? `, sent on ${formatFor(locale, zone).date(sent.on)}` : ''
  return [
    'This is an addendum: read addendum.md first; it says what changed since the request was sent.',
    `It adds to the request with the digest ${sent.digest}${on}.`,
    '',
  ]
}

function readme(bundle: Bundle, members: readonly Member[], override: Acknowledgement | null): string {
  const format = formatFor(bundle.locale, bundle.zone)
  const digest = requestDigest(bundle.plan)
  const width = Math.max(...members.map(({ name }) => name.length), 'manifest.json'.length) + 3
  const row = (name: string, says: string) => `  ${name.padEnd(width)}${says}`
  return [
    'START HERE',
    '',
    oneLine(bundle.doc.title) || oneLine(bundle.plan.name),
    `${oneLine(bundle.doc.status)}, ${format.date(bundle.today)}`,
    '',
    oneLine(bundle.analysis.readiness.says),
    '',
    ...sentBefore(bundle),
    `This is a request to the ${oneLine(bundle.settings.productName)} team (${bundle.settings.supportAddress}).`,
    bundle.isPart
      ? 'It is a part of it, to be read by those whom these steps concern. Read plan.pdf first.'
      : 'Read request.txt first; it says who asks, what for, and which answers are wanted.',
    `Digest of the request: ${digest}`,
    ...leftOutLines(bundle),
    '',
    ...members.map(({ name, says }) => row(name, says)),
    row('manifest.json', OWN_FILES['manifest.json']),
    '',
    'Besides what people wrote into the plan, it holds counts and the names of attributes, roles and groups.',
    ...(override
      ? [
          'A check for personal data found something; it was sent all the same, for this reason:',
          `${oneLine(override.reason)} (${oneLine(override.by)}, ${format.date(override.at.slice(0, 10))})`,
        ]
      : ['It holds no user record, no password and no password hash; it was checked before it was made.']),
    '',
  ].join('\r\n')
}
