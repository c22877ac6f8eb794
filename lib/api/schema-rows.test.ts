import { expect, test } from 'vitest'
import * as z from 'zod'
import { ENDPOINTS } from './index'
import { schemaRows, typeText } from './schema-rows'

const rows = (type: z.ZodType) => schemaRows(z.toJSONSchema(type, { unrepresentable: 'any' }))

test('keys are told with their place, kind and whether they must be there', () => {
  const row = z.strictObject({ id: z.string().max(20), role: z.enum(['viewer', 'editor']) })
  const type = z.strictObject({
    links: z.array(row),
    offer: row.nullable(),
    on: z.iso.date().optional(),
    uses: z.number().int().min(1).max(10),
    step: z.partialRecord(z.enum(['a', 'b']), z.boolean()),
  })
  expect(rows(type)).toEqual([
    { at: 'links', type: 'list of { id, role }', needed: true },
    { at: 'links[].id', type: 'text, at most 20 characters', needed: true },
    { at: 'links[].role', type: 'one of viewer, editor', needed: true },
    { at: 'offer', type: '{ id, role } or nothing', needed: true },
    { at: 'offer.id', type: 'text, at most 20 characters', needed: true },
    { at: 'offer.role', type: 'one of viewer, editor', needed: true },
    { at: 'on', type: 'date', needed: false },
    { at: 'uses', type: 'whole number, 1 to 10', needed: true },
    { at: 'step', type: 'object of true or false', needed: true },
  ])
})

test('every body and reply of the list can be told, without a word a reader would not know', () => {
  for (const { id, body, reply } of ENDPOINTS) {
    for (const type of [body, reply]) {
      if (!type) continue
      const told = [...rows(type).map((row) => row.type), typeText(z.toJSONSchema(type, { unrepresentable: 'any' }))]
      for (const text of told) expect(text, id).not.toMatch(/undefined|\[object|^$/)
    }
  }
})
