import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const documents = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name)),
)
const readme = readFileSync('README.md', 'utf8')

test.each(documents)('every file that %s points to is there', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
  const targets = links.map(([, target = '']) => path.join(path.dirname(document), target))
  expect(targets.filter((target) => !existsSync(target))).toEqual([])
})

test('every folder and file that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:lib|app|components|prisma|e2e|tests|scripts|docs)\/[\w./-]+)`/g)]
  expect(named.length).toBeGreaterThan(5)
  expect(named.map(([, name = '']) => name).filter((name) => !existsSync(name))).toEqual([])
})

test('the table of dependencies in the README names the packages of package.json, all of them and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const packages = Object.keys({ ...dependencies, ...devDependencies })
  const [, table = ''] = /### Dependencies\n\n.*\n.*\n([\s\S]*?)\n\n/.exec(readme) ?? []
  const named = table
    .split('\n')
    .flatMap((line) => line.split('|')[1]?.trim().split(', ') ?? [])
    .flatMap((name) => {
      const [whole, head, inner, tail] = /^(.*)\{(.*)\}(.*)$/.exec(name.replace(/ \(.*\)$/, '')) ?? []
      return whole ? (inner ?? '').split(',').map((part) => `${head}${part}${tail}`) : [name.replace(/ \(.*\)$/, '')]
    })
  const isNamed = (one: string, name: string) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name)
  expect(packages.filter((one) => !named.some((name) => isNamed(one, name)))).toEqual([])
  expect(named.filter((name) => !packages.some((one) => isNamed(one, name)))).toEqual([])
})
