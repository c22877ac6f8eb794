'use client'
import { useState } from 'react'
import { DownloadLink } from '@/components/plan/download-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { AwakeFields } from '@/components/ui/awake-fields'
import { count } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { isAtLeast } from '@/lib/api/role'
import { usePlan } from '@/lib/client/plan-context'
import { unsettled } from '@/lib/core/judge/unsettled'
import { useAccept } from '../use-accept'
import { LookInside } from './look-inside'
import { PackageCopy } from './package-copy'

export type Download = {
  id: string
  label: string
  hint: string
  extension: string
  role: 'viewer' | 'editor' | 'owner'
}

const PAPERS = [
  { value: 'a4', label: 'A4' },
  { value: 'us-letter', label: 'US Letter' },
]

/** Every file the plan can become, and what is still open in it. */
export function ExportsScreen({ downloads, steps }: { downloads: Download[]; steps: readonly StepMeta[] }) {
  const { plan } = usePlan()
  const mayAccept = useAccept()
  const open = plan.analysis.open.length
  const blocks = unsettled(plan.analysis.findings, 'block').length
  const allowed = (download: Download) => isAtLeast(plan.role, download.role)
  const [paper, setPaper] = useState<string>('a4')
  // The server's default is left unsaid, so that the usual address stays short.
  const query: Record<string, string> = paper === 'a4' ? {} : { paper }
  const address = (download: Download) => `/api/v1/plans/${plan.planId}/exports/${download.id}`
  const href = (download: Download) => (paper === 'a4' ? address(download) : `${address(download)}?paper=${paper}`)
  const main = downloads.find((download) => download.extension === 'zip')
  const others = downloads.filter((download) => download !== main)
  return (
    <>
      <header className="head">
        <div className="body">
          <h1>Downloads</h1>
          <p className="lead">
            {plan.scope !== null
              ? `The steps your link shows, as a file: ${plan.scope.length} of 9.`
              : open === 0 && blocks === 0
                ? 'The plan is complete. What you download now is what you send.'
                : `Draft${open > 0 ? `, ${count(open, 'answer')} open` : ''}. You can download it at any time; every file says that it is a draft.`}
          </p>
          <div className="mt-5">
            <AwakeFields>
              <SelectField
                id="paper"
                label="Paper of PDF and Word"
                className="short"
                value={paper}
                options={PAPERS}
                onChange={(event) => setPaper(event.target.value)}
              />
            </AwakeFields>
          </div>
        </div>
      </header>
      {main ? (
        <Section
          title="The package for the Asgardeo team"
          near
          margin={
            <div className="pledge">
              <Icon shape="shield" />
              <span>
                <strong>No user record inside.</strong> The plan holds counts and names of attributes only.
              </span>
            </div>
          }
        >
          <p>{main.hint}</p>
          {blocks > 0 ? (
            <p className="inline-find is-block mt-3">
              <Icon shape="attn" />
              <span>
                <b>{count(blocks, 'finding')}</b> {blocks === 1 ? 'blocks' : 'block'} the request. Settle{' '}
                {blocks === 1 ? 'it' : 'them'} before you send the package.
              </span>
            </p>
          ) : null}
          <div className="acts mt-5">
            {allowed(main) ? (
              <DownloadLink className="btn primary" href={href(main)} accept={mayAccept}>
                {open + blocks > 0 ? 'Download the package as a draft' : 'Download the package'}
              </DownloadLink>
            ) : (
              <span className="quiet">{needs(main)}</span>
            )}
          </div>
          {allowed(main) ? (
            <div className="mt-3">
              <LookInside href={address(main)} query={query} />
              <PackageCopy href={address(main)} query={query} steps={steps} />
            </div>
          ) : null}
        </Section>
      ) : null}
      <Section title={plan.scope === null ? 'The plan in other forms' : 'Your part of the plan'}>
        <table className="table cards">
          <caption className="sr-only">Files</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">What you get</th>
              <th scope="col">File</th>
            </tr>
          </thead>
          <tbody>
            {others.map((download) => (
              <tr key={download.id}>
                <th scope="row">
                  <strong>{download.label}</strong>
                </th>
                <td>{download.hint}</td>
                <td>
                  {allowed(download) ? (
                    <DownloadLink href={href(download)}>
                      {download.extension.toUpperCase()}
                      <span className="sr-only">, {download.label}</span>
                    </DownloadLink>
                  ) : (
                    <span className="faint">{needs(download)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  )
}

function needs(download: Download): string {
  return `Needs a link with the role ${download.role}`
}
