'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import { PersonName } from '@/components/ui/person-name'
import { Section } from '@/components/ui/section'
import { call } from '@/lib/client/call'
import { keys } from '@/lib/client/keys'
import { usePlan } from '@/lib/client/plan-context'
import { entryLines, type Labels } from './change-words'
import { CompareMoments } from './compare-moments'
import { NameMoment } from './name-moment'

export type StepWords = Record<string, { title: string; labels: Labels }>

/** Who changed what, newest first, in the words of the questions. */
export function HistoryScreen({ words, start }: { words: StepWords; start: { from: string; step: string } }) {
  const { plan, canEdit } = usePlan()
  const { planId, revision, scope } = plan
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: [...keys.history(planId), revision],
    queryFn: () => call('readChanges', { params: { planId }, query: { newest: '1' } }),
    placeholderData: (before) => before,
  })
  const entries = data?.ok ? [...data.reply.changes].reverse() : []
  const { data: named } = useQuery({
    queryKey: [...keys.history(planId), 'versions', revision],
    queryFn: () => call('listVersions', { params: { planId } }),
    placeholderData: (before) => before,
    enabled: scope === null,
  })
  const versions = named?.ok ? named.reply.versions : []
  // Choices are made of both lists: the first choice waits for them.
  const isReady = data?.ok && (named?.ok || scope !== null)
  return (
    <>
      <header className="head">
        <div className="body">
          <h1>History</h1>
          <p className="lead">Every change to the plan, newest first. The last 200 are shown.</p>
        </div>
      </header>
      {canEdit && scope === null ? (
        <Section title="Versions" near>
          <NameMoment onNamed={() => client.invalidateQueries({ queryKey: keys.history(planId) })} />
        </Section>
      ) : null}
      {isReady && entries.length > 0 ? (
        <Section id="compare" title={canEdit ? 'Compare and restore' : 'Compare'} near width="wide">
          <CompareMoments words={words} entries={entries} versions={versions} start={start} />
        </Section>
      ) : null}
      <Section title="Changes" hideTitle={entries.length === 0} near>
        {data && !data.ok ? <p className="problem">{data.problem.message}</p> : null}
        {data?.ok && entries.length === 0 ? (
          <p className="quiet">
            Nothing was changed yet. <Link href={`/plans/${planId}`}>Go to the nine steps</Link>
          </p>
        ) : null}
        <ol className={entries.length > 0 ? 'change-log border-t border-rule-strong' : 'change-log'}>
          {entries.map((entry) => (
            <li key={entry.revision}>
              <span className="quiet">
                <PersonName by={entry.by} verified={entry.verified} />
                <br />
                <Moment iso={entry.at} />
              </span>
              <div>
                {entry.step ? <span className="faint">{words[entry.step]?.title}</span> : null}
                {versions
                  .filter((version) => version.revision === entry.revision && version.name !== entry.says)
                  .map((version) => (
                    <p key={version.id}>
                      <strong>{version.name}</strong>
                    </p>
                  ))}
                {entry.says ? <p>{entry.says}</p> : null}
                {!entry.says && entry.changes.length === 0 ? (
                  <p className="quiet">Offered another answer than a colleague; it waits for a choice.</p>
                ) : null}
                <ul>
                  {entryLines(entry.changes, words[entry.step ?? '']?.labels ?? {}).map(({ line, times }) => (
                    <li key={line}>
                      {line}
                      {times > 1 ? <span className="quiet">, in {times} rows</span> : null}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
