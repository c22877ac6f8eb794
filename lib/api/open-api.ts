import * as z from 'zod'
import type { Endpoint } from './endpoint'
import { ENDPOINTS } from './index'

type Schema = Record<string, unknown>

const PROBLEM = {
  description: 'What happened and what to do, as RFC 9457 has it.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['status', 'code', 'detail'],
        properties: { status: { type: 'integer' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

/** The API as OpenAPI 3.1, made of the same list that the handlers, the client and the role tests read. */
export function openApi(): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const endpoint of ENDPOINTS) {
    const methods = paths[endpoint.path] ?? {}
    methods[endpoint.method.toLowerCase()] = operationOf(endpoint)
    paths[endpoint.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Asgardeo Migration Planner',
      version: '1',
      description:
        'A plan is opened by redeeming a link once; the session cookie that comes back (`planner`; `__Host-planner` over https) is the key. A server may ask for sign-in first. Requests that change something must come from the same origin.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'planner' } } },
  }
}

function operationOf({ id, path, role, body, reply, limits }: Endpoint): Schema {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    operationId: id,
    description: `${role === 'anyone' ? 'Open to anyone' : `Needs the role ${role}`}; at most ${limits.perMinute} requests a minute${body ? ` of ${limits.bytes} bytes` : ''}.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(role === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: {
      200: reply
        ? { description: 'Done.', content: { 'application/json': { schema: schemaOf(reply, 'output') } } }
        : { description: 'The file or the stream.' },
      default: PROBLEM,
    },
  }
}

/** What zod cannot say in JSON Schema (facts and analysis, which the server computes) is left open. */
function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' })
  return schema
}
