'use client'
import { use, useMemo } from 'react'
import { formatNumber } from '@/components/ui/format'
import { Icon, SEVERITY_SHAPES } from '@/components/ui/icon'
import { transformName } from '@/lib/core/rehearsal/transform-name'
import { coreRow, type DraftRow } from './draft-rows'
import { type PreviewLine, previewLines } from './preview'
import { PreviewContext } from './preview-context'

/** Invented values of the attribute, what each transform makes of them, and what Asgardeo would say. */
export default function RowPreview({ row }: { row: DraftRow }) {
  const state = use(PreviewContext)
  const core = useMemo(() => coreRow(row), [row])
  const lines = useMemo(() => state && previewLines(core, state.profiles, state.plan, state.today), [core, state])
  if (!lines) {
    return (
      <p className="quiet">
        There is no preview: no profile of step 2 knows {row.source || 'this attribute'}. Drop an export that holds it.
      </p>
    )
  }
  if (lines.length === 0) return <p className="quiet">No user has a value of {row.source}.</p>
  const hasBlanks = lines.some(({ value, after }) => [value, ...after].some((text) => text !== text.trim()))
  const isCounted = lines.some(({ users }) => users !== null)
  return (
    <>
      <table className="table dense">
        <caption>Preview</caption>
        <thead>
          <tr>
            <th scope="col">Invented value</th>
            {core.transforms.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same transform may stand twice, its place tells it apart
              <th scope="col" key={i}>
                {transformName(step)}
              </th>
            ))}
            <th scope="col">In Asgardeo</th>
            {isCounted ? (
              <th scope="col" className="r">
                Users like this
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and lines never move
            <tr key={i}>
              <td data-label="Invented value">
                <Value text={line.value} />
              </td>
              {line.after.map((text, step) => (
                <td key={`${core.transforms[step]}-${text}`} data-label={transformName(core.transforms[step] ?? '')}>
                  <Value text={text} isSame={text === (step === 0 ? line.value : line.after[step - 1])} />
                </td>
              ))}
              <td data-label="In Asgardeo">
                <Verdict line={line} hasTarget={core.target.kind !== 'none'} />
              </td>
              {isCounted ? (
                <td className="r num" data-label="Users like this">
                  {line.users === null ? <span className="sr-only">Not counted</span> : formatNumber(line.users)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note faint mt-2">
        The values are invented from the profile of step 2: same form and length, nobody’s data. Whether a value is
        taken already is checked in the rehearsal.{hasBlanks ? ' The mark ␣ is a blank.' : ''}
      </p>
    </>
  )
}

/** Blanks at the ends, made visible. */
const BLANKS = /^ +| +$/g

function Value({ text, isSame }: { text: string; isSame?: boolean }) {
  if (text === '') return <span className="faint">Empty</span>
  return (
    <code className={isSame ? 'value faint' : 'value'}>{text.replace(BLANKS, (run) => '␣'.repeat(run.length))}</code>
  )
}

function Verdict({ line, hasTarget }: { line: PreviewLine; hasTarget: boolean }) {
  if (!hasTarget) return <span className="faint">Left behind</span>
  if (line.hits.length > 0) {
    return line.hits.map(({ severity, title }) => (
      <span className={`inline-find is-${severity}`} key={title}>
        <Icon shape={SEVERITY_SHAPES[severity]} />
        <b>{title}</b>
      </span>
    ))
  }
  return (line.after.at(-1) ?? line.value) === '' ? <span className="faint">Nothing sent</span> : 'Accepted'
}
