'use client'
import { useState } from 'react'
import { count, formatNumber } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import type { RecipeTotal } from '@/lib/core/rehearsal/totals'
import { addStep } from './apply-recipe'

const SHOWN = 5

/** What would help most, first; a transform can be added to the mapping from here. */
export function RecipeList({ recipes, canEdit }: { recipes: readonly RecipeTotal[]; canEdit: boolean }) {
  const { draftOf, save } = usePlan()
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const helpful = recipes.filter(({ unblocks, mended }) => unblocks > 0 || mended > 0).slice(0, SHOWN)
  if (helpful.length === 0) return null
  function apply(recipe: RecipeTotal) {
    if (recipe.attribute === null || recipe.transform === null) return
    const changes = addStep(draftOf('mapping').rows, recipe.attribute, recipe.transform)
    if (changes.length > 0) save('mapping', changes)
    setAdded(new Set([...added, keyOf(recipe)]))
  }
  return (
    <>
      <h3 className="mt-6">What helps most</h3>
      <ol className="mt-2 space-y-3">
        {helpful.map((recipe) => (
          <li key={keyOf(recipe)}>
            {recipe.says}{' '}
            <span className="small quiet">
              {recipe.unblocks > 0 ? `${count(recipe.unblocks, 'record')} rejected for nothing else. ` : ''}
              {recipe.transform
                ? `Tried on ${formatNumber(recipe.records)}: it mends ${formatNumber(recipe.mended)}. `
                : ''}
            </span>
            {recipe.transform && canEdit ? (
              added.has(keyOf(recipe)) ? (
                <span className="small">Added to step 5; rehearse again to see the effect.</span>
              ) : (
                <button type="button" className="link-button" onClick={() => apply(recipe)}>
                  Add it to the mapping
                </button>
              )
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}

const keyOf = ({ rule, attribute }: RecipeTotal) => `${rule} ${attribute ?? ''}`
