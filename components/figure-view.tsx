import { useId } from 'react'
import type { Figure, Ink, Mark } from '@/lib/core/figures/figure'

// Whole class names, because Tailwind finds them by reading the source.
const FILL: Record<Ink, string> = {
  data: 'fill-data',
  'data-2': 'fill-data-2',
  'data-3': 'fill-data-3',
  band: 'fill-band',
  block: 'fill-block',
  warn: 'fill-warn',
  rule: 'fill-rule',
  'rule-strong': 'fill-rule-strong',
  ink: 'fill-ink',
  'ink-2': 'fill-ink-2',
  'ink-3': 'fill-ink-3',
}
const STROKE: Record<Ink, string> = {
  data: 'stroke-data',
  'data-2': 'stroke-data-2',
  'data-3': 'stroke-data-3',
  band: 'stroke-band',
  block: 'stroke-block',
  warn: 'stroke-warn',
  rule: 'stroke-rule',
  'rule-strong': 'stroke-rule-strong',
  ink: 'stroke-ink',
  'ink-2': 'stroke-ink-2',
  'ink-3': 'stroke-ink-3',
}

/** Pixels below which chart text is not read at arm's length. */
const LEAST_TEXT = 13

/**
 * Draws a figure at its real size as one image for assistive technology, with the same numbers as a table below.
 * Ink is a class of the colour tokens, so that both themes and paper work without inline styles.
 */
export function FigureView({ figure, locale = 'en-GB' }: { figure: Figure; locale?: string }) {
  const id = useId()
  const { width, height, marks, title, description, table } = figure
  const format = new Intl.NumberFormat(locale)
  return (
    <figure className="figure">
      <svg
        className="figure-drawing"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}title ${id}desc`}
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}desc`}>{description}</desc>
        {marks.map((mark, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity besides their order of painting
          <MarkView key={i} mark={mark} />
        ))}
      </svg>
      <figcaption className="figure-caption">{description}</figcaption>
      <details className="disclosure">
        <summary>Show as a table</summary>
        <table>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be equal, and rows never move
              <tr key={i}>
                {row.map((value, k) => (
                  <td key={table.columns[k]} className={typeof value === 'number' ? 'num' : undefined}>
                    {typeof value === 'number' ? format.format(value) : value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function MarkView({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return <rect className={FILL[mark.ink]} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />
    case 'line':
      return (
        <path
          className={STROKE[mark.ink]}
          d={`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`}
          fill="none"
          strokeWidth={mark.width}
          strokeDasharray={mark.dashed ? '1 4' : undefined}
          strokeLinecap={mark.dashed ? 'round' : undefined}
        />
      )
    case 'path':
      return mark.fill ? (
        <path className={FILL[mark.ink]} d={mark.d} />
      ) : (
        <path className={STROKE[mark.ink]} d={mark.d} fill="none" strokeWidth={mark.width ?? 1} />
      )
    case 'text':
      return (
        <text
          className={FILL[mark.ink]}
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          fontSize={Math.max(LEAST_TEXT, mark.size)}
          fontWeight={mark.strong ? 600 : 400}
        >
          {mark.text}
        </text>
      )
  }
}
