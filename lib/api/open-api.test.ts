import { expect, test } from 'vitest'
import { ENDPOINTS } from './index'
import { openApi } from './open-api'

type Operation = {
  operationId: string
  summary: string
  requestBody?: object
  parameters?: { name: string; in: string }[]
  responses: Record<string, { headers?: object; content?: object }>
}
const document = openApi() as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
const operationOf = ({ path, method }: { path: string; method: string }) =>
  document.paths[path]?.[method.toLowerCase()] as Operation

test('every endpoint is described, with its parameters, body and reply', () => {
  for (const endpoint of ENDPOINTS) {
    const operation = operationOf(endpoint)
    expect(operation, endpoint.id).toMatchObject({ operationId: endpoint.id, summary: endpoint.says })
    expect(endpoint.says, endpoint.id).toMatch(/^[A-Z].*\.$/)
    expect(Boolean(operation.requestBody), endpoint.id).toBe(Boolean(endpoint.body))
    const named = (where: string) =>
      operation.parameters?.filter((one) => one.in === where).map(({ name }) => name) ?? []
    expect(named('path').map((name) => `{${name}}`)).toEqual(endpoint.path.match(/\{\w+\}/g) ?? [])
    expect(named('query')).toEqual(Object.keys(endpoint.query ?? {}))
  }
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

test('an endpoint answers with JSON of a shape, a file, a stream or another page, and says which', () => {
  for (const endpoint of ENDPOINTS) {
    expect(Boolean(endpoint.reply) !== Boolean(endpoint.gives), endpoint.id).toBe(true)
    const status = endpoint.gives?.status ?? 200
    expect(Object.keys(operationOf(endpoint).responses), endpoint.id).toEqual([String(status), 'default'])
  }
  const signIn = operationOf({ path: '/api/v1/sign-in', method: 'get' })
  expect(signIn.responses[303]).toMatchObject({ headers: { Location: {} } })
})

test('bodies refuse unknown keys, and so do replies: every object lists its keys or says what they map to', () => {
  const open: string[] = []
  const look = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { type, additionalProperties } = value as { type?: unknown; additionalProperties?: unknown }
    if (type === 'object' && additionalProperties === undefined) open.push(at)
    for (const [key, held] of Object.entries(value)) look(held, `${at}/${key}`)
  }
  look(document.paths, '')
  look(document.components.schemas, 'components')
  expect(open).toEqual([])
})

test('every reference leads to a component, and every component is used', () => {
  const text = JSON.stringify(document)
  const named = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, at]) => at as string))
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect([...named].sort()).toEqual(known.sort())
  expect(text).not.toContain('$defs')
})
