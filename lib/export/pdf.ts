import type { Exporter } from './exporter'
import { type FallbackFont, fallbackFonts } from './fallback-fonts'
import { glyphsOf } from './font-glyphs'
import { PDF_FONTS, readFonts } from './fonts'
import { documentData } from './pdf/document-data'
import { shownText } from './pdf/shown-text'
import { TEMPLATE } from './pdf/template'

export const pdf: Exporter = {
  id: 'pdf',
  label: 'Plan as PDF',
  hint: 'The whole plan for reading, printing and signing; accessible (PDF/UA)',
  extension: 'pdf',
  mime: 'application/pdf',
  role: 'viewer',
  omits: [],
  async render(bundle) {
    const first = await typesetterWith([])
    const shown = shownText(first.covered)
    const plain = documentData(bundle, shown)
    // Most plans end here: fonts of other scripts are megabytes, so only what the texts ask for is read.
    const more = fallbackFonts(shown.missing().map(({ char }) => char))
    const { compiler, covered } = more.length > 0 ? await typesetterWith(more) : first
    const data = more.length > 0 ? documentData(bundle, shownText(covered)) : plain
    const input = { ...data, fallback: more.map(({ family }) => family) }
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(input) } })
    const problem = compiled.takeError() ?? null
    if (problem !== null || compiled.result === null) {
      throw new Error(`The PDF could not be set: ${JSON.stringify(problem?.shortDiagnostics ?? [])}`)
    }
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
    // The layout of the frame stays warm; what only this plan used is let go after a few others.
    compiler.evictCache(10)
    return new Uint8Array(bytes)
  },
}

type Typesetter = Awaited<ReturnType<typeof makeTypesetter>>
const typesetters = new Map<string, Promise<Typesetter>>()

/** Made once per process and set of fonts, on first use: reading the fonts takes longer than setting a plan. */
function typesetterWith(more: readonly FallbackFont[]): Promise<Typesetter> {
  const key = more.map(({ family }) => family).join()
  const made = typesetters.get(key)
  if (made) return made
  const making = makeTypesetter(more).catch((error) => {
    typesetters.delete(key)
    throw error
  })
  // The one for Latin, Greek and Cyrillic stays; of those with further scripts only the last.
  if (key !== '') for (const other of typesetters.keys()) if (other !== '') typesetters.delete(other)
  typesetters.set(key, making)
  return making
}

async function makeTypesetter(more: readonly FallbackFont[]) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause) => {
    throw new Error('The PDF typesetter does not run on this machine. Download the plan as a web page and print it.', {
      cause,
    })
  })
  const fonts = readFonts(PDF_FONTS)
  const others = more.map(({ files }) => readFonts(files))
  // The bold of a script covers what its regular does.
  const covered = new Set(
    [fonts[0], ...others.map(([regular]) => regular)].flatMap((f) => (f ? [...glyphsOf(f).keys()] : [])),
  )
  return { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts, ...others.flat()] }] }), covered }
}
