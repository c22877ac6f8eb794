export type RowStep =
  | { do: 'remove'; index: number }
  | { do: 'insert'; index: number; id: string }
  | { do: 'move'; from: number; to: number }

/**
 * The fewest-surprise way from one order of row ids to another: rows that stay keep their place on screen (and the
 * focus), only what differs is removed, inserted or moved. Steps are to be applied in order.
 */
export function reconcileRows(have: readonly string[], want: readonly string[]): RowStep[] {
  const steps: RowStep[] = []
  const ids = [...have]
  const wanted = new Set(want)
  for (let index = ids.length - 1; index >= 0; index -= 1) {
    if (!wanted.has(ids[index] as string)) {
      ids.splice(index, 1)
      steps.push({ do: 'remove', index })
    }
  }
  want.forEach((id, index) => {
    if (ids[index] === id) return
    const from = ids.indexOf(id, index + 1)
    if (from < 0) {
      ids.splice(index, 0, id)
      steps.push({ do: 'insert', index, id })
    } else {
      ids.splice(index, 0, ...ids.splice(from, 1))
      steps.push({ do: 'move', from, to: index })
    }
  })
  return steps
}
