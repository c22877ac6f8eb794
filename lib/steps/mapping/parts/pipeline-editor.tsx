'use client'
import { use, useEffect, useRef, useState } from 'react'
import { transformName } from '@/lib/core/rehearsal/transform-name'
import { TRANSFORMS } from '@/lib/core/transforms'
import { readTransform } from '@/lib/core/transforms/apply-transforms'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'
import type { DraftRow } from './draft-rows'
import { PreviewContext } from './preview-context'

/** A control of the step at a place, to be focused when the pipeline is drawn anew. */
type Wanted = { place: number; act: 'earlier' | 'later' | 'remove' | 'argument' }

type Props = { row: DraftRow; onSet(transforms: string): void }

/** The transforms of a row, one below the other: added from a list, moved, given their argument, or taken from another row. */
export function PipelineEditor({ row, onSet }: Props) {
  const [says, setSays] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLSelectElement>(null)
  const wanted = useRef<Wanted | null>(null)
  const others = use(PreviewContext)?.pipelines ?? []
  const steps = readPipeline(row.transforms)
  const name = row.source || 'new row'
  const save = (next: readonly string[], what: string, focus: Wanted | null = null) => {
    wanted.current = focus
    onSet(writePipeline(next))
    setSays(what)
  }
  // The focus goes with the step that moved, so that a key can be pressed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the steps were drawn
  useEffect(() => {
    if (!wanted.current) return
    const { place, act } = wanted.current
    wanted.current = null
    const step = list.current?.children[place]
    const control = step?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`)
    const other = act === 'argument' ? null : step?.querySelector<HTMLElement>('button:not(:disabled)')
    ;(control ?? other ?? add.current)?.focus()
  }, [row.transforms])
  function move(from: number, to: number) {
    const next = [...steps]
    const [step] = next.splice(from, 1)
    if (step === undefined) return
    next.splice(to, 0, step)
    const focus = { place: to, act: to < from ? ('earlier' as const) : ('later' as const) }
    save(next, `${transformName(step)} is number ${to + 1} now.`, focus)
  }
  return (
    <fieldset className="pipeline mt-4" aria-label={`Transforms of ${name}, in order`}>
      {steps.length > 0 ? (
        <ol ref={list}>
          {steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same transform may stand twice, its place tells it apart
            <li key={i}>
              <span className="step">
                {i + 1}. {transformName(step)}
              </span>
              <Argument step={step} onChange={(next) => save(steps.toSpliced(i, 1, next), '')} />
              <span className="acts">
                <button
                  type="button"
                  className="link-button"
                  data-act="earlier"
                  aria-label={`Earlier: ${transformName(step)}`}
                  disabled={i === 0}
                  onClick={() => move(i, i - 1)}
                >
                  Earlier
                </button>
                <button
                  type="button"
                  className="link-button"
                  data-act="later"
                  aria-label={`Later: ${transformName(step)}`}
                  disabled={i === steps.length - 1}
                  onClick={() => move(i, i + 1)}
                >
                  Later
                </button>
                <button
                  type="button"
                  className="link-button"
                  data-act="remove"
                  aria-label={`Remove: ${transformName(step)}`}
                  onClick={() =>
                    save(steps.toSpliced(i, 1), `${transformName(step)} is removed.`, { place: i, act: 'remove' })
                  }
                >
                  Remove
                </button>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <p className="acts">
        <select
          className="input tight !w-auto"
          aria-label={`Add a transform to ${name}`}
          value=""
          ref={add}
          onChange={(event) => {
            const step = event.target.value
            save([...steps, step], `${transformName(step)} is added.`, { place: steps.length, act: 'argument' })
          }}
        >
          <option value="">Add a transform</option>
          {TRANSFORMS.map((transform) => (
            <option key={transform.id} value={transform.id} title={transform.explains}>
              {transform.name}
            </option>
          ))}
        </select>
        {others.length > 0 ? (
          <select
            className="input tight !w-auto"
            aria-label={`Copy the transforms of another row to ${name}`}
            value=""
            onChange={(event) => save(readPipeline(event.target.value), 'The transforms are copied.')}
          >
            <option value="">Copy from another row</option>
            {others.map(({ source, transforms }) => (
              <option key={transforms} value={transforms}>
                {source}: {transforms}
              </option>
            ))}
          </select>
        ) : null}
      </p>
      <p role="status" className="sr-only">
        {says}
      </p>
    </fieldset>
  )
}

function Argument({ step, onChange }: { step: string; onChange(step: string): void }) {
  const read = readTransform(step)
  const [typed, setTyped] = useState<string | null>(null)
  if (!read?.transform.argument) return null
  const { id, argument } = read.transform
  return (
    <input
      className="input tight"
      aria-label={`${argument.label} of ${transformName(step)}`}
      data-act="argument"
      title={argument.hint}
      placeholder={argument.hint}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? read.argument ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null) onChange(typed === '' ? id : `${id}:${typed}`)
        setTyped(null)
      }}
    />
  )
}
