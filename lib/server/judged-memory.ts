import { createHash } from 'node:crypto'
import type { Json } from '@/lib/core/json'
import { deltaOf } from '@/lib/core/json-delta/json-delta'
import type { JudgedNews, Judgement } from '@/lib/core/json-delta/judged-news'
import type { Access } from './access'

/** Some hundred kilobytes each for a large plan. */
const KEEP = 64
const TAG_LETTERS = 24

type Reader = Pick<Access, 'planId' | 'scope'>

/**
 * The judgements handed out last, so that a save is answered by what it changed and not by all that is known of the
 * plan. Forgetting one costs a whole reply, nothing else. Kept apart by plan and by what the link shows: a tag opens
 * nothing that its reader may not see.
 */
export type JudgedMemory = {
  /** Remembers a judgement and names it by its content. */
  keep(reader: Reader, judgement: Judgement): string
  /** What differs from the judgement called `have`, or all of it when that is not known any more. */
  newsFor(reader: Reader, have: string | undefined, judgement: Judgement & { tag: string }): JudgedNews
}

export function createJudgedMemory(): JudgedMemory {
  const kept = new Map<string, Judgement>()
  const keyOf = ({ planId, scope }: Reader, tag: string) => `${planId}/${scope?.join(' ') ?? ''}/${tag}`

  function keep(reader: Reader, { facts, analysis, review }: Judgement): string {
    const judgement = { facts, analysis, review }
    const tag = createHash('sha256').update(JSON.stringify(judgement)).digest('hex').slice(0, TAG_LETTERS)
    const key = keyOf(reader, tag)
    kept.delete(key)
    kept.set(key, judgement)
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEEP))) kept.delete(old)
    return tag
  }

  function newsFor(
    reader: Reader,
    have: string | undefined,
    { tag, facts, analysis, review }: Judgement & { tag: string },
  ) {
    const whole: Judgement = { facts, analysis, review }
    const known = have === undefined ? undefined : kept.get(keyOf(reader, have))
    if (have === undefined || !known) return { tag, whole }
    return { tag, from: have, delta: deltaOf(known as unknown as Json, whole as unknown as Json) }
  }
  return { keep, newsFor }
}
