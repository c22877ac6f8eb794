import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE } from '@/lib/core/asgardeo/catalogue'
import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import type { MappingTarget } from './mapping'
import { readTargetText, targetText } from './target-text'

test('the common forms', () => {
  expect(targetText({ kind: 'none' })).toBe('')
  expect(targetText({ kind: 'catalogue', key: 'emails.work' })).toBe('emails.work')
  expect(targetText({ kind: 'custom', name: 'legacy_id', dataType: 'Text' })).toBe('custom:legacy_id')
  expect(readTargetText('custom:points', 'Integer')).toEqual({ kind: 'custom', name: 'points', dataType: 'Integer' })
  expect(readTargetText('custom:points')).toEqual({ kind: 'custom', name: 'points', dataType: 'Text' })
})

test('there and back for every target, half-typed names included', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('a:Text', ':', 'custom:y')).map((name) => name.trim())
  const targets: fc.Arbitrary<MappingTarget> = fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fc.constantFrom(...CATALOGUE).map((a) => ({ kind: 'catalogue', key: a.key }) as const),
    fc.record({ kind: fc.constant('custom' as const), name: names, dataType: fc.constantFrom(...CUSTOM_TYPES) }),
  )
  fc.assert(
    fc.property(targets, (target) => {
      const dataType = target.kind === 'custom' ? target.dataType : undefined
      expect(readTargetText(targetText(target), dataType)).toEqual(target)
    }),
  )
})
