import { schemaRows, typeText } from '@/lib/api/schema-rows'

/** The keys of one shape; a shape without keys in one line. */
export function SchemaTable({ caption, schema }: { caption: string; schema: object }) {
  const rows = schemaRows(schema)
  if (rows.length === 0) return <p className="quiet">{typeText(schema)}</p>
  return (
    <table className="table dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, type, needed }) => (
          <tr key={at}>
            <th scope="row">
              <code>{at}</code>
            </th>
            <td>
              {type}
              {needed ? '' : <span className="faint">, may be absent</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
