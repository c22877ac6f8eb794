/** The paragraphs of the request letter about how people get in and what moves with them. */

import type { Fact } from '@/lib/core/facts/fact'
import { factValue, known, UNKNOWN as NOT_KNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath } from '@/lib/core/facts/strategy'
import { attributeFates, type Fate } from '@/lib/core/mapping/attribute-fates'
import { sentAttributes } from '@/lib/core/mapping/sources-of'
import type { NamedCount } from '@/lib/core/profile/profile'
import { PATH_PHRASES } from '@/lib/core/strategy/path-words'
import { SILENT_TASKS } from '@/lib/core/strategy/silent-tasks'
import type { Bundle } from './exporter'
import type { Format } from './format-cell'
import { each, type Part, say, UNKNOWN } from './letter-lines'
import { newAttributes } from './new-attributes'

const SCOPE = { none: 'not checked', within: 'within the user store', across: 'across user stores' } as const

export function passwords({ facts: { strategy, data, impact } }: Bundle, format: Format): Part {
  const n = format.number
  const segments = factValue(strategy.segments) ?? []
  const sum = (path: CredentialPath) =>
    segments.filter((segment) => segment.path === path).reduce((total, segment) => total + segment.users, 0)
  const methods = (['reset', 'silent', 'federated', 'excluded'] as const)
    .filter((path) => sum(path) > 0)
    .map((path) => `${PATH_PHRASES[path]} for ${n(sum(path))} users`)
  const silent = sum('silent') > 0
  return {
    title: 'Password method',
    lines: [
      `In short: ${methods.length > 0 ? methods.join('; ') : UNKNOWN}`,
      ...each(
        'By user type',
        strategy.segments,
        (segment) => `${segment.name}: ${n(segment.users)}, ${PATH_PHRASES[segment.path]}`,
      ),
      ...(silent ? [say('Silent migration ends', strategy.cutOff, format.date)] : []),
      ...(silent
        ? [
            say('Steps to silent migration that are done', strategy.silentDone, (done) => {
              const ticked = SILENT_TASKS.filter(({ value }) => done.includes(value)).length
              return `${ticked} of ${SILENT_TASKS.length}`
            }),
          ]
        : []),
      ...(silent ? [say('Who has not logged in by then', strategy.leftoverPlan, String)] : []),
      ...each('Hashes in the source (they stay there)', data.hashes, (hash) => `${hash.algorithm}: ${n(hash.count)}`),
      say('Reset mails a day', strategy.mailsPerDay, n),
      say('Languages of the messages', impact.messages, (list) => {
        const named = list.flatMap(({ language }) => language.split(/[,;]/)).map((name) => name.trim())
        return [...new Set(named.filter(Boolean))].join(', ') || UNKNOWN
      }),
      say('Reset link valid for', strategy.linkLifetimeHours, (hours) => `${n(hours)} hours`),
    ],
  }
}

export function what({ facts }: Bundle, format: Format): Part {
  const { mapping, data } = facts
  const n = format.number
  const modes = { email: 'e-mail address', alphanumeric: 'letters and digits' } as const
  return {
    title: 'What moves',
    lines: [
      say('User names', mapping.usernameMode, (mode) => modes[mode]),
      say('Login identifiers', mapping.loginIdentifiers, (names) => names.join(', ') || 'none besides the user name'),
      say('Uniqueness of attributes marked unique', mapping.uniqueness, (scope) => SCOPE[scope]),
      say('Attributes', mapping.rows, () => {
        const fates = [...attributeFates({ data, mapping }).values()]
        const count = (...of: Fate[]) => fates.filter((fate) => of.includes(fate)).length
        const parts: [number, string][] = [
          [count('attribute'), 'move'],
          [count('roles', 'states'), 'by the tables of roles and states'],
          [count('left'), 'left behind'],
          [count('open'), 'not decided yet'],
        ]
        const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${n(number)} ${what}`)
        return `${said.join(', ')} (mapping.csv lists each)`
      }),
      say('Custom attributes to create', mapping.rows, () => {
        const names = newAttributes(facts).map(
          ({ name, type, unique }) => `${name} (${type}${unique ? ', unique' : ''})`,
        )
        return names.join(', ') || 'none'
      }),
      ...each('Account states', mapping.states, (state) =>
        [`${state.source} becomes ${state.target}`, ...(state.users === null ? [] : [`${n(state.users)} users`])].join(
          ', ',
        ),
      ),
      say('Longest value of an attribute that moves', longest(facts), ({ name, length }) => {
        return `${n(length)} characters (${name})`
      }),
      ...named('Roles in the source', data.roles, n),
      ...named('Groups in the source', data.groups, n),
    ],
  }
}

/** The largest few by name; the workbook has them all. */
function named(label: string, fact: Fact<NamedCount[]>, n: (value: number) => string): string[] {
  if (!fact.known || fact.value.length === 0) return each(label, fact, ({ name }) => name)
  const largest = [...fact.value].sort((a, b) => b.count - a.count).slice(0, 8)
  const more = fact.value.length > largest.length ? `; all ${n(fact.value.length)} are in workbook.xlsx` : ''
  return [say(label, fact, () => `${largest.map(({ name, count }) => `${name} (${n(count)})`).join(', ')}${more}`)]
}

/** Unknown without a measured attribute that moves. */
function longest({ mapping, data }: Facts): Fact<{ name: string; length: number }> {
  const moved = sentAttributes(factValue(mapping.rows) ?? [])
  const measured = (factValue(data.inventory) ?? []).filter(({ name, maxLength }) => moved.has(name) && maxLength > 0)
  const most = [...measured].sort((a, b) => b.maxLength - a.maxLength)[0]
  if (!most) return NOT_KNOWN
  return known({ name: most.name, length: most.maxLength }, { kind: 'derived', name: 'The inventory', date: null })
}
