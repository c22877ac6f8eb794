import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleOf } from './bundle-of'
import { EXPORTERS, PACKAGE_MEMBERS } from './index'
import { packageContents, packageFile } from './package-contents'

const zipOf = async (of = {}) => {
  const zip = EXPORTERS.find(({ id }) => id === 'zip')
  return (await zip?.render(bundleOf(samplePlan(), SAMPLE_TODAY, 'a4', of))) ?? new Uint8Array()
}

test('the contents name every file with what it is, its size and the sum the manifest has', async () => {
  const zip = await zipOf()
  const { files, leftOut } = packageContents(zip, PACKAGE_MEMBERS)
  const held = unzipSync(zip)
  expect(files.map(({ name }) => name)).toEqual(Object.keys(held))
  expect(files.map(({ name }) => name)).toEqual([
    'README.txt',
    ...PACKAGE_MEMBERS.map(({ name }) => name),
    'manifest.json',
  ])
  const manifest = JSON.parse(new TextDecoder().decode(held['manifest.json'])) as {
    files: { name: string; sha256: string }[]
  }
  const sums = new Map(files.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of manifest.files) expect(sums.get(name), name).toBe(sha256)
  for (const { name, says, bytes } of files) {
    expect(says, name).not.toBe('')
    expect(bytes, name).toBe(held[name]?.byteLength)
    expect(packageFile(zip, name), name).toEqual(held[name])
  }
  expect(leftOut).toEqual([])
  for (const none of ['../etc/passwd', 'toString', '__proto__']) expect(packageFile(zip, none), none).toBeNull()
})

test('a copy says what it leaves out', async () => {
  const { files, leftOut, mayRemain } = packageContents(
    await zipOf({ redacted: true, scope: ['data'] }),
    PACKAGE_MEMBERS,
  )
  expect(files.map(({ name }) => name)).not.toContain('request.txt')
  expect(leftOut).toHaveLength(2)
  expect(mayRemain).toHaveLength(1)
})
