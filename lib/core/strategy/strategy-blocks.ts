import { end, start } from '@/lib/core/column'
import { countText, thousands } from '@/lib/core/count-text'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath, PasswordPolicy } from '@/lib/core/facts/strategy'
import { lowerFirst } from '@/lib/core/first-letter'
import { addDays } from '@/lib/core/iso-date'
import { amountText } from '@/lib/core/sizing/number-text'
import { type Evaluation, evaluateGroups } from './evaluate'
import { type OptionCell, optionRows } from './option-rows'
import type { OtherPath } from './other-paths'
import { PATH_WORDS } from './path-words'
import { policyClash } from './policy-clash'
import { SILENT_TASKS } from './silent-tasks'

const PATHS = Object.keys(PATH_WORDS) as CredentialPath[]

/** Both paths for each group, the recommendation with its reasons, and what would change it. */
export function evaluationBlocks(facts: Facts): Block[] {
  const found = evaluateGroups(facts)
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'How each group gets in, compared' },
    ...found.flatMap((one) => groupBlocks(facts, one)),
  ]
}

function groupBlocks(facts: Facts, found: Evaluation): Block[] {
  return [
    { kind: 'heading', level: 3, text: `${found.group.name}: ${countText(found.group.users, 'person', 'people')}` },
    { kind: 'text', text: verdict(found) },
    ...(needsPassword(found) && found.reasons.length > 0
      ? [{ kind: 'list', ordered: true, items: found.reasons } satisfies Block]
      : []),
    ...(needsPassword(found) ? [optionBlock(facts, found)] : []),
    {
      kind: 'table',
      caption: `Scores of 100 for ${found.group.name}, with your weights`,
      columns: [start('Criterion'), end('Weight'), ...PATHS.map((path) => start(PATH_WORDS[path]))],
      rows: found.criteria.map((one) => [
        cell.text(one.label),
        cell.number(one.weight),
        ...[one.silent, one.reset, ...found.others.map((other) => other.scores[one.id])].map((given) =>
          cell.text(`${scoreText(given)}: ${given.says}`),
        ),
      ]),
      total: [
        cell.text('Weighted'),
        cell.text(''),
        ...[found.totals.silent, found.totals.reset, ...found.others.map((other) => other.total)].map((given) =>
          cell.text(scoreText(given)),
        ),
      ],
    },
    ...(found.unless.length > 0
      ? ([
          { kind: 'text', text: 'What would change it:' },
          { kind: 'list', ordered: false, items: found.unless },
        ] satisfies Block[])
      : []),
    { kind: 'text', text: 'Without a password:' },
    { kind: 'list', ordered: false, items: found.others.map(otherText) },
  ]
}

/** Both password paths side by side say nothing about people who sign in elsewhere or stay behind. */
export function needsPassword({ chosen }: Pick<Evaluation, 'chosen'>): boolean {
  return chosen === null || chosen === 'silent' || chosen === 'reset'
}

function optionBlock(facts: Facts, found: Evaluation): Block {
  return {
    kind: 'table',
    caption: `Both paths for ${found.group.name}`,
    columns: [start(''), start(PATH_WORDS.silent), start(PATH_WORDS.reset)],
    rows: optionRows(facts, found).map((row) => [cell.text(row.label), optionText(row.silent), optionText(row.reset)]),
  }
}

/** "Recommended: silent migration, 71 of 100 against 46. Chosen: forced reset." */
export function verdict(found: Evaluation): string {
  const { best, totals, chosen } = found
  if (best === null)
    return `No recommendation yet.${chosen === null ? '' : ` Chosen: ${lowerFirst(PATH_WORDS[chosen])}.`}`
  const middle = (path: CredentialPath) =>
    path === 'silent' || path === 'reset'
      ? totals[path].middle
      : (found.others.find((other) => other.path === path)?.total.middle ?? 0)
  const rival = (['silent', 'reset'] as const).filter((path) => path !== best).sort((a, b) => middle(b) - middle(a))[0]
  const scores = `${Math.round(middle(best))} of 100 against ${Math.round(rival ? middle(rival) : 0)}`
  const choice =
    chosen === null ? '' : chosen === best ? ' Chosen as recommended.' : ` Chosen: ${lowerFirst(PATH_WORDS[chosen])}.`
  return `Recommended: ${lowerFirst(PATH_WORDS[best])}, ${scores}.${choice}`
}

/** "Federated, no password, 96 of 100: 100% of them ...", with what stops it. */
export function otherText({ path, total, says, stops }: OtherPath): string {
  return [`${PATH_WORDS[path]}, ${scoreText(total)} of 100: ${says}`, ...stops].join(' ')
}

/** A score of 0 to 100, or its ends. */
export function scoreText({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? String(from) : `${from} to ${to}`
}

function optionText({ strong, text }: OptionCell): Cell {
  return cell.text([strong, text].filter((part) => part !== '').join(' '))
}

/** Prerequisites of silent migration as tasks with owner and date. */
export function silentTaskBlocks({ strategy, timeline }: Facts): Block[] {
  if (!strategy.silentUsers.known || strategy.silentUsers.value === 0) return []
  const done = new Set(strategy.silentDone.known ? strategy.silentDone.value : [])
  const goLive = timeline.goLive
  return [
    { kind: 'heading', level: 2, text: 'Prerequisites of silent migration' },
    {
      kind: 'table',
      caption: 'Tasks before silent migration, in order of work',
      columns: [start('Task'), start('Owner'), start('Done by'), start('State')],
      rows: SILENT_TASKS.map((task) => [
        cell.text(task.label),
        cell.text(task.owner),
        goLive.known ? cell.date(addDays(goLive.value, -task.doneBefore)) : cell.unknown,
        strategy.silentDone.known ? cell.text(done.has(task.value) ? 'Done' : 'Open') : cell.unanswered,
      ]),
    },
  ]
}

/** Both sets of password rules, who can clash, what then happens, and the ways out. */
export function policyBlocks(facts: Facts): Block[] {
  const clash = policyClash(facts)
  const { oldPolicy, newPolicy } = facts.strategy
  if (!clash || !oldPolicy.known || !newPolicy.known) return []
  const yes = (value: boolean) => cell.text(value ? 'Required' : 'Not required')
  const rules = [oldPolicy.value, newPolicy.value, clash.relaxed]
  const line = (label: string, key: Exclude<keyof PasswordPolicy, 'minLength'>) => [
    cell.text(label),
    ...rules.map((rule) => yes(rule[key])),
  ]
  return [
    { kind: 'heading', level: 2, text: 'Password rules, old and new' },
    {
      kind: 'table',
      caption:
        newPolicy.origin.kind === 'published'
          ? `Asgardeo rules: ${newPolicy.origin.name}`
          : 'Asgardeo rules as you set them',
      columns: [start('Rule'), start('Legacy system'), start('Asgardeo'), start('Relaxed until the cut-off')],
      rows: [
        [cell.text('Shortest password'), ...rules.map((rule) => cell.number(rule.minLength))],
        line('A digit', 'digit'),
        line('An upper-case letter', 'upper'),
        line('A lower-case letter', 'lower'),
        line('A special character', 'special'),
      ],
    },
    ...clashBlocks(clash),
  ]
}

function clashBlocks(clash: NonNullable<ReturnType<typeof policyClash>>): Block[] {
  if (clash.demands.length === 0) {
    return [{ kind: 'text', text: 'No old password can clash: the old rules demand at least what the new ones do.' }]
  }
  const most = clash.people.amount.kind === 'range' ? clash.people.amount : null
  return [
    {
      kind: 'text',
      text: `${amountText(clash.people.amount, 'people')} may clash${most ? `; ${most.driver}` : ''}. The new rules also ask for ${clash.demands.join(', ')}. What then happens to one of them:`,
    },
    { kind: 'list', ordered: true, items: clash.consequence },
    { kind: 'keyValue', rows: clash.options.map((option) => ({ label: option.title, value: cell.text(option.text) })) },
  ]
}

/** Users by path, with shares. */
export function pathTotalBlocks({ strategy }: Facts): Block[] {
  if (!strategy.segments.known) return []
  const segments = strategy.segments.value
  const all = segments.reduce((sum, segment) => sum + segment.users, 0)
  const names = PATH_WORDS
  const sum = (path: keyof typeof names) =>
    segments.filter((segment) => segment.path === path).reduce((total, segment) => total + segment.users, 0)
  const share = (count: number) => (all > 0 ? cell.percent(count / all) : cell.unknown)
  return [
    { kind: 'heading', level: 2, text: 'Users by password path' },
    {
      kind: 'table',
      caption: `${thousands(all)} users by password path`,
      columns: [start('Path'), end('Users'), end('Share')],
      rows: (Object.keys(names) as (keyof typeof names)[])
        .filter((path) => sum(path) > 0)
        .map((path) => [cell.text(names[path]), cell.number(sum(path)), share(sum(path))]),
      total: [cell.text('All users'), cell.number(all), share(all)],
    },
  ]
}
