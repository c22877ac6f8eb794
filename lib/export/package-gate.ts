import { findPlaces, PII_OVERRIDE, type PiiPlace, type PlacedText, placesDigest } from '@/lib/core/pii-gate/find-places'
import type { Acknowledgement } from '@/lib/core/plan/plan'
import { unescapeMarkdown } from './escape-markdown'
import { ExportRefused } from './export-refused'
import type { Bundle } from './exporter'

export type WrittenFile = { name: string; mime: string; bytes: Uint8Array }

/**
 * Looks through the plan and through every file of text that goes into the package. Throws `ExportRefused` with the
 * places, unless the plan holds a reason given for exactly these; then returns it. Null when nothing was found.
 */
export function passGate({ gate, plan, settings }: Bundle, files: readonly WrittenFile[]): Acknowledgement | null {
  const allowed = [...gate.allowed, settings.supportAddress]
  const inPlan = [...gate.places, ...findPlaces(gate.texts, allowed)]
  // The files print the plan: a kind already named with its field is not named again line by line.
  const kinds = new Set(inPlan.map(({ kind }) => kind))
  const inFiles = findPlaces(files.flatMap(textLines), allowed).filter(({ kind }) => !kinds.has(kind))
  const places: PiiPlace[] = [...inPlan, ...inFiles]
  if (places.length === 0) return null
  const digest = placesDigest(places)
  const reason = plan.acknowledgements.find((item) => item.finding === PII_OVERRIDE && item.digest === digest)
  if (!reason) throw new ExportRefused(places, digest)
  return reason
}

/** Lines as a reader meets them. What the planner itself writes (ids of events) is not looked at. */
function textLines({ name, mime, bytes }: WrittenFile): PlacedText[] {
  if (!mime.startsWith('text/')) return []
  const text = new TextDecoder().decode(bytes)
  const shown = mime.startsWith('text/calendar')
    ? text.replace(/\r\n[ \t]/g, '').replace(/^(?:UID|DTSTAMP|SEQUENCE|DTSTART|DTEND|TRIGGER)[:;].*$/gm, '')
    : mime.startsWith('text/markdown')
      ? unescapeMarkdown(text)
      : text
  return shown.split('\n').map((line, at) => ({ file: name, where: `line ${at + 1}`, text: line }))
}
