/** What the help desk says and the status page shows. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays } from '@/lib/core/iso-date'
import { type KitDraft, type KitText, paragraphs } from './kit-text'
import { type Words, wayIn } from './kit-words'

const DESK_DAYS = 7

export function helpDesk(facts: Facts, words: Words): KitDraft {
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
            'The usual password is refused twice: send a reset link, do not try further. One that began or ended with a blank no longer fits, since blanks at both ends are taken away.',
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

export function status(facts: Facts, words: Words): KitDraft[] {
  const decider = factValue(facts.impact.rollbackDecider)
  const post = (
    id: KitText['id'],
    title: string,
    when: string,
    date: string | null,
    subject: string,
    lines: string[],
  ): KitDraft => ({
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
      'Status page, planned',
      'A day before the window',
      window && addDays(window, -1),
      'Planned maintenance',
      [`Signing in is not possible ${words.window}. People who are signed in may have to sign in again.`],
    ),
    post('status-during', 'Status page, under way', 'When the window opens', window, 'Maintenance under way', [
      'We are moving our sign-in. Signing in is not possible at the moment. The next news comes in an hour.',
    ]),
    post('status-after', 'Status page, done', 'When sign-in is open again', null, 'Sign-in is open again', [
      'The move is done and signing in is possible again.',
      ...wayIn(facts),
    ]),
    post(
      'status-back',
      'Status page, put off',
      decider ? `When it is decided to go back (${decider})` : 'When it is decided to go back',
      null,
      'Sign-in stays as it was',
      ['The move was put off. You sign in as before, with your usual password. There is nothing for you to do.'],
    ),
  ]
}
