import type { ReactNode } from 'react'
import { FigureView } from '@/components/figure-view'
import { DoesNotApply } from '@/components/ui/does-not-apply'
import { formatNumber, formatShortDate } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { Scroller } from '@/components/ui/scroller'
import { type Block, type Cell, type Doc, NO_VALUE } from '@/lib/core/doc'
import { percentText } from '@/lib/core/percent-text'
import { withUnit } from '@/lib/core/with-unit'

/** The plan as it prints: title, status, and its sections in reading order. */
export function DocView({ doc }: { doc: Doc }) {
  return (
    <>
      {doc.sections.map((section) => (
        <section className="sec" key={section.id} id={section.id}>
          {section.number === null ? null : (
            <p className="no" aria-hidden="true">
              {section.number}
            </p>
          )}
          <h2>{section.title}</h2>
          <div className="body doc-section">
            {section.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed document has no identity but its order
              <BlockView key={index} block={block} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

export function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'text':
      return <p>{block.text}</p>
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'keyValue':
      return (
        <dl className="answers">
          {block.rows.map((row) => (
            <div className="contents" key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <CellView cell={row.value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableBlock block={block} />
    case 'callout':
      return (
        <div className={`callout is-${block.tone}`}>
          <Icon shape={block.tone === 'block' ? 'attn' : block.tone} />
          <p>
            <strong>{block.title}</strong> {block.text}
          </p>
        </div>
      )
    case 'figure':
      return <FigureView figure={block.figure} />
    case 'signOff':
      return (
        <p className="small">
          <strong>{block.role}</strong>: {block.decision} by {block.name}, <Moment iso={block.date} />
          {block.note ? `. ${block.note}` : ''}
          {block.lapsed ? <b className="text-block"> Lapsed: what it approved has changed since.</b> : null}
        </p>
      )
  }
}

/** With this many columns a table is read row by row on a phone. */
const CARDS_FROM = 4

function TableBlock({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const side = (index: number) => (block.columns[index]?.align === 'end' ? 'r' : undefined)
  const isWide = block.columns.length >= CARDS_FROM
  // The first cell names the row, so it needs no label of its own.
  const label = (index: number) => (isWide && index > 0 ? block.columns[index]?.title : undefined)
  return (
    <Scroller label={block.caption}>
      <table className={isWide ? 'table cards' : 'table'}>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column, index) =>
              column.title === '' ? (
                <td key="no-title" />
              ) : (
                <th key={column.title} scope="col" className={side(index)}>
                  {column.title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no identity but their order
            <tr key={at}>
              {row.map((value, index) => (
                <td key={block.columns[index]?.title ?? index} className={side(index)} data-label={label(index)}>
                  <CellView cell={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {block.total ? (
          <tfoot>
            <tr>
              {block.total.map((value, index) => (
                <td key={block.columns[index]?.title ?? index} className={side(index)} data-label={label(index)}>
                  <CellView cell={value} />
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Scroller>
  )
}

function CellView({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'code':
      return <code>{cell.text}</code>
    case 'number':
      return <span className="num">{withUnit(formatNumber(cell.value), cell.unit)}</span>
    case 'percent':
      return <span className="num">{percentText(cell.value)}</span>
    case 'date':
      return <time dateTime={cell.iso}>{formatShortDate(cell.iso)}</time>
    case 'none':
      if (cell.reason === 'not-applicable') return <DoesNotApply />
      return <span className="faint">{NO_VALUE[cell.reason]}</span>
  }
}
