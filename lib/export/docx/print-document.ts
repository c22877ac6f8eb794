import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { cell, KEY_VALUE_HEAD } from '@/lib/core/doc'
import { oneLine } from '@/lib/core/plain-text'
import type { Bundle } from '../exporter'
import { DOCX_FONTS, readFonts } from '../fonts'
import { formatFor } from '../format-cell'
import { typefaces } from '../raster/figure-png'
import { placeTable, printSection, type Setting } from './blocks'
import { FONT, INK, styles } from './look'
import { settle } from './settle'

/** Page sizes and margins in twips (1/20 point). */
const PAPER = { a4: { width: 11_906, height: 16_838 }, 'us-letter': { width: 12_240, height: 15_840 } }
const MARGIN = { top: 1500, bottom: 1400, left: 1500, right: 1134, header: 700, footer: 600 }

export async function printDocument(bundle: Bundle): Promise<Uint8Array> {
  const { doc } = bundle
  const size = PAPER[bundle.paper]
  const [regular, bold, italic] = readFonts(DOCX_FONTS) as [Buffer, Buffer, Buffer]
  const setting: Setting = {
    format: formatFor(bundle.locale, bundle.zone),
    width: size.width - MARGIN.left - MARGIN.right,
    lists: { count: 0 },
    tables: [],
    faces: typefaces(regular, bold),
  }
  const title = oneLine(doc.title) || 'Migration plan'
  const file = new Document({
    title,
    subject: oneLine(doc.status),
    creator: organization(bundle) || 'Migration planner',
    lastModifiedBy: 'Migration planner',
    styles: styles(bundle.locale),
    fonts: [{ name: FONT, data: regular, bold, italic }],
    numbering: { config: [{ reference: 'ordered', levels: [ORDERED] }] },
    sections: [
      {
        properties: { page: { size, margin: MARGIN }, titlePage: true },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: header(title, bundle, setting) },
        footers: { first: footer(setting), default: footer(setting) },
        children: [
          ...front(title, bundle, setting),
          new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }),
          contents(bundle),
          ...doc.sections.flatMap((section) => printSection(section, setting)),
        ],
      },
    ],
  })
  return settle(new Uint8Array(await Packer.toArrayBuffer(file)), bundle, setting.tables)
}

const organization = ({ facts }: Bundle) =>
  facts.legal.organization.known ? oneLine(facts.legal.organization.value) : ''

/**
 * A real field with linked entries. Page numbers come when a reader updates it: working them out here would take seconds,
 * and a field marked for update makes Word ask a question before it shows the plan.
 */
function contents({ doc }: Bundle): TableOfContents {
  const subheads = doc.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading')).length
  return new TableOfContents('Contents', {
    headingStyleRange: subheads <= 40 ? '1-2' : '1-1',
    hyperlink: true,
    beginDirty: false,
    tabLeader: LeaderType.NONE,
  })
}

function front(title: string, bundle: Bundle, setting: Setting): FileChild[] {
  const { doc, analysis } = bundle
  const signed = analysis.signOffs.filter(({ decision, lapsed }) => decision === 'approved' && !lapsed)
  const rows = [
    [cell.text('Status'), cell.text(doc.status)],
    [cell.text('Readiness'), cell.text(analysis.readiness.says)],
    [cell.text('Date'), cell.date(doc.date)],
    [
      cell.text('Signed'),
      cell.text(signed.map(({ role, name }) => `${role} (${name})`).join(', ') || 'Nobody has signed yet'),
    ],
  ]
  const columns = KEY_VALUE_HEAD.map((name) => ({ title: name, align: 'start' as const }))
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Organisation', children: [new TextRun(organization(bundle))] }),
    placeTable({ columns, rows }, setting),
  ]
}

function header(title: string, { doc }: Bundle, { width }: Setting): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [small(title.length > 60 ? `${title.slice(0, 59)}…` : title), small(`\t${oneLine(doc.status)}`)],
      }),
    ],
  })
}

function footer({ width }: Setting): Footer {
  const page = new TextRun({
    children: ['\t', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    size: 16,
    color: INK.faint,
  })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [small('Confidential. Contains no user records.'), page],
      }),
    ],
  })
}

const small = (text: string) => new TextRun({ text, size: 16, color: INK.faint })

const ORDERED = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 400, hanging: 400 } } },
}
