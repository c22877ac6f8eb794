import { expect, test } from 'vitest'
import { VARIANTS } from '@/lib/core/intake/variants/variants-fixture'
import { profileOf } from '@/lib/core/profile/test-kit'
import { createKernel } from './create-kernel'

test.each(VARIANTS)('the kernel sees the same: $what', ({ content, name = 'export' }) => {
  const files = [{ name, content }]
  expect(profileOf(files, 1 << 16, { kernel: createKernel })).toEqual(profileOf(files))
})
