import { expect, test } from 'vitest'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { sendsValue } from './sends-value'

test.each<[target: string, transforms: string[], sends: boolean]>([
  ['emailaddress', [], true],
  ['emailaddress', ['trim', 'truncate:5'], true],
  ['', [], false],
  ['', ['default:x'], false],
  ['emailaddress', ['drop'], false],
  ['emailaddress', ['trim', 'drop', 'lower-case'], false],
  ['emailaddress', ['default:x', 'drop'], false],
  ['emailaddress', ['drop', 'default:x'], true],
  ['emailaddress', ['drop', 'template:{other}'], true],
  ['emailaddress', ['drop', 'default:x', 'drop'], false],
])('a row to "%s" by %j sends a value: %s', (target, transforms, sends) => {
  expect(sendsValue(exampleRow('mail', target, { transforms }))).toBe(sends)
})
