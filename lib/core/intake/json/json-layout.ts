import { isJsonObject } from '@/lib/core/json'
import { heldPersonScore, personScore } from '../person-score'
import { JsonScanner } from './json-scanner'
import { parseRecord } from './parse-record'

/** Where the records are in a JSON text. */
export type JsonLayout =
  | { kind: 'array' }
  /** One object a line (NDJSON), or objects one after the other. */
  | { kind: 'lines' }
  | { kind: 'values' }
  /** Objects in the arrays at these paths. */
  | { kind: 'wrapped'; paths: Set<string> }
  /** One object, which is the member of this name. */
  | { kind: 'member'; path: string }
  | { kind: 'nothing' }

const KNOWN = [
  'users',
  'federatedUsers',
  'Users',
  'value',
  'Resources',
  'result',
  'results',
  '_embedded.users',
  'data.users',
  'response.users',
  'Operations',
]
const ALSO_KNOWN = [
  'items',
  'data',
  'records',
  'members',
  'accounts',
  'entries',
  'people',
  'content',
  'Groups',
  'groups',
]
const LISTS_OF_PEOPLE = ['users', 'Users', 'Resources', '_embedded.users']
const PERSON = 1.5
/** An object of fewer bytes is one of many; a few of those say where their lists are. */
const SMALL = 1 << 12
const FEW_OBJECTS = 1 << 16

type Found = { path: string; score: number }

/** Arrays that could hold the records. */
function explore(head: Uint8Array): Found[] {
  const arrays = new Map<string, Found>()
  let wantFirstOf: string | null = null
  const scanner = new JsonScanner({
    isRecord(path, inArray) {
      const found = inArray ? arrays.get(path) : undefined
      if (!found || found.score >= 0) return false
      wantFirstOf = path
      return true
    },
    record(bytes) {
      const found = wantFirstOf === null ? undefined : arrays.get(wantFirstOf)
      if (found) found.score = heldPersonScore(parseRecord(bytes).value)
      wantFirstOf = null
    },
    array(path) {
      if (path !== '' && !arrays.has(path)) arrays.set(path, { path, score: -1 })
    },
    beside() {},
    topEnd() {},
  })
  scanner.push(head)
  return [...arrays.values()]
}

/** The first top-level object, if it ends within the head. */
function firstObject(head: Uint8Array): Uint8Array | null {
  let top: Uint8Array | null = null
  const scanner = new JsonScanner({
    isRecord: (path, inArray) => path === '' && !inArray,
    record(bytes) {
      top = bytes
    },
    array() {},
    beside() {},
    topEnd() {},
  })
  scanner.push(head, 1)
  return top
}

/** How much the first object of an array at the top looks like a person; 0 when it does not end within the head. */
function firstScore(head: Uint8Array): number {
  let score: number | null = null
  const scanner = new JsonScanner({
    isRecord: (path, inArray) => path === '' && inArray && score === null,
    record(bytes) {
      score ??= personScore(parseRecord(bytes).value)
    },
    array() {},
    beside() {},
    topEnd() {},
  })
  scanner.push(head)
  return score ?? 0
}

function bestArray(arrays: Found[]): Found | null {
  const worth = ({ path, score }: Found) =>
    score + (KNOWN.includes(path) ? 100 : ALSO_KNOWN.includes(path) && score > 0 ? 2 : 0)
  const people = arrays.filter(({ path, score }) => score >= PERSON || KNOWN.includes(path))
  return people.sort((a, b) => worth(b) - worth(a))[0] ?? null
}

/** Keycloak writes the users of a federated directory beside its own. */
function pathsOf({ path }: Found): Set<string> {
  return new Set(path === 'users' ? [path, 'federatedUsers'] : [path])
}

/** Decides from the head of a file (and, when it is `whole`, from all of it) where its records are. */
export function findLayout(head: Uint8Array, whole: boolean): JsonLayout {
  let first = 0
  while (first < head.length && head[first]! <= 32) first++
  const top = firstObject(head)
  const isSmall = top !== null && top.length < SMALL
  const arrays = explore(isSmall ? head.subarray(0, FEW_OBJECTS) : head)
  if (head[first] === 91) {
    // Several realms in one file, or pages put into one array: the people are in the arrays inside.
    const outer = firstScore(head)
    // phpMyAdmin puts the rows of a table into `data`, behind objects that are nobody.
    const known = outer < PERSON ? [...LISTS_OF_PEOPLE, 'data'] : LISTS_OF_PEOPLE
    const inner = arrays.find(({ path, score }) => known.includes(path) && score >= PERSON)
    const isList = inner !== undefined && outer < 4
    return isList ? { kind: 'wrapped', paths: new Set([inner.path]) } : { kind: 'array' }
  }
  const best = bestArray(arrays)
  if (!top) {
    if (best) return { kind: 'wrapped', paths: pathsOf(best) }
    return { kind: 'wrapped', paths: new Set(KNOWN) }
  }
  const record = parseRecord(top).value
  const rootScore = personScore(record)
  if (best && (KNOWN.includes(best.path) ? rootScore < 4 : best.score > rootScore)) {
    return { kind: 'wrapped', paths: pathsOf(best) }
  }
  const after = first + top.length
  let next = after
  while (next < head.length && head[next]! <= 32) next++
  const isAlone = whole && next >= head.length
  if (isAlone && isJsonObject(record) && 'realm' in record && 'clients' in record)
    return { kind: 'wrapped', paths: new Set(['users']) }
  if (isAlone && rootScore < PERSON) {
    const held = isJsonObject(record) && Object.keys(record).find((key) => personScore(record[key]) >= 2)
    return held ? { kind: 'member', path: held } : { kind: 'nothing' }
  }
  // Some services write one object after the other with nothing between them.
  const isRun = head[next] === 123 && !head.subarray(after, next).includes(10)
  return { kind: isRun || top.includes(10) ? 'values' : 'lines' }
}
