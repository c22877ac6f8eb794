'use client'
import { useState } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { formatShortDate } from '@/components/ui/format'
import { Moment } from '@/components/ui/moment'
import type { LinkRow } from '@/lib/api/links'
import { type CallProblem, call } from '@/lib/client/call'
import type { StepId } from '@/lib/core/plan/plan'
import { within } from '@/lib/core/plan/scope'
import { Refusal } from './refusal'
import type { MadeLink } from './share-screen'

type Props = {
  planId: string
  steps: readonly StepMeta[]
  links: readonly LinkRow[]
  onChanged(): void
  onMade(made: MadeLink): void
}

export function LinkTable({ planId, steps, links, onChanged, onMade }: Props) {
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<CallProblem | null>(null)
  async function end(link: LinkRow) {
    const sure = confirm(`End the link for ${link.label}? Whoever opened the plan with it is shut out at once.`)
    if (!sure) return
    setRefused(null)
    const result = await call('changeLink', { params: { planId, linkId: link.linkId }, body: { revoked: true } })
    setSaid(result.ok ? `The link for ${link.label} has ended.` : result.problem.message)
    onChanged()
  }
  async function extend(link: LinkRow) {
    setRefused(null)
    const expiresOn = thirtyDaysAfter(link.expiresAt)
    const result = await call('changeLink', { params: { planId, linkId: link.linkId }, body: { expiresOn } })
    const until = `The link for ${link.label} now works until ${formatShortDate(expiresOn)}.`
    setSaid(result.ok ? until : result.problem.message)
    onChanged()
  }
  async function rotate(link: LinkRow) {
    const sure = confirm(
      `Give the link for ${link.label} a new secret? The old address is dead at once, and whoever opened the plan with it needs the new one.`,
    )
    if (!sure) return
    const result = await call('rotateLink', { params: { planId, linkId: link.linkId }, body: {} })
    setSaid(result.ok ? `The link for ${link.label} has a new secret.` : '')
    setRefused(result.ok ? null : result.problem)
    if (result.ok) onMade({ label: link.label, role: link.role, path: result.reply.path })
    onChanged()
  }
  return (
    <>
      <table className="table cards">
        <caption className="sr-only">Links to this plan</caption>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Role</th>
            <th scope="col">Made</th>
            <th scope="col">Ends</th>
            <th scope="col">Last used</th>
            <th scope="col" className="r">
              Uses
            </th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.linkId} className={link.revokedAt ? 'faint' : undefined}>
              <th scope="row" className="wrap-anywhere">
                {link.label}
              </th>
              <td data-label="Role">
                <span className="inline-block first-letter:uppercase">{link.role}</span>
                {link.steps ? <span className="note quiet block">{shownWords(link.steps, steps)}</span> : null}
              </td>
              <td data-label="Made">
                <Moment iso={link.createdAt} />
              </td>
              <td data-label="Ends">{endOf(link)}</td>
              <td data-label="Last used">{usedOf(link)}</td>
              <td data-label="Uses" className="r">
                {link.maxUses === null ? link.uses : `${link.uses} of ${link.maxUses}`}
              </td>
              <td className="r">
                {link.revokedAt ? null : (
                  <span className="row-acts -mt-1 flex-wrap justify-end gap-y-1">
                    {link.expiresAt ? <Act word="Extend by 30 days" what="" link={link} act={extend} /> : null}
                    <Act word="New secret" what=" for" link={link} act={rotate} />
                    {link.role === 'owner' ? null : <Act word="End" what=" the link for" link={link} act={end} />}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal problem={refused} />
      <p role="status" className="small quiet mt-3">
        {said}
      </p>
    </>
  )
}

type ActProps = { word: string; what: string; link: LinkRow; act(link: LinkRow): void }

function Act({ word, what, link, act }: ActProps) {
  return (
    <button
      type="button"
      className="link-button min-h-6 whitespace-nowrap"
      aria-label={`${word}${what || ':'} ${link.label}`}
      onClick={() => act(link)}
    >
      {word}
    </button>
  )
}

/** `Sees 1 Legal and scope, 9 Request`. */
function shownWords(shown: readonly StepId[], steps: readonly StepMeta[]): string {
  return `Sees ${within(shown, steps)
    .map(({ number, title }) => `${number} ${title}`)
    .join(', ')}`
}

const DAY = 86_400_000
/** An owner is told this many days before. */
const SOON_DAYS = 7

/** The ISO day thirty days after the link's end, or after today when that is past. */
function thirtyDaysAfter(expiresAt: string | null): string {
  const from = Math.max(Date.now(), expiresAt ? Date.parse(expiresAt) : 0)
  return new Date(from + 30 * DAY).toISOString().slice(0, 10)
}

function endOf(link: LinkRow) {
  if (link.revokedAt) return 'Ended'
  if (!link.expiresAt) return 'No end'
  const left = Date.parse(link.expiresAt) - Date.now()
  if (left < 0) return `Ended ${formatShortDate(link.expiresAt)}`
  return left < SOON_DAYS * DAY ? (
    <span className="late">{formatShortDate(link.expiresAt)}, soon</span>
  ) : (
    formatShortDate(link.expiresAt)
  )
}

function usedOf(link: LinkRow) {
  if (!link.lastUsedAt) return <span className="faint">Not opened</span>
  return (
    <>
      {link.lastUsedBy ? `${link.lastUsedBy}, ` : ''}
      <Moment iso={link.lastUsedAt} />
    </>
  )
}
