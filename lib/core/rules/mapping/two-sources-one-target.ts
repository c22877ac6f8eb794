import { checkMapping } from '@/lib/core/mapping/check-mapping'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const twoSourcesOneTarget = rule({
  id: 'two-sources-one-target',
  title: 'Two attributes go to one place',
  severity: 'block',
  needs: ['mapping.rows'],
  about: [ANSWERS.rows],
  source: ARITHMETIC,
  find: (facts) =>
    checkMapping(facts['mapping.rows'], [])
      .filter(
        ({ code, severity }) => severity === 'block' && (code === 'shared-target' || code === 'custom-name-clash'),
      )
      .map(({ rows, says, fix }) => ({ subject: rows.join('+'), says, fix, numbers: { rows: rows.length } })),
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.rows': [exampleRow('mail', 'emailaddress'), exampleRow('email', 'emailaddress')] },
    silent: { 'mapping.rows': [exampleRow('mail', 'emailaddress'), exampleRow('email2', 'emails.other')] },
    also: {
      fires: [
        [
          { 'mapping.rows': [exampleRow('tier', 'custom:tier'), exampleRow('level', 'custom:tier')] },
          'tier and level both go to the custom attribute tier',
        ],
      ],
      // Names that differ by case are a warning of the table, not this block.
      silent: [{ 'mapping.rows': [exampleRow('tier', 'custom:Tier'), exampleRow('level', 'custom:tier')] }],
    },
  },
})
