import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import { ROUTES } from './routes'

test('every route of the client is an endpoint of the list, with the same method and path', () => {
  const declared = new Map(ENDPOINTS.map(({ id, method, path }) => [id, { method, path }]))
  for (const [id, route] of Object.entries(ROUTES)) expect(route).toEqual(declared.get(id))
})
