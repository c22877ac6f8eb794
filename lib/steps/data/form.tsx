'use client'
import { lazy, Suspense } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { ExportFiles } from './parts/export-files'
import { panels, questions } from './schema'

/** What was counted may come a moment after the questions. */
const Activity = lazy(() => import('./parts/activity').then((module) => ({ default: module.Activity })))
const CountedTable = lazy(() => import('./parts/counted-table').then((module) => ({ default: module.CountedTable })))
const HashTable = lazy(() => import('./parts/hash-table').then((module) => ({ default: module.HashTable })))
const NamesTable = lazy(() => import('./parts/names-table').then((module) => ({ default: module.NamesTable })))

/** Its fields wait for its own script. */
const InventoryTable = lazy(() => import('./parts/inventory-table'))

/** Knows every legacy system; a note in the margin may come a moment later. */
const WhereToFind = lazy(() => import('./parts/where-to-find').then((module) => ({ default: module.WhereToFind })))

/** The file first, since it answers most of the rest; the attribute list is a table of its own. */
export default function DataForm(props: StepFormProps) {
  const { facts, profiles } = props
  const shown = [
    { title: 'Export files', keys: [] },
    ...panels.filter((panel) => panel.title !== 'Attributes'),
    { title: 'Attributes', keys: [] },
  ]
  const hasActivity = facts.data.lastLogin.known || facts.data.hashes.known
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
          <div className="space-y-10">
            <Suspense>
              <Activity data={facts.data} />
            </Suspense>
            <Suspense>
              <HashTable data={facts.data} />
            </Suspense>
          </div>
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
