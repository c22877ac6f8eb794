import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, expect, test } from 'vitest'

/*
 * The three laws of the house over the real import graph:
 *   1. a .ts file never imports a .tsx file;
 *   2. imports point one way;
 *   3. siblings are strangers: only their list knows them all.
 */
const FEWEST_MODULES = 500
const FEWEST_ALIASED = 1000
const OURS = /^(lib|app|components|proxy|instrumentation)/
let modules: IModule[] = []

beforeAll(async () => {
  const result = await cruise(
    ['lib', 'app', 'components', 'proxy.ts', 'instrumentation.ts'],
    {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.(test|d)\\.ts$|generated|-fixture\\.ts$' },
      tsPreCompilationDeps: true,
      // Without both of these every `@/` import stays unresolved, and a law over no edges is always kept.
      ruleSet: { options: { tsConfig: { fileName: 'tsconfig.json' } } },
      tsConfig: { fileName: 'tsconfig.json' },
    } as never,
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  modules = (result.output as ICruiseResult).modules.filter((module) => OURS.test(module.source))
}, 120_000)

type Edge = { from: string; to: string; lazy: boolean; typeOnly: boolean }

function edges(): Edge[] {
  return modules.flatMap((module) =>
    module.dependencies
      .filter((dependency) => OURS.test(dependency.resolved))
      .map((dependency) => ({
        from: module.source,
        to: dependency.resolved,
        lazy: dependency.dynamic,
        typeOnly: dependency.dependencyTypes.includes('type-only'),
      })),
  )
}

const breaking = (isBroken: (edge: Edge) => boolean) =>
  edges()
    .filter(isBroken)
    .map((edge) => `${edge.from} -> ${edge.to}`)

test('the graph was really seen, imports by alias included', () => {
  const aliased = modules.flatMap((module) =>
    module.dependencies.filter((dependency) => dependency.module.startsWith('@/')),
  )
  expect(modules.length).toBeGreaterThan(FEWEST_MODULES)
  expect(aliased.length).toBeGreaterThan(FEWEST_ALIASED)
  expect(aliased.filter((dependency) => dependency.couldNotResolve).map((dependency) => dependency.module)).toEqual([])
})

test('law 1: a .ts file never imports a .tsx file', () => {
  expect(breaking((edge) => edge.from.endsWith('.ts') && edge.to.endsWith('.tsx') && !edge.lazy)).toEqual([])
})

/** What may import what; the first line whose `from` fits decides. */
const MAY: { from: RegExp; to: RegExp[] }[] = [
  { from: /^lib\/core\//, to: [/^lib\/core\//] },
  {
    // What a step shows: its widgets, and the hooks they share.
    from: /^lib\/steps\/[^/]+\/(.*\.tsx|parts\/use-[^/]+\.ts)$/,
    to: [/^lib\/core\//, /^lib\/steps\//, /^components\//, /^lib\/client\//, /^lib\/worker\//],
  },
  { from: /^lib\/steps\//, to: [/^lib\/core\//, /^lib\/steps\//] },
  // A start knows what a few answers of a few steps are called.
  {
    from: /^lib\/plan\/start\//,
    to: [
      /^lib\/core\//,
      /^lib\/plan\//,
      /^lib\/steps\/(index|step)\.ts$/,
      /^lib\/steps\/[^/]+\/(schema|default-questions)\.ts$/,
    ],
  },
  // What is true of a plan as a whole: the list of steps, but nothing that a single step has inside.
  { from: /^lib\/plan\//, to: [/^lib\/core\//, /^lib\/plan\//, /^lib\/steps\/(index|step)\.ts$/] },
  {
    from: /^lib\/export\/bundle-of\.ts$/,
    to: [/^lib\/core\//, /^lib\/export\//, /^lib\/steps\/index\.ts$/, /^lib\/plan\//],
  },
  { from: /^lib\/export\//, to: [/^lib\/core\//, /^lib\/export\//] },
  { from: /^lib\/worker\//, to: [/^lib\/core\//, /^lib\/worker\//, /^lib\/kernel\/host\//] },
  // The kernel is a program of its own; the core gets it as an argument and never imports it.
  { from: /^lib\/kernel\//, to: [/^lib\/kernel\//, /^lib\/core\//] },
  { from: /^lib\/api\//, to: [/^lib\/core\//, /^lib\/api\//] },
  { from: /^lib\/client\//, to: [/^lib\/core\//, /^lib\/api\//, /^lib\/client\//] },
  {
    from: /^lib\/server\//,
    to: [
      /^lib\/core\//,
      /^lib\/steps\/(index|step)\.ts$/,
      /^lib\/plan\//,
      /^lib\/api\//,
      /^lib\/server\//,
      /^lib\/export\/(index|bundle-of|export-file-name|export-refused|exporter|package-contents|part-formats)\.ts$/,
    ],
  },
  { from: /^lib\/cli\/admin\.ts$/, to: [/^lib\/server\//] },
  {
    from: /^lib\/cli\//,
    to: [
      /^lib\/core\//,
      /^lib\/steps\/(index|step)\.ts$/,
      /^lib\/plan\//,
      /^lib\/export\//,
      /^lib\/cli\//,
      /^lib\/kernel\/host\//,
    ],
  },
  { from: /^components\//, to: [/^components\//, /^lib\/core\//, /^lib\/steps\/step\.ts$/] },
  { from: /^(app\/|proxy\.ts|instrumentation\.ts)/, to: [/./] },
]

function breaksLaw2(edge: Pick<Edge, 'from' | 'to'>): boolean {
  const rule = MAY.find((line) => line.from.test(edge.from))
  return !rule?.to.some((target) => target.test(edge.to))
}

test('law 2: imports point one way', () => {
  expect(breaking(breaksLaw2)).toEqual([])
})

test('law 2 would notice', () => {
  const planted = [
    ['lib/core/iso-date.ts', 'lib/server/ids.ts'],
    ['lib/core/doc.ts', 'components/ui/icon.tsx'],
    ['lib/steps/legal/index.ts', 'lib/client/call.ts'],
    ['lib/steps/legal/index.ts', 'lib/plan/analyse.ts'],
    ['lib/plan/analyse.ts', 'lib/steps/legal/facts.ts'],
    ['components/plan/rail.tsx', 'lib/client/call.ts'],
    ['lib/server/env.ts', 'app/page.tsx'],
  ] as const
  for (const [from, to] of planted) expect(breaksLaw2({ from, to }), `${from} -> ${to}`).toBe(true)
})

/** Folders whose members are strangers to each other; the list beside them may import all. */
const SIBLINGS: { member: RegExp; shared?: RegExp }[] = [
  { member: /^lib\/steps\/([a-z]+)\// },
  { member: /^lib\/core\/intake\/readers\/([^/]+)/, shared: /\/(index|reader)\.ts$/ },
  { member: /^lib\/core\/intake\/systems\/([^/]+)/, shared: /\/(index|system)\.ts$/ },
  { member: /^lib\/core\/intake\/companions\/([^/]+)/, shared: /\/(index|companion)\.ts$/ },
  {
    member: /^lib\/core\/transforms\/([^/]+)/,
    shared: /\/(index|transform|transform-id|split-values|number-argument|pattern-argument|other-attributes)\.ts$/,
  },
  { member: /^lib\/core\/rules\/[a-z]+\/([^/]+)/ },
  { member: /^lib\/core\/risks\/[a-z-]+\/([^/]+)/ },
  { member: /^lib\/core\/mapping\/meanings\/([^/]+)/, shared: /\/(index|meaning)\.ts$/ },
  { member: /^lib\/core\/rehearsal\/rules\/([^/]+)/, shared: /\/(index|rehearsal-rule|sources)\.ts$/ },
]

const EXPORT_FILE = /^lib\/export\/([a-z-]+)(\/|\.ts$)/

/** Exporters share a folder with what they print by; they are those that their list takes, each with a folder of its name. */
function exporterNames(): Set<string> {
  const taken = edges().filter(({ from }) => from === 'lib/export/index.ts')
  return new Set(taken.flatMap(({ to }) => EXPORT_FILE.exec(to)?.[1] ?? []).filter((name) => name !== 'exporter'))
}

function breaksLaw3({ from, to }: Pick<Edge, 'from' | 'to'>, exporters: ReadonlySet<string>): boolean {
  const areStrangers = (one?: string, other?: string) => one !== undefined && other !== undefined && one !== other
  const inFolders = SIBLINGS.some(
    ({ member, shared }) =>
      !shared?.test(from) && !shared?.test(to) && areStrangers(member.exec(from)?.[1], member.exec(to)?.[1]),
  )
  const exporterOf = (file: string) => [EXPORT_FILE.exec(file)?.[1] ?? ''].find((name) => exporters.has(name))
  return inFolders || areStrangers(exporterOf(from), exporterOf(to))
}

test('law 3: siblings are strangers', () => {
  const exporters = exporterNames()
  expect(exporters.size).toBeGreaterThan(10)
  expect(breaking((edge) => breaksLaw3(edge, exporters))).toEqual([])
})

test('law 3 would notice', () => {
  const planted = [
    ['lib/steps/legal/facts.ts', 'lib/steps/data/schema.ts'],
    ['lib/core/intake/readers/csv.ts', 'lib/core/intake/readers/ldif.ts'],
    ['lib/export/mail.ts', 'lib/export/package.ts'],
    ['lib/export/docx.ts', 'lib/export/pdf/template.ts'],
  ] as const
  const exporters = exporterNames()
  for (const [from, to] of planted) expect(breaksLaw3({ from, to }, exporters), `${from} -> ${to}`).toBe(true)
  expect(breaksLaw3({ from: 'lib/export/mail.ts', to: 'lib/export/exporter.ts' }, exporters)).toBe(false)
})

const CORE_PACKAGES = new Set(['zod', 'fflate'])

test('the core stands on few packages: no framework, nothing of Node', () => {
  const packages = modules
    .filter((module) => module.source.startsWith('lib/core/'))
    .flatMap((module) => module.dependencies.filter((dependency) => !OURS.test(dependency.resolved)))
    .map((dependency) => dependency.module)
  expect([...new Set(packages)].filter((name) => !CORE_PACKAGES.has(name))).toEqual([])
})

test('the core knows no network, no document, no clock and no chance', async () => {
  const { readFileSync } = await import('node:fs')
  const forbidden =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bprocess\.|\bdocument\.|\bwindow\.(location|document|fetch|localStorage)/
  const core = modules.map((module) => module.source).filter((source) => /^lib\/core\/.*\.ts$/.test(source))
  const found = core.filter((source) =>
    forbidden.test(readFileSync(source, 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')),
  )
  expect(found).toEqual([])
})
