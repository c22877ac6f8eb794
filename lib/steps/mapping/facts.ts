import type { OwnLimit } from '@/lib/core/asgardeo/own-limit'
import { answered, derived, type Fact } from '@/lib/core/facts/fact'
import type { MappingFacts, RoleMapping, StateMapping } from '@/lib/core/facts/mapping'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { readTargetText } from '@/lib/core/mapping/target-text'
import type { Answers } from '@/lib/core/plan/question'
import { readPipeline } from '@/lib/core/transforms/pipeline-text'
import type { questions } from './schema'

type MappingAnswers = Answers<typeof questions>

export function mappingFacts(answers: MappingAnswers): MappingFacts {
  const rows = answers.rows?.map(
    (row): MappingRow => ({
      id: row.id,
      source: row.source ?? '',
      target: readTargetText(row.target ?? '', row.dataType ?? 'Text'),
      transforms: readPipeline(row.transforms ?? ''),
      required: yes(row.required),
      unique: yes(row.unique),
      confidence: row.confidence ?? 1,
      reason: row.reason ?? '',
      confirmed: row.confirmed === 'yes',
    }),
  )
  return {
    usernameMode: answered(answers.usernameMode),
    usernameSource: usernameSource(answers.usernameSource, rows),
    loginIdentifiers: answered(answers.loginIdentifiers?.filter((identifier) => identifier !== 'none')),
    uniqueness: answered(answers.uniqueness),
    rows: answered(rows),
    roles: answered(
      answers.roles?.map(
        (row): RoleMapping => ({
          id: row.id,
          source: row.source ?? '',
          target: row.target ?? '',
          kind: row.kind ?? 'group',
          audience: row.kind === 'role' ? (row.audience ?? null) : null,
        }),
      ),
    ),
    limits: limits(answers),
    states: answered(
      answers.states?.flatMap((row): StateMapping[] =>
        row.source && row.target
          ? [{ id: row.id, source: row.source, target: row.target, users: row.users ?? null }]
          : [],
      ),
    ),
  }
}

function yes(answer: 'yes' | 'no' | null | undefined): boolean | undefined {
  return answer ? answer === 'yes' : undefined
}

function usernameSource(answer: string | null | undefined, rows: MappingRow[] | undefined): Fact<string> {
  if (answer) return answered(answer)
  const row = rows?.find(({ target }) => target.kind === 'catalogue' && target.key === 'username')
  return derived(row?.source || undefined, 'The row of the mapping whose target is the username')
}

/** With a mapping and no number of one's own the published ones apply, which is known. */
function limits({ limits: rows, rows: mapping }: MappingAnswers): Fact<OwnLimit[]> {
  const own = rows?.flatMap(({ limit, value, source, checked }): OwnLimit[] =>
    limit && typeof value === 'number' && value > 0
      ? [{ id: limit, value, source: source ?? '', date: checked ?? null }]
      : [],
  )
  return own ? answered(own) : derived(mapping ? [] : undefined, 'No number of your own: the published ones apply')
}
