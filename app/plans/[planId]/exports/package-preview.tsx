'use client'
import { useQuery } from '@tanstack/react-query'
import { formatBytes } from '@/components/ui/format'
import { call } from '@/lib/client/call'
import { keys } from '@/lib/client/keys'
import { usePlan } from '@/lib/client/plan-context'
import { MOST_BY_MAIL } from '@/lib/core/request/most-by-mail'

/** Enough of a check sum to compare by eye; the whole stands in manifest.json and under the pointer. */
const LETTERS = 12

type Props = { href: string; query: Record<string, string> }

/** What the package holds: made on the server and read back, so that it is what a download with the same query holds. */
export function PackagePreview({ href, query }: Props) {
  const { planId, revision } = usePlan().plan
  const { data, isFetching } = useQuery({
    queryKey: [...keys.history(planId), 'package', query, revision],
    queryFn: ({ signal }) => call('previewPackage', { params: { planId }, query, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data || isFetching) return <p role="status">Making the package to look into it. This takes a few seconds.</p>
  if (!data.ok) {
    return (
      <p className="problem" role="alert">
        {data.problem.message}
      </p>
    )
  }
  const { name, bytes, sha256, files, leftOut, mayRemain } = data.reply
  const fileHref = (file: string) => `${href}?${new URLSearchParams({ ...query, file })}`
  return (
    <>
      <p className="mt-3">
        <code>{name}</code>, {formatBytes(bytes)}, SHA-256 <code className="break-all">{sha256}</code>
      </p>
      {bytes > MOST_BY_MAIL ? <p>Too large for an e-mail: the draft then says where it can be fetched.</p> : null}
      <table className="table cards dense mt-3">
        <caption className="sr-only">Files of the package</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What it is</th>
            <th scope="col" className="r">
              Size
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">
                <a href={fileHref(file.name)} download>
                  {file.name}
                </a>
              </th>
              <td>{file.says}</td>
              <td className="r whitespace-nowrap" data-label="Size">
                {formatBytes(file.bytes)}
              </td>
              <td data-label="SHA-256">
                <code title={file.sha256}>{file.sha256.slice(0, LETTERS)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > 0 ? (
        <>
          <h3 className="mt-5">Left out</h3>
          <ul>
            {leftOut.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {mayRemain.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </>
      ) : (
        <p className="quiet mt-3">Nothing is left out. Comments and internal notes are never part of it.</p>
      )}
    </>
  )
}
