import { csv } from './csv'
import { json } from './json'
import { ldif } from './ldif'
import type { Reader } from './reader'
import { xlsx } from './xlsx'

/** Every reader. The one that is surest of the content reads the file; its name is never asked. */
export const READERS: Reader[] = [json, ldif, xlsx, csv]
