'use client'
import { useState } from 'react'
import { rowId } from '@/components/plan/row-id'
import { Disclosure } from '@/components/ui/disclosure'
import { count, formatNumber } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { userCap } from '@/lib/core/asgardeo/own-limit'
import { factValue } from '@/lib/core/facts/fact'
import { percentText } from '@/lib/core/percent-text'
import { lastRowId } from '@/lib/core/plan/list-rows'
import { keepsBar } from '@/lib/core/rehearsal/exit-bar'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { acceptedRun } from '@/lib/core/sizing/accepted-run'
import { isTwinName } from '@/lib/core/twin/twin-name'
import type { StepFormProps } from '@/lib/steps/step'
import { Comparison } from './comparison'
import { FilesForm } from './files-form'
import { RecipeList, type TryRows } from './recipe-list'
import { RuleTable } from './rule-table'
import { runRow } from './run-row'

type Props = StepFormProps & {
  totals: RehearsalTotals
  /** Null when the files are not here: a result of the command line. */
  download: ((name: string, wanted: FilesWanted) => void) | null
  tryRows: TryRows | null
}

/** What a run found, what to do about it, and the files that come of it. */
export default function RunResult(props: Props) {
  const { totals, facts, draft, canEdit, save, download, tryRows, planId } = props
  const isTwin = totals.files.some(({ name }) => isTwinName(name))
  const runs = facts.rehearsal.runs.known ? facts.rehearsal.runs.value : []
  const wasKept = totals.digests.run !== null && runs.at(-1)?.runDigest === totals.digests.run
  const [isKept, setKept] = useState(wasKept)
  // The run before this one as it was when this result appeared: once kept, this run is the last one itself. Invented
  // users are compared with invented users only.
  const [before] = useState(() => {
    const alike = runs.filter(({ data }) => (data === 'twin') === isTwin)
    return wasKept ? alike.at(-2) : alike.at(-1)
  })

  const bulk = acceptedRun(facts, totals)

  function keep() {
    save([{ op: 'insert', at: ['runs'], value: runRow(rowId(), totals), after: lastRowId(draft.runs) }])
    setKept(true)
  }
  return (
    <section className="raised mt-5" aria-label="Result of the rehearsal">
      {isTwin ? (
        <p className="inline-find is-warn mb-3">
          <Icon shape="warn" />
          <span>
            <b>Synthetic twin.</b> These users are invented: the run tries the mapping and the rules. What is wrong in
            the data itself, only the real export shows.
          </span>
        </p>
      ) : null}
      <h3>
        {formatNumber(totals.rejected)} of {count(totals.records, 'record')} rejected, {percentText(shareOf(totals))}
      </h3>
      <p className="small quiet mt-1">
        {barText(totals, facts.rehearsal.exitBar.known ? facts.rehearsal.exitBar.value : null)}{' '}
        {formatNumber(totals.warned)} accepted with warnings
        {totals.leftBehind > 0 ? `; ${formatNumber(totals.leftBehind)} left behind by their state` : ''}.
      </p>
      {canEdit ? (
        <p className="acts mt-4">
          <button type="button" className="btn primary" disabled={isKept} onClick={keep}>
            {isKept ? 'Kept with the plan' : 'Keep this run with the plan'}
          </button>
          <span className="small quiet">Counts, digests and names of rules; no value of a record.</span>
        </p>
      ) : null}
      {before ? <Comparison totals={totals} before={before} /> : null}
      <RecipeList totals={totals} facts={facts} canEdit={canEdit} tryRows={tryRows} />
      <h3 className="mt-6">By rule</h3>
      <RuleTable totals={totals} />
      {totals.accepted > 0 ? (
        <p className="small quiet mt-4">
          The accepted records make {bulk.requests}, or {count(totals.volumes.consoleFiles, 'console file')}. Time by
          bulk, at least: {bulk.working}.
        </p>
      ) : null}
      <CapNote accepted={totals.accepted} cap={userCap(factValue(facts.mapping.limits) ?? [])} />
      {download ? (
        <>
          {totals.rejected > 0 ? (
            <p className="acts mt-4">
              <button type="button" className="btn" onClick={() => download('rejected.zip', { kind: 'rejected' })}>
                Download the rejected records
              </button>
              <span className="small quiet">
                {isTwin ? 'In the columns of the twin' : 'In the columns of your export'}, with row, rules and reasons.
              </span>
            </p>
          ) : null}
          <p className="acts mt-4">
            <a className="btn" href={`/api/v1/plans/${planId}/exports/setup-sheet`} download>
              Download the setup sheet
            </a>
            <span className="small quiet">What has to exist in Asgardeo before the first of these people arrives.</span>
          </p>
          <Disclosure summary="Files for a pilot or an import of your own">
            <FilesForm totals={totals} download={download} />
          </Disclosure>
        </>
      ) : (
        <p className="small quiet mt-4">Choose the export on this page, or use the command line, to write files.</p>
      )}
    </section>
  )
}

/** Totals against what the organisation may hold. */
function CapNote({ accepted, cap }: { accepted: number; cap: number | null }) {
  if (cap === null) {
    return (
      <p className="small quiet">
        How many users the organisation may hold is not published; write it down in step 5, Limits of the target.
      </p>
    )
  }
  const over = accepted - cap
  return (
    <p className={`inline-find ${over > 0 ? 'is-block' : ''}`}>
      <Icon shape={over > 0 ? 'attn' : 'done'} />
      <span>
        The organisation may hold {count(cap, 'user')}:{' '}
        {over > 0 ? `${formatNumber(over)} of the accepted would be refused.` : 'the accepted records fit.'}
      </span>
    </p>
  )
}

const shareOf = ({ rejected, records }: RehearsalTotals) => (records > 0 ? rejected / records : 0)

function barText(totals: RehearsalTotals, bar: number | null): string {
  if (bar === null) return 'No exit bar is set yet.'
  return keepsBar(totals, bar) !== false
    ? `Within the exit bar of ${percentText(bar)}.`
    : `Over the exit bar of ${percentText(bar)}.`
}
