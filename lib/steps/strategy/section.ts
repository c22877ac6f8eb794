import { type Block, type Column, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath, PasswordPolicy } from '@/lib/core/facts/strategy'
import { SILENT_TASKS } from './schema'

/** Totals by path, the reset wave in days, what is still to build, and the two sets of password rules. */
export function strategySection(facts: Facts): Block[] {
  return [...pathTotals(facts), ...wave(facts), ...openTasks(facts), ...rules(facts)]
}

const start = (title: string): Column => ({ title, align: 'start' })
const end = (title: string): Column => ({ title, align: 'end' })
const PATHS: Record<CredentialPath, string> = {
  silent: 'Silent migration',
  reset: 'Forced reset',
  federated: 'Federated, no password',
  excluded: 'Excluded, not moved',
}

function pathTotals({ strategy }: Facts): Block[] {
  if (!strategy.segments.known) return []
  const segments = strategy.segments.value
  const all = segments.reduce((sum, segment) => sum + segment.users, 0)
  const sum = (path: CredentialPath) =>
    segments.filter((segment) => segment.path === path).reduce((total, segment) => total + segment.users, 0)
  const share = (count: number) => (all > 0 ? cell.percent(count / all) : cell.unknown)
  return [
    { kind: 'heading', level: 2, text: 'Users by password path' },
    {
      kind: 'table',
      caption: 'Users by password path',
      columns: [start('Path'), end('Users'), end('Share')],
      rows: (Object.keys(PATHS) as CredentialPath[])
        .filter((path) => sum(path) > 0)
        .map((path) => [cell.text(PATHS[path]), cell.number(sum(path)), share(sum(path))]),
      total: [cell.text('All users'), cell.number(all), share(all)],
    },
  ]
}

function wave({ strategy }: Facts): Block[] {
  const { resetUsers, mailsPerDay, linkLifetimeHours } = strategy
  if (!resetUsers.known || !mailsPerDay.known || resetUsers.value === 0 || mailsPerDay.value === 0) return []
  const days = Math.ceil(resetUsers.value / mailsPerDay.value)
  return [
    { kind: 'heading', level: 2, text: 'Reset wave' },
    {
      kind: 'keyValue',
      rows: [
        { label: 'Accounts to reset', value: cell.number(resetUsers.value) },
        { label: 'Days of sending (accounts ÷ mails a day)', value: cell.number(days, 'days') },
        {
          label: 'Last link runs out after',
          value: linkLifetimeHours.known
            ? cell.number(days + Math.ceil(linkLifetimeHours.value / 24), 'days')
            : cell.unknown,
        },
      ],
    },
  ]
}

function openTasks({ strategy }: Facts): Block[] {
  if (!strategy.silentUsers.known || strategy.silentUsers.value === 0) return []
  const done = new Set(strategy.silentDone.known ? strategy.silentDone.value : [])
  return [
    { kind: 'heading', level: 2, text: 'Prerequisites of silent migration' },
    {
      kind: 'table',
      caption: 'Tasks before silent migration, in order of work',
      columns: [start('Task'), start('State')],
      rows: SILENT_TASKS.map((task) => [
        cell.text(task.label),
        strategy.silentDone.known ? cell.text(done.has(task.value) ? 'Done' : 'Open') : cell.unanswered,
      ]),
    },
  ]
}

function rules({ strategy }: Facts): Block[] {
  const { oldPolicy, newPolicy, silentUsers } = strategy
  if (!oldPolicy.known || !newPolicy.known || !silentUsers.known || silentUsers.value === 0) return []
  const yes = (value: boolean) => cell.text(value ? 'Required' : 'Not required')
  const line = (label: string, key: Exclude<keyof PasswordPolicy, 'minLength'>) => [
    cell.text(label),
    yes(oldPolicy.value[key]),
    yes(newPolicy.value[key]),
  ]
  return [
    { kind: 'heading', level: 2, text: 'Password rules, old and new' },
    {
      kind: 'table',
      caption:
        newPolicy.origin.kind === 'published'
          ? `Asgardeo rules: ${newPolicy.origin.name}`
          : 'Asgardeo rules as you set them',
      columns: [start('Rule'), start('Legacy system'), start('Asgardeo')],
      rows: [
        [
          cell.text('Shortest password'),
          cell.number(oldPolicy.value.minLength),
          cell.number(newPolicy.value.minLength),
        ],
        line('A digit', 'digit'),
        line('An upper-case letter', 'upper'),
        line('A lower-case letter', 'lower'),
        line('A special character', 'special'),
      ],
    },
  ]
}
