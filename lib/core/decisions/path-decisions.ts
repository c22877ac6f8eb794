import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { evaluateGroups } from '@/lib/core/strategy/evaluate'
import { PATH_WORDS } from '@/lib/core/strategy/path-words'

/** The path of each user type by its row, with what the comparison says of it. */
export function pathDecisions(facts: Facts) {
  const found = new Map(evaluateGroups(facts).map((one) => [one.group.id, one]))
  return (factValue(facts.strategy.segments) ?? []).map(({ id, name, users, path }) => {
    const best = found.get(id)?.best
    return {
      row: id,
      what: `${name}: how ${countText(users, 'person gets', 'people get')} in`,
      chosen: PATH_WORDS[path],
      options: `${Object.values(PATH_WORDS).join('; ')}${best ? `. The comparison recommends: ${PATH_WORDS[best].toLowerCase()}` : ''}`,
      reason: factValue(facts.strategy.decisionReason) ?? '',
    }
  })
}
