'use client'
import { useState } from 'react'
import { count } from '@/components/ui/format'
import { Select } from '@/components/ui/select'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { questions } from '../schema'

const { options } = questions.attributes.row.decision

type Props = {
  attributes: readonly InventoryAttribute[]
  onDecide(names: string[], decision: string): void
}

/** One decision for every attribute that the filters leave. Secrets never move this way. */
export function DecideShown({ attributes, onDecide }: Props) {
  const [decision, setDecision] = useState<string>('leave')
  const names = attributes
    .filter((attribute) => attribute.decision !== decision)
    .filter((attribute) => decision !== 'move' || attribute.confidential !== 'secret')
    .map(({ name }) => name)
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3 small">
      <label htmlFor="decide-shown">Decide at once</label>
      <Select
        id="decide-shown"
        className="tight w-auto"
        value={decision}
        options={options}
        onChange={(event) => setDecision(event.target.value)}
      />
      <button
        type="button"
        className="btn compact"
        disabled={names.length === 0}
        onClick={() => onDecide(names, decision)}
      >
        For {count(names.length, 'attribute')} of the list
      </button>
    </div>
  )
}
