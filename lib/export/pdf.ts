import type { Exporter } from './exporter'
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
    const { compiler, covered } = await getTypesetter()
    const data = documentData(bundle, shownText(covered))
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(data) } })
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
let typesetter: Promise<Typesetter> | undefined

/** Made once per process, on first use: reading the fonts takes longer than setting a plan. */
function getTypesetter(): Promise<Typesetter> {
  typesetter ??= makeTypesetter().catch((error) => {
    typesetter = undefined
    throw error
  })
  return typesetter
}

async function makeTypesetter() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause) => {
    throw new Error('The PDF typesetter does not run on this machine. Download the plan as a web page and print it.', {
      cause,
    })
  })
  const fonts = readFonts(PDF_FONTS)
  const covered = new Set(fonts[0] ? glyphsOf(fonts[0]).keys() : [])
  return { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }), covered }
}
