import { expect, test } from 'vitest'
import { GENERIC, SYSTEMS as RECOGNISED } from '@/lib/core/intake/systems'
import { SYSTEMS } from './schema'

test('every system the intake recognises can be chosen under the same id', () => {
  const choices = SYSTEMS.map((system) => system.value as string)
  for (const { id } of RECOGNISED.filter((system) => system !== GENERIC)) expect(choices, id).toContain(id)
})
