import { thousands } from '@/lib/core/count-text'
import { RECOUNT_WORDS } from '@/lib/core/facts/recount-words'
import { percentText } from '@/lib/core/percent-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

/** An export is some days old; a difference up to this share of all counted is no contradiction. */
const AGEING = 0.01

export const typedAgainstCounted = rule({
  id: 'typed-against-counted',
  title: 'A typed count differs from the export',
  severity: 'warn',
  needs: ['data.recounts'],
  about: [ANSWERS.users, ANSWERS.withoutEmail, ANSWERS.withMfa],
  source: ARITHMETIC,
  find: (facts) =>
    facts['data.recounts'].flatMap(({ of, typed, counted }) => {
      const difference = Math.abs(typed - counted)
      if (difference === 0 || difference <= AGEING * counted) return []
      // A multiple as a percentage helps nobody; the two numbers speak for themselves.
      const share = difference >= counted ? '' : `, ${percentText(difference / counted)} apart`
      return [
        {
          subject: of,
          says: `${thousands(typed)} ${RECOUNT_WORDS[of]} are typed, but the export counts ${thousands(counted)}${share}.`,
          fix: 'The typed number is used. “Use the counted numbers” below the files of step 2 takes the other one; a newer and complete export may settle it too.',
          numbers: { typed, counted },
        },
      ]
    }),
  examples: {
    today: '2026-11-24',
    fires: { 'data.recounts': [{ of: 'users', typed: 50_000, counted: 48_216 }] },
    silent: { 'data.recounts': [{ of: 'users', typed: 48_216, counted: 48_216 }] },
    also: {
      fires: [
        [{}, '50,000 users are typed, but the export counts 48,216, 3.7% apart'],
        [{ 'data.recounts': [{ of: 'users', typed: 1011, counted: 1000 }] }, 'counts 1,000, 1.1% apart'],
        [{ 'data.recounts': [{ of: 'users', typed: 1_000_000, counted: 30 }] }, 'the export counts 30.'],
        [{ 'data.recounts': [{ of: 'with-mfa', typed: 1, counted: 0 }] }, 'the export counts 0.'],
      ],
      silent: [{ 'data.recounts': [{ of: 'users', typed: 990, counted: 1000 }] }, { 'data.recounts': [] }],
    },
  },
})
