import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { parseEmbedded } from './embedded-json'
import { unwrapped } from './json/at-path'
import type { FileShape } from './readers/reader'
import { ObjectView } from './record-view'
import type { Signals, System } from './systems/system'

const NAMES_KEPT = 2000

function addNames(value: Json | undefined, path: string, names: Set<string>): void {
  if (names.size > NAMES_KEPT) return
  if (Array.isArray(value)) {
    if (path !== '') names.add(path)
    for (const item of value) addNames(item, path, names)
    return
  }
  const plain = unwrapped(value)
  if (!isJsonObject(plain)) {
    if (path !== '') names.add(path)
    return
  }
  if (path !== '') names.add(path)
  for (const key in plain) addNames(plain[key], path === '' ? key : `${path}.${key}`, names)
}

/** What JSON in a cell says. */
function inCell(cell: Json | undefined): Json | undefined {
  return typeof cell === 'string' && cell[0] === '{' ? parseEmbedded(cell).value : undefined
}

/** What systems judge a file by. */
export function signalsOf(shape: FileShape, beside: JsonObject): Signals {
  const names = new Set<string>(shape.header ?? [])
  for (const record of shape.sample) {
    addNames(record, '', names)
    if (shape.header) for (const name in record) addNames(inCell(record[name]), name, names)
  }
  const view = new ObjectView()
  return {
    shape,
    names,
    beside,
    share(question) {
      if (shape.sample.length === 0) return 0
      return shape.sample.filter((record) => question(view.set(record))).length / shape.sample.length
    },
  }
}

export type Recognised = { system: System; score: number; signs: string[]; runnerUp: string | null }

/** Below this the signs are too weak to name a system. */
const ENOUGH = 0.4
const CLOSE = 0.15

/** The system whose signs are strongest; `generic` when none is strong enough. */
export function recogniseSystem(signals: Signals, systems: System[], generic: System): Recognised {
  const ranked = systems
    .filter((system) => system !== generic)
    .map((system) => ({ system, ...system.detect(signals) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.score < ENOUGH) {
    const hint = best && best.score > 0.2 ? best.system.id : null
    return { system: generic, score: 0, signs: ['no known system is recognisable'], runnerUp: hint }
  }
  const isClose = second !== undefined && second.score >= ENOUGH && best.score - second.score < CLOSE
  return { ...best, runnerUp: isClose ? second.system.id : null }
}
