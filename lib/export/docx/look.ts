/** The look of the Word document: the same family, inks and hierarchy as the PDF. Sizes in half-points, spaces in twips. */
import { type IStylesOptions, LineRuleType } from 'docx'

export const FONT = 'Source Sans 3'
export const MONO = 'Source Code Pro'
export const INK = { ink: '1B1C1A', quiet: '52534D', faint: '6B6B63', rule: 'DEDBD0', block: 'A8281C', warn: '875000' }

export function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK.ink },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: FONT, ...run },
    paragraph,
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK.ink, language: { value: language } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO, after: 120 } },
      },
      title: { run: { font: FONT, size: 56, bold: true }, paragraph: { spacing: { before: 2400, after: 240 } } },
      heading1: heading(36, 0, 240),
      heading2: heading(26, 360, 120),
      heading3: heading(22, 280, 100),
      caption: {
        run: { font: FONT, size: 20, bold: true, color: INK.ink },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      own('Quiet', 'Quiet', { size: 19, color: INK.quiet }, { spacing: { after: 160 } }),
      own('Organisation', 'Organisation', { size: 30, color: INK.quiet }, { spacing: { after: 1200 } }),
      own(
        'ContentsHeading',
        'Contents heading',
        { size: 36, bold: true },
        { spacing: { after: 240 }, pageBreakBefore: true },
      ),
      own(
        'TableText',
        'Table text',
        { size: 18 },
        { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      ),
      own(
        'TableHead',
        'Table head',
        { size: 16, color: INK.faint },
        { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      own(
        'FindingTitle',
        'Finding title',
        { size: 21, bold: true },
        { spacing: { before: 240, after: 40 }, keepNext: true },
      ),
      own('FindingText', 'Finding text', { size: 19, color: INK.quiet }, { spacing: { after: 200 } }),
      own('TOC1', 'toc 1', { bold: true }, { spacing: { before: 120, after: 20 } }),
      own('TOC2', 'toc 2', { color: INK.quiet }, { spacing: { before: 0, after: 20 }, indent: { left: 340 } }),
    ],
  }
}
