/** The texts a move needs, filled from the plan and dated from its timeline. What the plan does not know is left in brackets. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays } from '@/lib/core/iso-date'
import { helpDesk, status } from './desk-texts'
import type { KitDraft, KitText } from './kit-text'
import { wordsOf } from './kit-words'
import { notice, reminder, reset } from './user-texts'

/** Id of the message of step 6 that a text of the kit was taken over into. */
export const kitMessageId = (id: KitText['id']) => `kit-${id}`

export type MessageKit = {
  texts: KitText[]
  /** Languages the plan names besides English, in which these texts are written. */
  toTranslate: string[]
  /** What is in brackets in the texts, in words. */
  missing: string[]
}

export function messageKit(facts: Facts): MessageKit {
  const missing = new Set<string>()
  const words = wordsOf(facts, missing)
  const texts = [
    notice(facts, words),
    reminder(words),
    ...(factValue(facts.strategy.resetUsers) ? [reset(facts, words)] : []),
    helpDesk(facts, words),
    ...status(facts, words),
  ]
  return { texts: texts.map((text) => ownWords(text, facts)), toTranslate: toTranslate(facts), missing: [...missing] }
}

/** What was taken over into step 6 is edited there: its words and its day count, not the generated ones. */
function ownWords(text: KitDraft, { impact, timeline }: Facts): KitText {
  const own = factValue(impact.messages)?.find(({ id }) => id === kitMessageId(text.id))
  if (!own || own.text === '') return { ...text, isOwn: false }
  const goLive = factValue(timeline.goLive)
  const days = own.daysBefore
  const date = days !== null && goLive ? addDays(goLive, -days) : text.date
  const when =
    days === null
      ? text.when
      : days < 0
        ? `${countText(-days, 'day')} after go-live`
        : `${countText(days, 'day')} before go-live`
  return {
    ...text,
    text: own.text,
    to: own.who || text.to,
    date,
    when,
    daysBefore: days ?? text.daysBefore,
    isOwn: true,
  }
}

/** Named in step 6, for the mails or for a message; English in any spelling is what the texts are. */
function toTranslate({ impact }: Facts): string[] {
  const named = (factValue(impact.messages) ?? []).flatMap(({ language }) => language.split(/[,;/]|\band\b|&/))
  const clean = named.map((name) => name.trim()).filter((name) => name !== '' && !/^(en|eng|english)\b/i.test(name))
  return [...new Set(clean)]
}
