import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'
import { mappingFacts } from './facts'

test('rows are read as typed: catalogue, new attribute, none', () => {
  const { rows } = mappingFacts({
    rows: [
      { id: 'a', source: 'mail', target: 'emailaddress', transforms: 'trim, phone-to-e164:IE', confirmed: 'yes' },
      { id: 'b', source: 'no', target: 'custom:customer_no', dataType: 'Integer', unique: 'yes', confidence: 0.6 },
      { id: 'c', source: 'ip' },
    ],
  })
  expect(rows).toMatchObject({
    value: [
      {
        target: { kind: 'catalogue', key: 'emailaddress' },
        transforms: ['trim', 'phone-to-e164:IE'],
        confidence: 1,
        confirmed: true,
      },
      { target: { kind: 'custom', name: 'customer_no', dataType: 'Integer' }, unique: true, confirmed: false },
      { target: { kind: 'none' }, transforms: [], reason: '' },
    ],
  })
})

test('the username source follows from the row whose target is the username, unless it is said', () => {
  const rows = [{ id: 'a', source: 'login', target: 'username' }]
  expect(mappingFacts({ rows }).usernameSource).toMatchObject({ value: 'login', origin: { kind: 'derived' } })
  expect(mappingFacts({ rows, usernameSource: 'mail' }).usernameSource).toMatchObject({ value: 'mail' })
  expect(mappingFacts({}).usernameSource.known).toBe(false)
})

test('transforms there and back', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}(:[A-Za-z|]{1,6})?$/)
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(readPipeline(writePipeline(ids))).toEqual(ids)
    }),
  )
})
