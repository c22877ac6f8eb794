/** The texts a move needs, filled from the plan and dated from its timeline. What the plan does not know is left in brackets. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { Message } from '@/lib/core/facts/impact'
import { addDays, daysBetween, dayText } from '@/lib/core/iso-date'

export type KitText = {
  id: 'notice' | 'reminder' | 'reset' | 'help-desk' | 'status-before' | 'status-during' | 'status-after' | 'status-back'
  title: string
  /** Whom it is for. */
  to: string
  channel: NonNullable<Message['channel']>
  /** ISO date it goes out; null while go-live is unknown, and for what has no day. */
  date: string | null
  /** When it goes out, where no date says so. */
  when: string
  /** Days before go-live, as step 6 counts them; null where no number fits. */
  daysBefore: number | null
  subject: string
  text: string
  /** The text is the one of step 6, into which it was taken over and perhaps changed. */
  isOwn: boolean
}

/** Id of the message of step 6 that a text of the kit was taken over into. */
export const kitMessageId = (id: KitText['id']) => `kit-${id}`

type Draft = Omit<KitText, 'isOwn'>

export type MessageKit = {
  texts: KitText[]
  /** Languages the plan names besides English, in which these texts are written. */
  toTranslate: string[]
  /** What is in brackets in the texts, in words. */
  missing: string[]
}

const REMINDER_DAYS = 3
const DESK_DAYS = 7
const USUAL_NOTICE = 30

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
function ownWords(text: Draft, { impact, timeline }: Facts): KitText {
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

type Words = {
  who: string
  goLive: string
  window: string
  daysBefore(days: number): string | null
}

function wordsOf({ timeline, legal }: Facts, missing: Set<string>): Words {
  const known = (text: string | undefined, name: string) => {
    if (text !== undefined && text !== '') return text
    missing.add(name)
    return `[${name}]`
  }
  const goLive = factValue(timeline.goLive)
  const window = factValue(timeline.windows)?.[0]
  const zone = factValue(timeline.zone)
  return {
    who: known(factValue(legal.organization), 'your organisation'),
    goLive: known(goLive && dayText(goLive), 'day of go-live'),
    window: known(
      window &&
        `from ${dayText(window.date)}, ${window.startTime}${zone ? ` (${zone})` : ''}, for about ${hours(window.hours)}`,
      'downtime window',
    ),
    daysBefore: (days) => (goLive ? addDays(goLive, -days) : null),
  }
}

const hours = (count: number) => (count === 1 ? 'one hour' : `${String(Math.round(count * 10) / 10)} hours`)

/** How people get in afterwards, in the order of the paths the plan uses. */
function wayIn({ strategy }: Facts): string[] {
  const paths = new Set((factValue(strategy.segments) ?? []).map((segment) => segment.path))
  return [
    ...(paths.has('silent')
      ? ['Your user name and your password stay the same. The first time you sign in may take a few seconds longer.']
      : []),
    ...(paths.has('reset')
      ? ['If you get a mail from us asking you to choose a new password, follow it: until then you cannot sign in.']
      : []),
    ...(paths.has('federated')
      ? ['If you sign in with another account, such as your work account, you go on doing so.']
      : []),
  ]
}

function factor({ data }: Facts): string[] {
  const users = factValue(data.withMfa)
  return users === 0
    ? []
    : ['If you use a code or an app as a second step, you are asked to set it up again the first time.']
}

const SAFE = 'We will never ask for your password by mail, text message or phone.'

function notice(facts: Facts, words: Words): Draft {
  const promised = factValue(facts.legal.noticeDays) ?? 0
  const date = factValue(facts.timeline.noticeDate)
  const goLive = factValue(facts.timeline.goLive)
  const days = date && goLive ? daysBetween(date, goLive) : promised > 0 ? promised : USUAL_NOTICE
  return {
    id: 'notice',
    title: 'Notice to users',
    to: 'All users',
    channel: 'email',
    date: date ?? words.daysBefore(days),
    when: `${countText(days, 'day')} before go-live`,
    daysBefore: days,
    subject: `Signing in to ${words.who} changes on ${words.goLive}`,
    text: paragraphs([
      `On ${words.goLive} we move our sign-in to a new system.`,
      ...wayIn(facts),
      ...factor(facts),
      `Signing in is not possible ${words.window}.`,
      SAFE,
    ]),
  }
}

function reminder(words: Words): Draft {
  return {
    id: 'reminder',
    title: 'Reminder',
    to: 'All users',
    channel: 'portal',
    date: words.daysBefore(REMINDER_DAYS),
    when: `${countText(REMINDER_DAYS, 'day')} before go-live`,
    daysBefore: REMINDER_DAYS,
    subject: `Sign-in is closed for a short time: ${words.goLive}`,
    text: paragraphs([
      `Signing in is closed ${words.window}. Afterwards you sign in at our new system.`,
      'Finish what you are doing before, and check that you can read mails at the address in your profile.',
      SAFE,
    ]),
  }
}

function reset(facts: Facts, words: Words): Draft {
  const wave = (factValue(facts.timeline.milestones) ?? [])
    .filter(({ kind, date }) => kind === 'wave' && date >= (factValue(facts.timeline.goLive) ?? ''))
    .map(({ date }) => date)
    .sort()[0]
  const life = factValue(facts.strategy.linkLifetimeHours)
  return {
    id: 'reset',
    title: 'Mail with the reset link',
    to: 'Users who choose a new password',
    channel: 'email',
    date: wave ?? null,
    when: 'With each wave',
    daysBefore: null,
    subject: `Choose a new password for ${words.who}`,
    text: paragraphs([
      'Your account has moved to our new sign-in. Choose a new password with the link below.',
      life
        ? `The link works for ${countText(life, 'hour')}. If it has run out, ask our help desk for a new one.`
        : 'If the link has run out, ask our help desk for a new one.',
      SAFE,
    ]),
  }
}

function helpDesk(facts: Facts, words: Words): Draft {
  const paths = new Set((factValue(facts.strategy.segments) ?? []).map((segment) => segment.path))
  const losses = (factValue(facts.impact.losses) ?? []).filter(({ what, workaround }) => what && workaround)
  return {
    id: 'help-desk',
    title: 'Help-desk script',
    to: 'Help desk',
    channel: 'help-desk',
    date: words.daysBefore(DESK_DAYS),
    when: `${countText(DESK_DAYS, 'day')} before go-live`,
    daysBefore: DESK_DAYS,
    subject: `What callers may say around ${words.goLive}`,
    text: paragraphs([
      `Go-live is ${words.goLive}. Signing in is closed ${words.window}.`,
      'Never ask for a password. Ask for what you always ask for to know who is calling.',
      ...(paths.has('silent')
        ? [
            'The page waits or says that the account is being moved: wait ten seconds and try once more with the usual password.',
            'The usual password is refused twice: send a reset link, do not try further.',
          ]
        : []),
      ...(paths.has('reset')
        ? ['No mail has come: check the address in the profile and the spam folder, then send the link again.']
        : []),
      ...losses.map(({ what, workaround }) => `${what}: ${workaround}`),
      'Cannot be solved in five minutes: note the time, the application and the exact words of the message, and pass it on.',
    ]),
  }
}

function status(facts: Facts, words: Words): Draft[] {
  const decider = factValue(facts.impact.rollbackDecider)
  const post = (
    id: KitText['id'],
    title: string,
    when: string,
    date: string | null,
    subject: string,
    lines: string[],
  ): Draft => ({
    id,
    title,
    to: 'Status page',
    channel: 'sign-in-page',
    date,
    when,
    daysBefore: null,
    subject,
    text: paragraphs(lines),
  })
  const window = factValue(facts.timeline.windows)?.[0]?.date ?? null
  return [
    post(
      'status-before',
      'Status: planned',
      'A day before the window',
      window && addDays(window, -1),
      'Planned maintenance',
      [`Signing in is not possible ${words.window}. People who are signed in may have to sign in again.`],
    ),
    post('status-during', 'Status: under way', 'When the window opens', window, 'Maintenance under way', [
      'We are moving our sign-in. Signing in is not possible at the moment. The next news comes in an hour.',
    ]),
    post('status-after', 'Status: done', 'When sign-in is open again', null, 'Sign-in is open again', [
      'The move is done and signing in is possible again.',
      ...wayIn(facts),
    ]),
    post(
      'status-back',
      'Status: put off',
      decider ? `When it is decided to go back (${decider})` : 'When it is decided to go back',
      null,
      'Sign-in stays as it was',
      ['The move was put off. You sign in as before, with your usual password. There is nothing for you to do.'],
    ),
  ]
}

const paragraphs = (lines: readonly string[]) => lines.join('\n\n')

/** Named in step 6, for the mails or for a message; English in any spelling is what the texts are. */
function toTranslate({ impact }: Facts): string[] {
  const named = (factValue(impact.messages) ?? []).flatMap(({ language }) => language.split(/[,;/]|\band\b|&/))
  const clean = named.map((name) => name.trim()).filter((name) => name !== '' && !/^(en|eng|english)\b/i.test(name))
  return [...new Set(clean)]
}
