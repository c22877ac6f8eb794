import { useId } from 'react'
import type { Figure, Mark } from '@/lib/core/figures/figure'

/**
 * Draws a figure at its real size as one image for assistive technology, with the same numbers as a table below.
 * Ink comes from classes (`ink-data` on fill, `line-data` on stroke), so that both themes and paper work without inline styles.
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
      <details className="figure-table">
        <summary>Show as a table</summary>
        <table>
          <caption className="visually-hidden">{title}</caption>
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
                  <td key={table.columns[k]} className={typeof value === 'number' ? 'number' : undefined}>
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
      return <rect className={`ink-${mark.ink}`} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />
    case 'line':
      return (
        <path
          className={`line-${mark.ink}`}
          d={`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`}
          fill="none"
          strokeWidth={mark.width}
          strokeDasharray={mark.dashed ? '1 4' : undefined}
          strokeLinecap={mark.dashed ? 'round' : undefined}
        />
      )
    case 'path':
      return mark.fill ? (
        <path className={`ink-${mark.ink}`} d={mark.d} />
      ) : (
        <path className={`line-${mark.ink}`} d={mark.d} fill="none" strokeWidth={mark.width ?? 1} />
      )
    case 'text':
      return (
        <text
          className={`ink-${mark.ink}`}
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          fontSize={mark.size}
          fontWeight={mark.strong ? 600 : 400}
        >
          {mark.text}
        </text>
      )
  }
}
