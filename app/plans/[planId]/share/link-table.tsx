'use client'
import { useState } from 'react'
import { formatShortDate } from '@/components/ui/format'
import { Moment } from '@/components/ui/moment'
import type { LinkRow } from '@/lib/api/links'
import { call } from '@/lib/client/call'

type Props = { planId: string; links: readonly LinkRow[]; onChanged(): void }

export function LinkTable({ planId, links, onChanged }: Props) {
  const [said, setSaid] = useState('')
  async function end(link: LinkRow) {
    const sure = confirm(`End the link for ${link.label}? Whoever opened the plan with it is shut out at once.`)
    if (!sure) return
    const result = await call('changeLink', { params: { planId, linkId: link.linkId }, body: { revoked: true } })
    setSaid(result.ok ? `The link for ${link.label} has ended.` : result.problem.message)
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
              <th scope="row">{link.label}</th>
              <td data-label="Role">{link.role}</td>
              <td data-label="Made">
                <Moment iso={link.createdAt} />
              </td>
              <td data-label="Ends">{endOf(link)}</td>
              <td data-label="Last used">{usedOf(link)}</td>
              <td data-label="Uses" className="r">
                {link.uses}
              </td>
              <td className="r">
                {link.revokedAt || link.role === 'owner' ? null : (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`End the link for ${link.label}`}
                    onClick={() => end(link)}
                  >
                    End
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="small quiet mt-3">
        {said}
      </p>
    </>
  )
}

function endOf(link: LinkRow) {
  if (link.revokedAt) return 'Ended'
  return link.expiresAt ? formatShortDate(link.expiresAt) : 'No end'
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
