'use client'
import { useState } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { AwakeFields } from '@/components/ui/awake-fields'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { addDays } from '@/lib/core/iso-date'
import type { StepId } from '@/lib/core/plan/plan'
import { ChooseSteps } from './choose-steps'
import type { MadeLink } from './share-screen'

const ROLES = [
  { value: 'viewer', label: 'Viewer', hint: 'Reads the plan and downloads it', days: 90 },
  { value: 'commenter', label: 'Commenter', hint: 'Reads and comments', days: 90 },
  { value: 'reviewer', label: 'Reviewer', hint: 'Reads, comments and signs sections', days: 90 },
  { value: 'editor', label: 'Editor', hint: 'Changes answers, mapping and files', days: 30 },
] as const
type LinkRole = (typeof ROLES)[number]['value']

type Props = {
  planId: string
  /** ISO day. */
  today: string
  steps: readonly StepMeta[]
  onMade(link: MadeLink): void
}

export function MakeLink({ planId, today, steps, onMade }: Props) {
  const [role, setRole] = useState<LinkRole>('editor')
  const [label, setLabel] = useState('')
  /** Null while nobody chose: the more a link lets do, the sooner it ends. */
  const [chosenEnd, setChosenEnd] = useState<string | null>(null)
  const expiresOn = chosenEnd ?? addDays(today, ROLES.find(({ value }) => value === role)?.days ?? 30)
  const [uses, setUses] = useState('')
  /** Null for the whole plan. */
  const [shown, setShown] = useState<StepId[] | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (label.trim() === '') return setProblems([{ id: 'link-label', message: 'Enter who the link is for.' }])
    if (shown?.length === 0) {
      return setProblems([{ id: 'link-steps', message: 'Choose at least one step, or show the whole plan.' }])
    }
    const maxUses = uses.trim() === '' ? null : Number(uses)
    if (maxUses !== null && !(Number.isInteger(maxUses) && maxUses >= 1 && maxUses <= 10_000)) {
      return setProblems([{ id: 'link-uses', message: 'Enter a whole number from 1 to 10,000, or leave it empty.' }])
    }
    setBusy(true)
    const body = { role, label: label.trim(), expiresOn: expiresOn || null, maxUses, steps: shown }
    const result = await call('createLink', { params: { planId }, body })
    setBusy(false)
    if (!result.ok) return setProblems([{ id: '', message: result.problem.message }])
    setProblems([])
    setLabel('')
    setUses('')
    setChosenEnd(null)
    setShown(null)
    onMade({ label: result.reply.link.label, role: result.reply.link.role, path: result.reply.path })
  }
  return (
    <form onSubmit={submit} noValidate>
      <AwakeFields>
        <div className="fields">
          <ErrorSummary problems={problems} />
          <TextField
            id="link-label"
            label="Who it is for"
            hint="A person or a team; you and they see it, for example Legal."
            className="middle"
            maxLength={100}
            value={label}
            error={problems.find((problem) => problem.id === 'link-label')?.message}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Field id="link-role" label="What they may do" group>
            <div className="options">
              {ROLES.map((option) => (
                <label className="option" key={option.value}>
                  <input
                    type="radio"
                    name="link-role"
                    checked={role === option.value}
                    onChange={() => setRole(option.value)}
                  />
                  <span>
                    {option.label}
                    <small>{option.hint}</small>
                  </span>
                </label>
              ))}
            </div>
          </Field>
          <ChooseSteps
            steps={steps}
            shown={shown}
            error={problems.find((problem) => problem.id === 'link-steps')?.message}
            onChange={setShown}
          />
          <TextField
            id="link-expiry"
            label="Ends on (optional)"
            hint="The last day it works; it can be extended. Empty, it works until you end it."
            type="date"
            className="short"
            value={expiresOn}
            onChange={(event) => setChosenEnd(event.target.value)}
          />
          <TextField
            id="link-uses"
            label="How many browsers may open it (optional)"
            hint="1 for one person. Coming back does not count; without a number anybody who has the link may use it."
            inputMode="numeric"
            className="short"
            value={uses}
            error={problems.find((problem) => problem.id === 'link-uses')?.message}
            onChange={(event) => setUses(event.target.value)}
          />
          <button type="submit" className="btn primary" disabled={busy}>
            Make the link
          </button>
        </div>
      </AwakeFields>
    </form>
  )
}
