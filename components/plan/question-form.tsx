'use client'
import { memo, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { AwakeFields, useAwake } from '@/components/ui/awake-fields'
import { count } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import { Section } from '@/components/ui/section'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { Question, Questions } from '@/lib/core/plan/question'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import { focusQuestion } from './focus-question'
import { draftFrom, type FormValues, formValues } from './form-values'
import { ListField } from './list-field'
import { QuestionFormContext } from './question-form-context'
import { ScalarField } from './scalar-field'
import { useStep } from './step-context'
import { useAutosave } from './use-autosave'
import { useRemoteScalars } from './use-remote-changes'

/** For those who may only read. */
const AnswersView = onUse(() => import('./answers-view').then((module) => module.AnswersView))

type PanelOf = { title: string; lead?: string; keys: readonly string[]; advanced?: boolean }

type Props = {
  draft: JsonObject
  facts: Facts
  canEdit: boolean
  revision: number
  save(changes: Change[], typedOn?: number): void
  questions: Questions
  panels: readonly PanelOf[]
  /** Shown after the questions of the panel with this title; a panel of extras alone may have no questions. */
  panelExtras?: Readonly<Record<string, ReactNode>>
  /** Notes beside a panel. */
  panelMargins?: Readonly<Record<string, ReactNode>>
  /** Titles of panels that also take the margin, for wide tables. */
  widePanels?: readonly string[]
  /** Titles of panels that take all three columns. */
  fullPanels?: readonly string[]
  /** Titles of panels that fold the questions the request can do without. */
  foldingPanels?: readonly string[]
  /** Number of the first panel, when sections of another kind stand before it. */
  startAt?: number
}

/** All questions of a step, panel by panel, saved as they are typed. Hidden questions keep their answers. */
export function QuestionForm(props: Props) {
  return props.canEdit ? <EditableForm {...props} /> : <ReadOnlyForm {...props} />
}

function EditableForm({ draft, facts, revision, save, questions, ...rest }: Props) {
  const [defaultValues] = useState(() => formValues(questions, draft))
  const form = useForm<FormValues>({ defaultValues })
  const autosave = useAutosave(form, questions, draft, revision, save)
  useRemoteScalars(form, questions, draft, autosave)
  useFocusFromAddress()
  const values = useWatch({ control: form.control }) as FormValues
  // Lists may have thousands of rows, and a save draws the form several times.
  const visible = useMemo(
    () => new Map(visibleQuestions(questions, draftFrom(questions, values, draft), facts)),
    [questions, values, draft, facts],
  )
  const state = useMemo(() => ({ form, autosave, draft, facts }), [form, autosave, draft, facts])
  return (
    <QuestionFormContext value={state}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <AwakeFields>
          <Panels
            {...rest}
            visible={visible}
            draw={(key, question, title) => <QuestionField key={key} name={key} question={question} title={title} />}
          />
        </AwakeFields>
      </form>
    </QuestionFormContext>
  )
}

type FieldProps = { name: string; question: Question; title: string }

const QuestionField = memo(function QuestionField({ name, question, title }: FieldProps) {
  return question.kind === 'list' ? (
    <ListField name={name} question={question} isTitled={question.label === title} />
  ) : (
    <ScalarField name={name} question={question} />
  )
})

function ReadOnlyForm({ draft, facts, questions, ...rest }: Props) {
  const visible = new Map(visibleQuestions(questions, draft, facts))
  return (
    <Panels
      {...rest}
      visible={visible}
      drawAll={(shown) => (
        <Suspense>
          <AnswersView questions={shown} draft={draft} />
        </Suspense>
      )}
    />
  )
}

type PanelsProps = Pick<
  Props,
  'panels' | 'panelExtras' | 'panelMargins' | 'widePanels' | 'fullPanels' | 'foldingPanels' | 'startAt'
> & {
  visible: ReadonlyMap<string, Question>
  draw?: (key: string, question: Question, title: string) => ReactNode
  drawAll?: (shown: [string, Question][]) => ReactNode
}

function Panels({
  panels,
  panelExtras = {},
  panelMargins = {},
  widePanels = [],
  fullPanels = [],
  foldingPanels = [],
  startAt = 1,
  visible,
  draw,
  drawAll,
}: PanelsProps) {
  const step = useStep()
  return panels.map((panel, index) => {
    const shown = panel.keys.flatMap((key): [string, Question][] => {
      const question = visible.get(key)
      return question ? [[key, question]] : []
    })
    const extra = panelExtras[panel.title]
    if (shown.length === 0 && !extra) return null
    const lesser = foldingPanels.includes(panel.title) ? shown.filter(([, { need }]) => need !== 'request') : []
    const folded = lesser.length > 1 ? lesser : []
    const first = shown.filter((entry) => !folded.includes(entry))
    return (
      <Section
        key={panel.title}
        number={`${step.number}.${startAt + index}`}
        title={panel.title}
        width={fullPanels.includes(panel.title) ? 'full' : widePanels.includes(panel.title) ? 'wide' : 'body'}
        margin={panelMargins[panel.title]}
      >
        <Fold
          summary={panel.advanced ? (extra ? 'Open this section' : `Show ${count(shown.length, 'question')}`) : null}
        >
          {panel.lead ? <p className="quiet mb-6">{panel.lead}</p> : null}
          {draw ? (
            <>
              <div className="fields">{first.map(([key, question]) => draw(key, question, panel.title))}</div>
              {folded.length > 0 ? (
                <MoreQuestions keys={folded.map(([key]) => key)} isFirst={first.length === 0}>
                  {folded.map(([key, question]) => draw(key, question, panel.title))}
                </MoreQuestions>
              ) : null}
            </>
          ) : (
            drawAll?.(shown)
          )}
          {extra ? <div className={shown.length > 0 ? 'mt-8' : undefined}>{extra}</div> : null}
        </Fold>
      </Section>
    )
  })
}

/** A link to `#q-region` opens the step with that question in focus. */
function useFocusFromAddress() {
  const awake = useAwake()
  useEffect(() => {
    if (!awake) return
    const id = decodeURIComponent(location.hash.slice(1))
    if (id.startsWith('q-')) focusQuestion(id)
  }, [awake])
}

type MoreProps = { keys: readonly string[]; isFirst: boolean; children: ReactNode }

/** Closed until wanted, unless two people differ on an answer in it. */
function MoreQuestions({ keys, isFirst, children }: MoreProps) {
  const { conflicts } = useStep()
  const isOpen = conflicts.some(({ at }) => keys.includes(at[0] ?? ''))
  return (
    <details className={isFirst ? 'disclosure' : 'disclosure mt-7'} open={isOpen || undefined}>
      <summary>
        {isFirst ? count(keys.length, 'question') : `${keys.length} more`}, which the request does not need
      </summary>
      <div className="fields pt-4">{children}</div>
    </details>
  )
}

/** Advanced questions sit closed under the result they change. */
function Fold({ summary, children }: { summary: string | null; children: ReactNode }) {
  if (summary === null) return children
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="pt-4">{children}</div>
    </details>
  )
}
