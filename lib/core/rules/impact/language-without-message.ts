import { countText } from '@/lib/core/count-text'
import type { Message } from '@/lib/core/facts/impact'
import { languageOf, namesLanguage } from '@/lib/core/languages/language-names'
import { nameList } from '@/lib/core/name-list'
import { percentText } from '@/lib/core/percent-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'

/** Fewer than this share of all users is a matter for the help desk, not for a translation. */
const WORTH_IT = 0.01

const message = (language: string): Message => {
  return { id: 'm', who: 'All', daysBefore: 30, channel: 'email', language, text: '' }
}

/** Says nothing while no message names a language: then nothing was decided yet. */
export const languageWithoutMessage = rule({
  id: 'language-without-message',
  title: 'A language many users have set has no message',
  severity: 'inform',
  needs: ['data.languages', 'data.users', 'impact.messages'],
  about: [ANSWERS.messages],
  source: observed('Asgardeo issues: the locale of an account decides the language of its mails'),
  find: (facts) => {
    const named = facts['impact.messages'].map(({ language }) => language).filter((text) => text.trim() !== '')
    if (named.length === 0) return []
    const missing = new Map<string, number>()
    for (const { name, count } of facts['data.languages']) {
      const language = languageOf(name)
      if (language && !named.some((text) => namesLanguage(text, name)))
        missing.set(language, (missing.get(language) ?? 0) + count)
    }
    const many = [...missing].filter(([, count]) => count >= facts['data.users'] * WORTH_IT)
    if (many.length === 0) return []
    const share = (count: number) => percentText(count / facts['data.users'])
    return [
      {
        subject: groupSubject(many.map(([language]) => language)),
        says: `No message of step 6 is in ${nameList(many.map(([language, count]) => `${language}, set by ${countText(count, 'user')} (${share(count)})`))}.`,
        fix: 'Add the language to the messages, or accept that these people read another one.',
        numbers: Object.fromEntries(many),
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.languages': [{ name: 'pl-PL', count: 100 }],
      'data.users': 10_000,
      'impact.messages': [message('English')],
    },
    silent: {
      'data.languages': [{ name: 'pl-PL', count: 99 }],
      'data.users': 10_000,
      'impact.messages': [message('English')],
    },
    also: {
      fires: [
        [{}, 'No message of step 6 is in Polish, set by 100 users (1%).'],
        [
          {
            'data.languages': [
              { name: 'pl', count: 60 },
              { name: 'pl_PL', count: 60 },
            ],
          },
          'Polish, set by 120 users',
        ],
      ],
      silent: [
        { 'impact.messages': [message('English, polski')] },
        { 'impact.messages': [message('')] },
        { 'impact.messages': [] },
        { 'data.languages': [{ name: 'qqq', count: 5000 }] },
      ],
    },
  },
})
