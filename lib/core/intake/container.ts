/** What the first bytes of a file say about what is around its text. */
export type Container =
  | { kind: 'text'; encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; skip: number }
  | { kind: 'gzip' }
  | { kind: 'zip' }
  | { kind: 'unreadable'; what: string }

const MAGIC: [string, number[]][] = [
  ['an old or password-protected Excel file; save it as XLSX without a password, or as CSV', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a SQLite database; export its user table as CSV', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['a bzip2 archive; unpack it first', [0x42, 0x5a, 0x68]],
  ['an xz archive; unpack it first', [0xfd, 0x37, 0x7a, 0x58]],
  ['a 7-Zip archive; unpack it first', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a Zstandard archive; unpack it first', [0x28, 0xb5, 0x2f, 0xfd]],
]

const starts = (head: Uint8Array, magic: number[]) => magic.every((byte, i) => head[i] === byte)

/** Names the container by its magic bytes, its byte order mark or its pattern of zero bytes. Needs 4 KB, or the file. */
export function detectContainer(head: Uint8Array): Container {
  if (starts(head, [0x1f, 0x8b])) return { kind: 'gzip' }
  if (starts(head, [0x50, 0x4b, 3, 4])) return { kind: 'zip' }
  const known = MAGIC.find(([, magic]) => starts(head, magic))
  if (known) return { kind: 'unreadable', what: known[0] }
  if (starts(head, [0xef, 0xbb, 0xbf])) return { kind: 'text', encoding: 'utf-8', skip: 3 }
  if (starts(head, [0xff, 0xfe])) return { kind: 'text', encoding: 'utf-16le', skip: 2 }
  if (starts(head, [0xfe, 0xff])) return { kind: 'text', encoding: 'utf-16be', skip: 2 }
  const looked = head.subarray(0, 4096)
  let even = 0
  let odd = 0
  looked.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++
  })
  if (odd > looked.length / 4 && even < odd / 10) return { kind: 'text', encoding: 'utf-16le', skip: 0 }
  if (even > looked.length / 4 && odd < even / 10) return { kind: 'text', encoding: 'utf-16be', skip: 0 }
  if (even + odd > 0) return { kind: 'unreadable', what: 'it holds binary data' }
  return { kind: 'text', encoding: 'utf-8', skip: 0 }
}
