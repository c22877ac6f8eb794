'use client'
import { saveText } from '@/components/ui/save-file'
import { usePlan } from '@/lib/client/plan-context'
import type { Operation } from '@/lib/client/save-queue'
import { HeldEdits } from './held-edits'

/** What stands above a plan that cannot be opened any more, or while somebody else's edits wait in this browser. */
export default function PlanNotices() {
  const { plan, ended, saveState, unsent, settleHeld } = usePlan()
  return (
    <>
      {ended ? (
        <div className="conflict mb-8 max-w-[66ch]" role="alert">
          <strong>This browser can no longer open the plan.</strong> {ended}
          {unsent().length > 0 ? (
            <>
              {' '}
              What you typed last is kept on this device, and is saved when the plan opens again.{' '}
              <button type="button" className="link-button" onClick={() => saveUnsent(unsent())}>
                Save it as a file
              </button>
            </>
          ) : null}
        </div>
      ) : null}
      {saveState.kind === 'held' ? (
        <HeldEdits
          by={saveState.by}
          me={plan.me}
          onSettle={settleHeld}
          onSave={() => saveUnsent(unsent().filter(({ typist }) => typist?.id !== plan.holder))}
        />
      ) : null}
    </>
  )
}

function saveUnsent(operations: readonly Operation[]): void {
  const changes = operations.flatMap(({ step, changes }) => changes.map((change) => ({ step, ...change })))
  saveText('not-saved.json', `${JSON.stringify(changes, null, 2)}\n`, 'application/json')
}
