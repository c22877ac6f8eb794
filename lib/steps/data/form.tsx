'use client'
import { Suspense } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import type { StepFormProps } from '@/lib/steps/step'
import { ExportFiles } from './parts/export-files'
import { panels, questions } from './schema'

/** What was counted may come a moment after the questions. */
const LoginsAndStates = onUse(() => import('./parts/logins-and-states').then((module) => module.LoginsAndStates))
const CountedTable = onUse(() => import('./parts/counted-table').then((module) => module.CountedTable))
const NamesTable = onUse(() => import('./parts/names-table').then((module) => module.NamesTable))

/** Its fields wait for its own script. */
const InventoryTable = onUse(() => import('./parts/inventory-table').then((module) => module.default))

/** Knows every legacy system; a note in the margin may come a moment later. */
const WhereToFind = onUse(() => import('./parts/where-to-find').then((module) => module.WhereToFind))

/** The file first, since it answers most of the rest; the attribute list is a table of its own. */
export default function DataForm(props: StepFormProps) {
  const { facts, profiles } = props
  const shown = [
    { title: 'Export files', keys: [] },
    ...panels.filter((panel) => panel.title !== 'Attributes'),
    { title: 'Attributes', keys: [] },
  ]
  const hasActivity = facts.data.lastLogin.known || facts.data.hashes.known || facts.data.states.known
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      widePanels={['Attributes']}
      foldingPanels={['Who is there', 'Activity and states']}
      panelExtras={{
        'Export files': <ExportFiles {...props} />,
        'Who is there':
          profiles.length > 0 ? (
            <Suspense>
              <CountedTable data={facts.data} />
            </Suspense>
          ) : null,
        'Activity and states': hasActivity ? (
          <Suspense>
            <LoginsAndStates data={facts.data} />
          </Suspense>
        ) : null,
        'Roles and groups':
          profiles.length > 0 ? (
            <Suspense>
              <NamesTable data={facts.data} />
            </Suspense>
          ) : null,
        Attributes: (
          <div id="q-attributes" tabIndex={-1}>
            <Suspense>
              <InventoryTable {...props} />
            </Suspense>
          </div>
        ),
      }}
      panelMargins={{
        'Export files': (
          <Suspense>
            <WhereToFind profiles={profiles} sources={facts.data.sources} />
          </Suspense>
        ),
        'Activity and states': facts.data.lastLogin.known ? (
          <div>
            <h3>Why it matters</h3>
            <p>
              Silent migration moves a person when they log in. This picture decides how many it can reach, and by when.
            </p>
          </div>
        ) : null,
      }}
    />
  )
}
