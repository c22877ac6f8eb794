import { oneLine } from '@/lib/core/plain-text'
import { sha256Hex } from '@/lib/core/sha256'
import type { Bundle, Exporter } from './exporter'
import { formatFor } from './format-cell'

import { zipFiles } from './zip-files'

/** A file of the package: `says` is its line in README.txt. */
export type Member = { name: string; says: string; exporter: Exporter }

export type Manifest = {
  kind: 'package'
  version: 1
  createdOn: string
  planName: string
  planFormat: number
  organization: string | null
  files: { name: string; bytes: number; sha256: string }[]
}

/** The request package as one ZIP. Knows no other exporter: what goes in is handed over by the list. */
export function packageOf(members: readonly Member[]): Exporter {
  return {
    id: 'zip',
    label: 'Request package',
    hint: 'One ZIP for the support team: request, plan, mapping and a list of check sums',
    extension: 'zip',
    mime: 'application/zip',
    role: 'editor',
    async render(bundle) {
      const files: [string, Uint8Array][] = [['README.txt', new TextEncoder().encode(readme(bundle, members))]]
      for (const { name, exporter } of members) files.push([name, await exporter.render(bundle)])
      const manifest = manifestOf(bundle, files)
      files.push(['manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)])
      return zipFiles(files, bundle.today)
    },
  }
}

function manifestOf({ plan, facts, today }: Bundle, files: [string, Uint8Array][]): Manifest {
  return {
    kind: 'package',
    version: 1,
    createdOn: today,
    planName: plan.name,
    planFormat: plan.format,
    organization: facts.legal.organization.known ? facts.legal.organization.value : null,
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256Hex(bytes) })),
  }
}

function readme(bundle: Bundle, members: readonly Member[]): string {
  const format = formatFor(bundle.locale, bundle.zone)
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
    `This is a request to the ${oneLine(bundle.settings.productName)} team (${bundle.settings.supportAddress}).`,
    'Read request.txt first; it says who asks, what for, and which answers are wanted.',
    '',
    ...members.map(({ name, says }) => row(name, says)),
    row('manifest.json', 'Size and SHA-256 of every other file, to check that nothing changed on the way'),
    '',
    'The package holds counts, names of attributes, roles and groups, and the contacts named in the request.',
    'It holds no user record, no password and no password hash.',
    '',
  ].join('\r\n')
}
