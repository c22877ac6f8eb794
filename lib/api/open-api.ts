import * as z from 'zod'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { type Endpoint, takesToken } from './endpoint'
import { ENDPOINT_GROUPS } from './index'

type Schema = Record<string, unknown>
type Components = Record<string, Schema>

const PROBLEM = {
  description: 'What happened and what to do, as RFC 9457 has it.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { const: 'about:blank' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stays the same while the sentence may change.' },
    title: { type: 'string' },
    detail: { type: 'string' },
  },
  additionalProperties: false,
}

const DESCRIPTION = `A person opens a plan by redeeming a link once; the session cookie that comes back (\`planner\`; \`__Host-planner\` over https) is the key, and requests that change something must come from the same origin. A script sends the link itself: \`Authorization: Bearer LINK.SECRET\`, from an address \`/s/LINK#SECRET\` that an owner made, with the role and the steps that link has. A server may ask for sign-in first. Every refusal is a problem document (RFC 9457) with a code.`

/** The API as OpenAPI 3.1, made of the same list that the handlers, the client and the role tests read. */
export function openApi(): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  const schemas: Components = { Problem: PROBLEM_SCHEMA }
  for (const { title, endpoints } of ENDPOINT_GROUPS) {
    for (const endpoint of endpoints) {
      const methods = paths[endpoint.path] ?? {}
      methods[endpoint.method.toLowerCase()] = { tags: [title], ...operationOf(endpoint, schemas) }
      paths[endpoint.path] = methods
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Asgardeo Migration Planner',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: ENDPOINT_GROUPS.map(({ title }) => ({ name: title })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'planner' },
        token: { type: 'http', scheme: 'bearer', description: 'LINK.SECRET of a link an owner made.' },
      },
      schemas,
    },
  }
}

function operationOf(endpoint: Endpoint, schemas: Components): Schema {
  const { id, says, role, body, limits } = endpoint
  const parameters = parametersOf(endpoint)
  return {
    operationId: id,
    summary: says,
    description: `${role === 'anyone' ? 'Open to anyone' : `Needs the role ${role}`}; at most ${limits.perMinute} requests a minute${body ? ` of ${limits.bytes} bytes` : ''}.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(role === 'anyone' ? {} : { security: [{ session: [] }, ...(takesToken(endpoint) ? [{ token: [] }] : [])] }),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input', schemas) } },
          },
        }
      : {}),
    responses: { ...answer(endpoint, schemas), default: PROBLEM },
  }
}

function parametersOf({ path, query = {} }: Endpoint): Schema[] {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'step' ? { type: 'string', enum: STEP_IDS } : { type: 'string' },
  }))
  const asked = Object.entries(query).map(([name, { says, needed }]) => ({
    name,
    in: 'query',
    required: needed === true,
    description: says,
    schema: { type: 'string' },
  }))
  return [...named, ...asked]
}

function answer({ reply, gives }: Endpoint, schemas: Components): Schema {
  if (reply) {
    const schema = schemaOf(reply, 'output', schemas)
    return { 200: { description: 'Done.', content: { 'application/json': { schema } } } }
  }
  if (!gives) return { 200: { description: 'Done.' } }
  const { status, type, says } = gives
  const header = { Location: { description: 'Where to go on.', schema: { type: 'string' } } }
  return {
    [status]: {
      description: says,
      ...(status === 303 ? { headers: header } : {}),
      ...(type ? { content: { [type]: {} } } : {}),
    },
  }
}

/** Named parts go to the components, once; values that may be anything (answers, facts) are left open. */
function schemaOf(type: z.ZodType, io: 'input' | 'output', schemas: Components): Schema {
  const made = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' })
  const { $schema: _, $defs, ...schema } = movedToComponents(made) as Schema & { $defs?: Components }
  for (const [name, part] of Object.entries($defs ?? {})) schemas[name] = withoutId(part)
  return withoutId(schema)
}

function withoutId({ $id: _, id: __, ...schema }: Schema): Schema {
  return schema
}

function movedToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(movedToComponents)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === '$ref' && typeof held === 'string'
        ? held.replace('#/$defs/', '#/components/schemas/')
        : movedToComponents(held),
    ]),
  )
}
