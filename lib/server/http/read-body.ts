import { HttpError } from './http-error'
import { isDeeperThan } from './json-depth'

/** What a plan file needs is a third of this. */
const DEEPEST = 32

/** The JSON body of a request, never more than `limit` bytes of it. */
export async function readJsonBody(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim()
  if (type !== 'application/json') throw new HttpError(415, 'not-json', 'Send this request as application/json.')
  const tooLarge = new HttpError(
    413,
    'too-large',
    `This is larger than the ${Math.floor(limit / 1024)} KB allowed here.`,
  )
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge
      chunks.push(chunk)
    }
  } catch (error) {
    // The caller hung up; no mistake of ours to be written down as one.
    throw error === tooLarge
      ? error
      : new HttpError(400, 'cut-off', 'The request ended before it was whole. Send it again.')
  }
  const bytes = Buffer.concat(chunks)
  if (isDeeperThan(bytes, DEEPEST)) {
    throw new HttpError(400, 'too-deep', `This has more than ${DEEPEST} lists or objects inside each other.`)
  }
  try {
    return JSON.parse(withoutNul(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new HttpError(400, 'not-json', 'The request could not be read as JSON in UTF-8.')
  }
}

/** PostgreSQL cannot keep the character NUL, and nobody can read it: it becomes the sign for an unreadable character. */
function withoutNul(json: string): string {
  if (!json.includes('\\u0000')) return json
  return json.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1\\ufffd')
}
