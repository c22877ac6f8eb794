/** What users are told: the notice, the reminder and the mail with the reset link. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { daysBetween } from '@/lib/core/iso-date'
import { type KitDraft, paragraphs } from './kit-text'
import { type Words, wayIn } from './kit-words'

const REMINDER_DAYS = 3
const USUAL_NOTICE = 30
const SAFE = 'We will never ask for your password by mail, text message or phone.'

export function notice(facts: Facts, words: Words): KitDraft {
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

export function reminder(words: Words): KitDraft {
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

export function reset(facts: Facts, words: Words): KitDraft {
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

function factor({ data }: Facts): string[] {
  const users = factValue(data.withMfa)
  return users === 0
    ? []
    : ['If you use a code or an app as a second step, you are asked to set it up again the first time.']
}
