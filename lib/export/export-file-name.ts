import type { Exporter } from './exporter'

/** "alderbrook-water-move_2027-01-26.pdf": ASCII only, so that it survives headers, archives and every file system. */
export function exportFileName(
  planName: string,
  today: string,
  exporter: Pick<Exporter, 'id' | 'extension'>,
  copy: { redacted?: boolean; isPart?: boolean } = {},
): string {
  const slug = planName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const kind = exporter.id.includes('-') ? `_${exporter.id.split('-')[0]}` : ''
  const kinds = `${kind}${copy.redacted ? '_redacted' : ''}${copy.isPart ? '_part' : ''}`
  return `${slug || 'migration-plan'}${kinds}_${today.replace(/[^0-9-]/g, '')}.${exporter.extension}`
}
