import type { FileShape } from '@/lib/core/intake/readers/reader'
import { type JudgedRecord, LARGEST_FILE, type Output, type WriteChunk } from '../output'
import { REHEARSAL_RULES } from '../rules'
import { csvLine } from './csv-cell'

const FULL = 1 << 16
const encoder = new TextEncoder()

/** Names of the columns that are added; a source column of the same name keeps its own. */
const ADDED = ['rehearsal_row', 'rehearsal_rules', 'rehearsal_reasons']

/**
 * The rejected records in the source's own columns, with row number, rules and reasons in front: mend it and drop it again.
 * Tables become CSV, other formats one JSON object a line. Nulls that were spelled out are empty. A file ends after
 * `largest` bytes, and the next one begins with the titles again.
 */
export function rejectFile(write: WriteChunk, largest = LARGEST_FILE): Output {
  let stem = ''
  let ending = ''
  let head = ''
  let text = ''
  let width = 0
  let part = 1
  let bytes = 0
  const taken = new Set<string>()
  const flush = () => {
    if (text === '') return
    const chunk = encoder.encode(text)
    if (bytes > 0 && bytes + chunk.length > largest) {
      part++
      bytes = 0
      const titles = encoder.encode(head)
      if (titles.length > 0) write(nameOf(), titles)
    }
    write(nameOf(), chunk)
    bytes += chunk.length
    text = ''
  }
  const nameOf = () => `${stem}${part > 1 ? `-part-${part}` : ''}${ending}`
  return {
    open(file: number, source: string, shape: FileShape) {
      flush()
      const plain = source.replace(/(\.gz|\.(csv|tsv|txt|json|ndjson|jsonl|ldif))+$/i, '')
      width = shape.header?.length ?? 0
      const base = taken.has(plain) ? `${plain}-${file + 1}` : plain
      taken.add(plain)
      stem = `rejected-${base}`
      ending = shape.header ? '.csv' : '.ndjson'
      head = shape.header ? `\uFEFF${csvLine([...ADDED, ...shape.header])}` : ''
      text = head
      part = 1
      bytes = 0
    },
    record({ judge, at, row, record }: JudgedRecord) {
      if (judge.verdict !== 'rejected') return
      const rules: string[] = []
      const reasons: string[] = []
      for (let k = 0; k < judge.hitCount; k++) {
        const { id, title, severity } = REHEARSAL_RULES[judge.hitRules[k]!]!
        if (severity !== 'block' || rules.includes(id)) continue
        rules.push(id)
        const lane = judge.lanes[judge.hitLanes[k]!]
        reasons.push(lane ? `${lane.source}: ${title}` : title)
      }
      if (row) {
        const cells = Array.from({ length: width }, (_, i) => row.text(i))
        text += csvLine([String(at), rules.join(' '), reasons.join('; '), ...cells])
      } else
        text += `${JSON.stringify({ rehearsal_row: at, rehearsal_rules: rules, rehearsal_reasons: reasons, ...record })}\n`
      if (text.length > FULL) flush()
    },
    end: flush,
  }
}
