import { expect, test } from 'vitest'
import { callerAddress } from './caller-address'

const proxies = new Set(['10.0.0.2', '10.0.0.3'])

test('what a client says about itself counts for nothing', () => {
  expect(callerAddress('203.0.113.9', '198.51.100.1', new Set())).toBe('203.0.113.9')
  expect(callerAddress('203.0.113.9', '10.0.0.2', proxies)).toBe('203.0.113.9')
})

test('behind a trusted proxy the last address it did not write itself counts', () => {
  expect(callerAddress('10.0.0.2', '198.51.100.1', proxies)).toBe('198.51.100.1')
  expect(callerAddress('::ffff:10.0.0.2', 'forged, 198.51.100.1, 10.0.0.3', proxies)).toBe('198.51.100.1')
  expect(callerAddress('10.0.0.2', undefined, proxies)).toBe('10.0.0.2')
  expect(callerAddress('10.0.0.2', '10.0.0.3', proxies)).toBe('10.0.0.2')
})
