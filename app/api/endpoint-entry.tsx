import { Disclosure } from '@/components/ui/disclosure'
import { type Endpoint, takesToken } from '@/lib/api/endpoint'
import { SchemaTable } from './schema-table'

type Content = Record<string, { schema?: object }>
export type Operation = {
  requestBody?: { content: Content }
  responses?: Record<string, { description?: string; content?: Content }>
}

const json = (content: Content | undefined) => content?.['application/json']?.schema

/** One address: what it is for, who may call it, what it takes and gives. */
export function EndpointEntry({ endpoint, operation }: { endpoint: Endpoint; operation: Operation }) {
  const { id, says, method, path, query, limits, gives } = endpoint
  const body = json(operation.requestBody?.content)
  const reply = json(operation.responses?.[200]?.content)
  return (
    <div className="entry" id={id}>
      <h3>{says}</h3>
      <p className="address">
        <code>
          <b>{method}</b> {path}
        </code>
      </p>
      <p className="quiet small">
        {whoMay(endpoint)}. At most {limits.perMinute.toLocaleString('en-GB')} calls a minute
        {endpoint.body ? ` of ${Math.ceil(limits.bytes / 1024).toLocaleString('en-GB')} kB` : ''}.
      </p>
      {query ? (
        <ul className="small">
          {Object.entries(query).map(([name, asked]) => (
            <li key={name}>
              <code>?{name}</code> {asked.says}
              {asked.needed ? '; needed' : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {gives ? (
        <p className="small">
          Answers {gives.status}
          {gives.type && gives.type !== '*/*' ? `, ${gives.type}` : ''}: {gives.says}
        </p>
      ) : null}
      {body ? (
        <Disclosure summary="Body">
          <SchemaTable caption={`Body of ${id}`} schema={body} />
        </Disclosure>
      ) : null}
      {reply ? (
        <Disclosure summary="Reply">
          <SchemaTable caption={`Reply of ${id}`} schema={reply} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function whoMay(endpoint: Endpoint): string {
  const { role, scope } = endpoint
  if (role === 'anyone') return 'Open to anyone'
  const who = role === 'owner' ? 'The owner' : `${role === 'editor' ? 'An' : 'A'} ${role} and whoever may do more`
  return `${who}${takesToken(endpoint) ? ', also a script' : ', in a browser'}${scope ? '; links to some steps within them' : '; not with a link to some steps'}`
}
