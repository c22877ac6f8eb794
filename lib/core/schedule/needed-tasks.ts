/** Which of the lead times this plan needs, by its facts, and which of them its facts say are done. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { dayText } from '@/lib/core/iso-date'
import { policyClash } from '@/lib/core/strategy/policy-clash'
import { LEAD_TIMES, type TaskId } from './lead-times'
import type { Task } from './task'

/** `because` says why a task is needed; `done` what says that it is done. */
type Need = { because: string; done?: string | false; days?: number; source?: string }

/** Tasks in the order of the list; a plan nobody has said anything about needs those of every plan. */
export function neededTasks(facts: Facts): Task[] {
  const needs = needsOf(facts)
  const typed = factValue(facts.timeline.leadTimes) ?? []
  const known = LEAD_TIMES.flatMap((item): Task[] => {
    const need = needs[item.id]
    const change = typed.find((row) => row.task === item.id)
    if (!need) return []
    const done = change?.isDone === true ? 'You say it is done' : (need.done ?? false)
    const days = change?.days ?? need.days ?? item.days
    return [
      {
        ...item,
        days,
        source: change?.days === null || change === undefined ? (need.source ?? item.source) : change.source || 'You',
        because: done === false ? need.because : done,
        isDone: change?.isDone === false ? false : done !== false,
      },
    ]
  })
  const own = typed.flatMap((row): Task[] =>
    row.task === 'other' && row.name
      ? [
          {
            id: `own-${row.id}`,
            name: row.name,
            owner: '',
            days: row.days ?? 0,
            doneBefore: 0,
            after: [],
            freeze: 'end',
            source: row.source || 'You',
            because: 'You added it',
            isDone: row.isDone === true,
          },
        ]
      : [],
  )
  return [...known, ...own]
}

const EVERY = 'Every plan needs it'

function needsOf(facts: Facts): Partial<Record<TaskId, Need>> {
  const { legal, data, mapping, rehearsal, request, impact } = facts
  const isProfiled = Object.values(data).some((fact) => fact.known && fact.origin.kind === 'file')
  const rows = factValue(mapping.rows) ?? []
  const runs = factValue(rehearsal.runs) ?? []
  const log = factValue(request.followUp) ?? []
  const sent = log.find((entry) => entry.kind === 'sent')
  const answer = log.find((entry) => entry.kind === 'answered')
  const erasures = factValue(legal.pendingErasures) ?? 0
  const notice = factValue(legal.noticeDays) ?? 0
  const messages = factValue(impact.messages) ?? []
  const dpa = factValue(legal.dpa)
  const decided = rehearsal.exitDecision.known && rehearsal.exitDecision.value !== 'no-go'
  const when = (date: string | null) => (date === null ? '' : ` on ${dayText(date)}`)
  return {
    export: {
      because: EVERY,
      done: isProfiled && 'A file was profiled in step 2',
    },
    mapping: {
      because: EVERY,
      done: rows.length > 0 && rows.every((row) => row.confirmed) && 'Every line of step 5 is confirmed',
    },
    dpa: {
      because: dpa ? 'It is not signed' : 'Not known whether it is signed',
      done: dpa === 'signed' && 'It is signed',
    },
    legal: { because: EVERY },
    ...(erasures > 0 ? { erasures: { because: `${countText(erasures, 'request')} pending in step 1` } } : {}),
    ...silentNeeds(facts),
    ...(factValue(facts.strategy.resetUsers) ? { 'mail-sender': { because: 'Some users get a reset mail' } } : {}),
    ...extraNeeds(facts),
    texts: {
      because: EVERY,
      done:
        messages.length > 0 &&
        messages.every((message) => message.text !== '') &&
        'Every message of step 6 has its text',
    },
    'help-desk': { because: EVERY },
    ...(notice > 0 ? { notice: { because: `${countText(notice, 'day')} are promised`, days: notice } } : {}),
    'rehearsal-first': { because: EVERY, done: runs.length > 0 && `${countText(runs.length, 'run')} in step 8` },
    rehearsal: { because: EVERY, done: decided && 'The decision of step 8 is to go' },
    request: { because: EVERY, done: sent !== undefined && `Sent${when(sent.date)}, by the log of step 9` },
    answer: { because: EVERY, done: answer !== undefined && `Answered${when(answer.date)}, by the log of step 9` },
    pilot: { because: EVERY },
    ...betweenNeeds(facts),
  }
}

function silentNeeds(facts: Facts): Partial<Record<TaskId, Need>> {
  const { strategy } = facts
  if (!factValue(strategy.silentUsers)) return {}
  const ready = new Set(factValue(strategy.silentDone) ?? [])
  const demands = policyClash(facts)?.demands ?? []
  const need = (id: string): Need => ({
    because: 'Some users move by silent migration',
    done: ready.has(id) && 'Ticked in step 4',
  })
  return {
    service: need('service'),
    firewall: need('network'),
    deploy: need('deployed'),
    ...(demands.length > 0
      ? {
          'password-clash': {
            ...need('policy-branch'),
            because: `The new rules also ask for ${demands.join(', ')}`,
          },
        }
      : {}),
    script: need('script'),
    tried: need('tried'),
  }
}

function extraNeeds({ timeline, request }: Facts): Partial<Record<TaskId, Need>> {
  const named = factValue(timeline.extras) ?? []
  return {
    ...(factValue(request.loadTest) ? { 'load-test': { because: 'Step 9 asks for one' } } : {}),
    ...Object.fromEntries(named.map((id) => [id, { because: 'You named it' } satisfies Need])),
  }
}

function betweenNeeds({ timeline }: Facts): Partial<Record<TaskId, Need>> {
  const way = factValue(timeline.betweenWay)
  const because = 'Chosen for changes between export and cut-over'
  if (way === 'dual-write') return { 'dual-write': { because } }
  if (way === 'delta') return { delta: { because } }
  return way === 'freeze' ? { closing: { because } } : {}
}
