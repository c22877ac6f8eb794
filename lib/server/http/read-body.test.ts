import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonBody } from './read-body'

const read = (body: string, limit = 1_000_000) =>
  readJsonBody(
    new Request('http://localhost', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    limit,
  )

test('any JSON comes through as it is, but for the character NUL', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      const text = JSON.stringify(value)
      expect(await read(text)).toEqual(JSON.parse(text.replaceAll('\\u0000', '\\ufffd')))
    }),
  )
  expect(await read(String.raw`["\u0000", "\\u0000", "\\\u0000"]`)).toEqual(['\ufffd', '\\u0000', '\\\ufffd'])
})

test('too much, too deep and no JSON are told apart', async () => {
  await expect(read('"xxxxx"', 4)).rejects.toMatchObject({ status: 413 })
  await expect(read('['.repeat(50_000))).rejects.toMatchObject({ status: 400, code: 'too-deep' })
  await expect(read('{"a":')).rejects.toMatchObject({ status: 400, code: 'not-json' })
})

test('a request whose sender hangs up is refused, and no failure of the server', async () => {
  const body = new ReadableStream({
    pull(stream) {
      stream.error(new Error('aborted'))
    },
  })
  const headers = { 'content-type': 'application/json' }
  const cut = new Request('http://localhost', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  await expect(readJsonBody(cut, 1000)).rejects.toMatchObject({ status: 400, code: 'cut-off' })
})
