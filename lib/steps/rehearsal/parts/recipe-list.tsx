'use client'
import { useState } from 'react'
import { count, formatNumber } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { RecipeTotal, RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { addStep, withStep } from './apply-recipe'
import { RecipeTrial, type TryRows } from './recipe-trial'

export type { TryRows } from './recipe-trial'

const SHOWN = 5

type Props = { totals: RehearsalTotals; facts: Facts; canEdit: boolean; tryRows: TryRows | null }

/** What would help most, first; a transform can be tried on the files and then added to the mapping from here. */
export function RecipeList({ totals, facts, canEdit, tryRows }: Props) {
  const { draftOf, save } = usePlan()
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const helpful = totals.recipes.filter(({ unblocks, mended }) => unblocks > 0 || mended > 0).slice(0, SHOWN)
  if (helpful.length === 0) return null
  function apply(recipe: RecipeTotal) {
    if (recipe.attribute === null || recipe.transform === null) return
    const changes = addStep(draftOf('mapping').rows, recipe.attribute, recipe.transform)
    if (changes.length > 0) save('mapping', changes)
    setAdded(new Set([...added, keyOf(recipe)]))
  }
  function rowsWith({ attribute, transform }: RecipeTotal) {
    const rows = factValue(facts.mapping.rows)
    return rows && attribute !== null && transform !== null ? withStep(rows, attribute, transform) : null
  }
  return (
    <>
      <h3 className="mt-6">What helps most</h3>
      <ol className="mt-2 space-y-3">
        {helpful.map((recipe) => {
          const rows = rowsWith(recipe)
          return (
            <li key={keyOf(recipe)}>
              {recipe.says} <span className="small quiet">{effectText(recipe, totals)}</span>
              {recipe.transform && canEdit ? (
                added.has(keyOf(recipe)) ? (
                  <span className="small">Added to step 5; rehearse again to see the effect.</span>
                ) : (
                  <>
                    {tryRows && rows ? <RecipeTrial totals={totals} rows={rows} tryRows={tryRows} /> : null}
                    <button type="button" className="link-button" onClick={() => apply(recipe)}>
                      Add it to the mapping
                    </button>
                  </>
                )
              ) : null}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function effectText({ transform, unblocks, records, mended }: RecipeTotal, { rejected }: RehearsalTotals): string {
  const left = `Rejected ${formatNumber(rejected)} becomes ${formatNumber(rejected - unblocks)}. `
  if (!transform) return unblocks > 0 ? `${count(unblocks, 'record')} rejected for nothing else. ${left}` : ''
  const tried = `Tried on ${formatNumber(records)}: it mends ${formatNumber(mended)}. `
  return unblocks > 0 ? `${tried}${left}` : tried
}

const keyOf = ({ rule, attribute }: RecipeTotal) => `${rule} ${attribute ?? ''}`
