import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'
import { ENDPOINT_GROUPS } from '@/lib/api'
import { openApi } from '@/lib/api/open-api'
import { EndpointEntry, type Operation } from './endpoint-entry'
import { SchemaTable } from './schema-table'

export const metadata: Metadata = { title: 'API' }

type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { description?: string }> }
}
/** Made once: it changes only with the code. */
const DOCUMENT = openApi() as Document

/** The API for people: the same document that programs read, made of the one list of endpoints. */
export default function ApiPage() {
  return (
    <PlainFrame end={<a href="/api/openapi.json">OpenAPI 3.1</a>}>
      <div className="api-page">
        <h1>API</h1>
        <p className="lead">
          Everything the screens do goes through these addresses, and everything they refuse is refused here too. For
          programs the same stands in <a href="/api/openapi.json">openapi.json</a>.
        </p>
        <h2 id="keys">Who may call it</h2>
        <p>
          <strong>A browser</strong> redeems a link once and holds a session cookie. What changes something must come
          from a page of this server.
        </p>
        <p>
          <strong>A script</strong> sends a link as its token. An owner makes it on the page “Share”, with a role, an
          end and, where wanted, some steps only; its address <code>/s/LINK#SECRET</code> becomes{' '}
          <code>LINK.SECRET</code>. Revoking the link ends it at the next call. An owner’s own link, and one that counts
          its uses, open a browser only.
        </p>
        <pre className="code-block">
          {
            'curl -H "Authorization: Bearer LINK.SECRET" \\\n  https://planner.example.com/api/v1/plans/PLAN/exports/zip -o package.zip'
          }
        </pre>
        <p>
          A refusal is a <a href="#Problem">problem document</a> with a code that stays the same and a sentence that
          says what to do. Too many calls in a minute answer 429 with <code>Retry-After</code>.
        </p>
        {ENDPOINT_GROUPS.map(({ id, title, endpoints }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {endpoints.map((endpoint) => (
              <EndpointEntry
                key={endpoint.id}
                endpoint={endpoint}
                operation={DOCUMENT.paths[endpoint.path]?.[endpoint.method.toLowerCase()] ?? {}}
              />
            ))}
          </section>
        ))}
        <section aria-labelledby="shapes">
          <h2 id="shapes">Shapes named above</h2>
          {Object.entries(DOCUMENT.components.schemas).map(([name, schema]) => (
            <div key={name} id={name} className="entry">
              <h3>
                <code>{name}</code>
              </h3>
              {schema.description ? <p>{schema.description}</p> : null}
              <SchemaTable caption={name} schema={schema} />
            </div>
          ))}
        </section>
      </div>
    </PlainFrame>
  )
}
