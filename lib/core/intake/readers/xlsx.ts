import { XlsxSession } from '../xlsx/xlsx-session'
import type { Reader } from './reader'

/** Excel workbooks (XLSX). Older ones (XLS) are refused by the container check. */
export const xlsx: Reader = {
  id: 'xlsx',
  name: 'Excel workbook',
  detect: (head) =>
    head[0] === 0x50 && head[1] === 0x4b ? { score: 0.99, signs: ['is a ZIP archive'] } : { score: 0, signs: [] },
  open: (_head, sink) => new XlsxSession(sink),
}
