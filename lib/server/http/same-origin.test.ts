import { expect, test } from 'vitest'
import { foreignHost } from './same-origin'

test('a server for this computer alone answers to its loopback names', () => {
  const env = { publicUrl: null, host: '127.0.0.1' }
  for (const name of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost']) {
    expect(foreignHost(env, name), name).toBeNull()
  }
  expect(foreignHost(env, 'evil.example')).toBe(
    'This server does not answer to the name evil.example. Set PUBLIC_URL to the address people use.',
  )
  expect(foreignHost(env, '')).not.toBeNull()
})

test('with an address of its own it answers to that too, port included', () => {
  const env = { publicUrl: 'https://planner.example.com', host: '0.0.0.0' }
  expect(foreignHost(env, 'planner.example.com')).toBeNull()
  expect(foreignHost(env, 'planner.example.com:8443')).not.toBeNull()
  expect(foreignHost(env, 'localhost:3000')).toBeNull()
})

test('opened to the network by HOST alone it cannot know its names', () => {
  expect(foreignHost({ publicUrl: null, host: '0.0.0.0' }, 'anything.example')).toBeNull()
})
