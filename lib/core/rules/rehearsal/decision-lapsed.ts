import { lapsedText } from '@/lib/core/rehearsal/lapse-words'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const decisionLapsed = rule({
  id: 'decision-lapsed',
  title: 'The decision after the rehearsal has lapsed',
  severity: 'warn',
  needs: ['rehearsal.exitDecision', 'rehearsal.exitLapse'],
  about: [ANSWERS.exitDecision, ANSWERS.runs],
  source: ARITHMETIC,
  find: (facts) => {
    const causes = facts['rehearsal.exitLapse']
    // A "not yet" allows nothing, so nothing is lost when it lapses.
    if (causes.length === 0 || facts['rehearsal.exitDecision'] === 'no-go') return []
    return [
      {
        says: `Since the decision to go was signed, ${lapsedText(causes)} changed.`,
        fix: 'Rehearse again, then sign the decision for the new run.',
        numbers: { changed: causes.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'rehearsal.exitDecision': 'go', 'rehearsal.exitLapse': ['mapping'] },
    silent: { 'rehearsal.exitDecision': 'go', 'rehearsal.exitLapse': [] },
    also: {
      fires: [
        [{}, 'decision to go was signed, the mapping changed'],
        [{ 'rehearsal.exitLapse': ['files', 'rules'] }, 'the export and the rules changed'],
        [{ 'rehearsal.exitDecision': 'go-with-exceptions' }, 'the mapping changed'],
      ],
      silent: [{ 'rehearsal.exitDecision': 'no-go', 'rehearsal.exitLapse': ['mapping'] }],
    },
  },
})
