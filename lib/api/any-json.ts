import * as z from 'zod'
import type { Json } from '@/lib/core/json'

/** Any JSON value, there at all. In JSON Schema `{}`: zod's own kind is told as a schema that refers to itself. */
export const anyJson = z.custom<Json>((value) => value !== undefined, 'a JSON value')

/** An object of such values. */
export const anyObject = z.record(z.string(), anyJson)
