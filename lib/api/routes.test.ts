import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ENDPOINTS } from './index'

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS']

function routes(folder: string, address: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return routes(place, `${address}/${entry.name.replace(/^\[(.+)\]$/, '{$1}')}`)
    if (entry.name !== 'route.ts') return []
    const code = readFileSync(place, 'utf8')
    return METHODS.filter((method) => code.includes(`export const ${method} =`)).map((method) => `${method} ${address}`)
  })
}

test('every route under /api/v1 is on the list, and everything on the list has a route', () => {
  const listed = ENDPOINTS.map((endpoint) => `${endpoint.method} ${endpoint.path}`)
  const found = routes(path.resolve('app/api/v1'), '/api/v1')
  expect(found.sort()).toEqual(listed.sort())
})

test('ids and addresses are unique, and everything under a plan needs a role', () => {
  expect(new Set(ENDPOINTS.map((endpoint) => endpoint.id)).size).toBe(ENDPOINTS.length)
  for (const endpoint of ENDPOINTS) {
    if (endpoint.path.includes('{planId}')) expect(endpoint.role).not.toBe('anyone')
    if (endpoint.method !== 'GET' && endpoint.method !== 'DELETE') expect(endpoint.body).toBeDefined()
  }
})
