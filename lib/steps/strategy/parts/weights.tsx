'use client'
import { Disclosure } from '@/components/ui/disclosure'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { rowsOf } from '@/lib/core/plan/list-rows'
import { questions } from '../schema'

type CriterionId = (typeof questions.weights.row.criterion.options)[number]['value']
export type WeightDraft = Partial<Record<CriterionId, number>>

type Props = {
  draft: JsonObject
  /** Weights being dragged and not saved yet. */
  held: WeightDraft
  onHold(weights: WeightDraft): void
  canEdit: boolean
  save(changes: Change[]): void
}

const UNWEIGHED = 2
const MOST = 5
const CRITERIA = questions.weights.row.criterion.options

/** What counts for the team, 0 to 5 each; moving one changes the comparison at once and is saved when let go. */
export function WeightSliders({ draft, held, onHold, canEdit, save }: Props) {
  const rows = rowsOf(draft.weights)
  const rowOf = (id: CriterionId) => rows.findLast((row) => row.criterion === id)
  const shown = (id: CriterionId) => {
    const saved = rowOf(id)?.weight
    return held[id] ?? (typeof saved === 'number' ? saved : UNWEIGHED)
  }
  function keep(id: CriterionId) {
    const weight = held[id]
    if (weight === undefined) return
    const row = rowOf(id)
    const last = rows.at(-1)?.id
    save([
      row
        ? { op: 'set', at: ['weights', String(row.id), 'weight'], value: weight }
        : { op: 'insert', at: ['weights'], value: { id, criterion: id, weight }, after: last ? String(last) : null },
    ])
    const { [id]: _saved, ...rest } = held
    onHold(rest)
  }
  const said = CRITERIA.map(({ value }) => shown(value)).join(', ')
  return (
    <div id="q-weights" tabIndex={-1}>
      <Disclosure summary={`What counts for you, weighted ${said}`}>
        <div className="weights">
          {CRITERIA.map(({ value: id, label }) => (
            <label key={id}>
              <span className="weight-head">
                {label} <span className="num">{shown(id)}</span>
              </span>
              <input
                type="range"
                min={0}
                max={MOST}
                step={1}
                value={shown(id)}
                disabled={!canEdit}
                onChange={(event) => onHold({ ...held, [id]: Number(event.target.value) })}
                onPointerUp={() => keep(id)}
                onKeyUp={() => keep(id)}
                onBlur={() => keep(id)}
              />
            </label>
          ))}
          <p className="note">{questions.weights.why}</p>
        </div>
      </Disclosure>
    </div>
  )
}

/** The draft with the weights being dragged, for the comparison beside them. */
export function withWeights(draft: JsonObject, held: WeightDraft): JsonObject {
  const ids = Object.keys(held) as CriterionId[]
  if (ids.length === 0) return draft
  const rows = rowsOf(draft.weights)
  const others = rows.filter((row) => !ids.includes(row.criterion as CriterionId))
  return { ...draft, weights: [...others, ...ids.map((id) => ({ id, criterion: id, weight: held[id] ?? UNWEIGHED }))] }
}
