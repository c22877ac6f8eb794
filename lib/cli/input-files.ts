import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IntakeError } from '@/lib/core/intake/issues'
import { expandPattern, STDIN } from './expand-pattern'
import { ProgressLine } from './progress-line'

const CHUNK = 1 << 20

/** An export to read; the bytes of standard input are known once it is read. */
export type InputFile = { path: string; name: string; bytes: number }

/** The files behind these names and patterns with their sizes, or what is wrong with one; `-` is standard input. */
export async function findInputs(patterns: readonly string[]): Promise<InputFile[] | IntakeError> {
  const files: InputFile[] = []
  for (const path of patterns.flatMap(expandPattern)) {
    const name = path === STDIN ? 'standard input' : basename(path)
    const bytes = path === STDIN ? 0 : await measure(path, name)
    if (typeof bytes !== 'number') return bytes
    files.push({ path, name, bytes })
  }
  return files
}

type Taker = {
  push(file: number, bytes: Uint8Array): void
  isHeld(file: number): boolean
  endFile(file: number, passed: (share: number) => void): void
}

/** Hands over the files one after the other, with progress on stderr. The SHA-256 of each, or what went wrong. */
export async function readInputs(files: readonly InputFile[], taker: Taker): Promise<string[] | IntakeError> {
  const progress = new ProgressLine(files.reduce((sum, { bytes }) => sum + bytes, 0))
  const digests: string[] = []
  for (const [i, file] of files.entries()) {
    const { path, name } = file
    const digest = createHash('sha256')
    try {
      const stream = path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: CHUNK })
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        digest.update(chunk)
        taker.push(i, chunk)
        if (!taker.isHeld(i)) progress.add(chunk.length)
        if (path === STDIN) file.bytes += chunk.length
      }
    } catch {
      return wrongFile(name, `${name} could not be read to its end. Copy it again and repeat.`, 'read-failed')
    }
    let read = 0
    taker.endFile(i, (share) => {
      progress.add((share - read) * file.bytes)
      read = share
    })
    digests.push(digest.digest('hex'))
  }
  progress.end()
  return digests
}

async function measure(path: string, name: string): Promise<number | IntakeError> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return wrongFile(name, `${name} is a folder. Name the files in it instead.`, 'is-folder')
    return found.size
  } catch {
    return wrongFile(
      name,
      `${name} was not found or may not be read. Check the path and your rights to it.`,
      'not-found',
    )
  }
}

function wrongFile(file: string, message: string, code: string): IntakeError {
  return { code, message, where: { file, row: null, column: null } }
}
