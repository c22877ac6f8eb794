import { thousands } from '@/lib/core/count-text'

/** One line about one key: `links[].role`, `one of viewer, editor`. */
export type SchemaRow = { at: string; type: string; needed: boolean }

type Schema = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | false
}

/** How far objects in objects are told apart; what lies deeper is told by its kind. */
const DEEPEST = 3

/** A JSON Schema, as the OpenAPI document has them, in lines a person reads. Empty for a shape without keys. */
export function schemaRows(schema: object): SchemaRow[] {
  return rowsOf(schema as Schema, '', 0)
}

function rowsOf(schema: Schema, at: string, depth: number): SchemaRow[] {
  const { properties, required = [] } = schema
  if (!properties || depth >= DEEPEST) return []
  return Object.entries(properties).flatMap(([key, held]) => {
    const place = at ? `${at}.${key}` : key
    const row = { at: place, type: typeText(held), needed: required.includes(key) }
    const inner = unlessNothing(held)
    const item = inner.type === 'array' && inner.items ? inner.items : null
    return [row, ...(item ? rowsOf(item, `${place}[]`, depth + 1) : rowsOf(inner, place, depth + 1))]
  })
}

/** The other half of "or nothing". */
function unlessNothing(schema: Schema): Schema {
  const real = schema.anyOf?.filter(({ type }) => type !== 'null')
  return real?.length === 1 && real[0] ? real[0] : schema
}

/** The kind of a value in a few words. */
export function typeText(given: object): string {
  const schema = given as Schema
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'any value'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  const several = schema.anyOf ?? schema.oneOf
  if (several) return [...new Set(several.map(typeText))].join(' or ')
  switch (schema.type) {
    case 'null':
      return 'nothing'
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map(typeText).join(', ')}]`
        : `list of ${schema.items ? typeText(schema.items) : 'any value'}`
    case 'object':
      return objectText(schema)
    case 'boolean':
      return 'true or false'
    case 'integer':
    case 'number':
      return numberText(schema)
    case 'string':
      return schema.format ?? (schema.maxLength ? `text, at most ${schema.maxLength} characters` : 'text')
    default:
      return 'any value'
  }
}

function objectText({ properties, additionalProperties }: Schema): string {
  if (!properties) return `object of ${additionalProperties ? typeText(additionalProperties) : 'any value'}`
  const keys = Object.entries(properties).map(([key, held]) =>
    held.const === undefined ? key : `${key}: ${JSON.stringify(held.const)}`,
  )
  return `{ ${keys.join(', ')} }`
}

/** Bounds that only say what a computer can hold are left out. */
function numberText({ type, minimum, maximum }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number'
  const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? null : minimum
  const high = maximum === undefined || maximum >= 2_147_483_647 ? null : maximum
  if (low !== null && high !== null) return `${kind}, ${thousands(low)} to ${thousands(high)}`
  return low !== null ? `${kind}, at least ${thousands(low)}` : kind
}
