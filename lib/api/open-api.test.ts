import { expect, test } from 'vitest'
import { ENDPOINTS } from './index'
import { openApi } from './open-api'

test('every endpoint is described, with its parameters, body and reply', () => {
  const { paths } = openApi() as { paths: Record<string, Record<string, Record<string, unknown>>> }
  for (const endpoint of ENDPOINTS) {
    const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()]
    expect(operation, endpoint.id).toMatchObject({ operationId: endpoint.id })
    expect(Boolean(operation?.requestBody), endpoint.id).toBe(Boolean(endpoint.body))
    const named = ((operation?.parameters ?? []) as { name: string }[]).map((parameter) => `{${parameter.name}}`)
    expect(named).toEqual(endpoint.path.match(/\{\w+\}/g) ?? [])
  }
  expect(JSON.parse(JSON.stringify(openApi()))).toEqual(openApi())
})

test('bodies refuse unknown keys in the description as they do in the server', () => {
  const text = JSON.stringify(openApi())
  expect(text).toContain('"additionalProperties":false')
})
