import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import type { FileShape } from '../readers/reader'
import { recogniseSystem, signalsOf } from '../recognise'
import { ObjectView } from '../record-view'
import { GENERIC, SYSTEMS } from '.'

const shapeOf = (sample: JsonObject[]): FileShape => ({ format: 'json', header: null, headerless: false, sample })

test('ids are unique, and the generic system is the last', () => {
  expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length)
  expect(SYSTEMS.at(-1)).toBe(GENERIC)
})

for (const system of SYSTEMS) {
  test(`${system.id} says how to export and what the export cannot tell`, () => {
    expect(system.name).not.toBe('')
    expect(system.howToExport).toMatch(/\.$/)
    expect(system.cannotTell.length).toBeGreaterThan(0)
    expect(system.statuses.every(({ name }) => name !== '')).toBe(true)
    expect(system.fields.login?.length ?? 0).toBeGreaterThan(0)
  })

  test(`${system.id} bears records and signals it has never seen`, () => {
    const odd: JsonObject[] = [
      {},
      { user_id: null, credentials: 7, Attributes: [null], attributes: 'x', identities: {} },
    ]
    const signals = signalsOf(shapeOf(odd), {})
    const { score, signs } = system.detect(signals)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(Array.isArray(signs)).toBe(true)
    const view = new ObjectView()
    for (const record of odd) {
      view.set(system.wrapping?.unwrap?.(record) ?? record)
      system.judge?.(view)
      system.joinId?.(view)
      system.passwords?.(view)
      system.hasPassword?.(view)
      system.hasMfa?.(view)
      system.hasSocialLogin?.(view)
      system.stateOf?.(view)
    }
    expect(system.paging?.({}).next ?? null).toBe(null)
  })
}

test('nothing recognisable is the generic system, and says so', () => {
  const recognised = recogniseSystem(signalsOf(shapeOf([{ a: 1 }]), {}), SYSTEMS, GENERIC)
  expect(recognised.system).toBe(GENERIC)
  expect(recognised.signs).toEqual(['no known system is recognisable'])
})
