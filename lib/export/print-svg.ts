/** A Figure as an SVG file with real colours, for paper and for pages that load nothing. The screen draws its own. */
import type { Figure, Ink, Mark } from '@/lib/core/figures/figure'

/** The light tokens: paper stays white in both themes. */
export const INKS: Record<Ink, string> = {
  data: '#3d4f57',
  'data-2': '#94a2a5',
  'data-3': '#d5dad8',
  band: '#e2e6e3',
  block: '#a8281c',
  warn: '#875000',
  rule: '#dedbd0',
  'rule-strong': '#1b1c1a',
  ink: '#1b1c1a',
  'ink-2': '#52534d',
  'ink-3': '#6b6b63',
}

/** `show` is applied to every text of the picture: what the reader's fonts cannot draw is replaced there. */
export function printSvg(figure: Figure, show: (text: string) => string = (text) => text): string {
  const { width, height, marks, title, description } = figure
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img">`,
    `<title>${escapeXml(show(title))}</title><desc>${escapeXml(show(description))}</desc>`,
    ...marks.map((mark) => printMark(mark, show)),
    '</svg>',
  ].join('')
}

function printMark(mark: Mark, show: (text: string) => string): string {
  const ink = INKS[mark.ink]
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" fill="${ink}"/>`
    case 'line': {
      const dash = mark.dashed ? ' stroke-dasharray="1 4" stroke-linecap="round"' : ''
      return `<path d="M${round(mark.x1)} ${round(mark.y1)}L${round(mark.x2)} ${round(mark.y2)}" fill="none" stroke="${ink}" stroke-width="${round(mark.width)}"${dash}/>`
    }
    case 'path':
      return mark.fill
        ? `<path d="${escapeXml(mark.d)}" fill="${ink}"/>`
        : `<path d="${escapeXml(mark.d)}" fill="none" stroke="${ink}" stroke-width="${round(mark.width ?? 1)}"/>`
    case 'text':
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" fill="${ink}" font-family="'Source Sans 3', sans-serif" font-size="${round(mark.size)}" font-weight="${mark.strong ? 600 : 400}" text-anchor="${mark.anchor}">${escapeXml(show(mark.text))}</text>`
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** Text for XML and HTML, in element content and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
