import { expect, test } from 'vitest'
import { createElsewhere } from './elsewhere'
import type { Message } from './message'
import { createPlanEvents, type PlanEvents } from './plan-events'

/** Processes joined by a line that delivers to everybody, as NOTIFY does. */
function processes(count: number) {
  const all: PlanEvents[] = []
  const send = (message: Message) => {
    for (const events of all) events.hear(JSON.parse(JSON.stringify(message)))
  }
  for (let n = 0; n < count; n++) all.push(createPlanEvents({ from: `process ${n}`, send, isOpen: () => true }))
  return all
}

const watcher = (name: string, at = 'legal') => {
  const heard = { rings: 0 }
  const wake = () => {
    heard.rings += 1
  }
  return { planId: 'plan', sessionId: `session of ${name}`, name, at, wake, close: () => {}, heard }
}

test('people see each other across processes, also those who were there before', () => {
  const [first, second] = processes(2)
  const [ada, ben] = [watcher('Ada'), watcher('Ben', 'data')]
  first?.join(ada)
  const leave = second?.join(ben)
  expect(first?.others('plan', ada.sessionId)).toEqual([{ name: 'Ben', at: 'data' }])
  expect(second?.others('plan', ben.sessionId)).toEqual([{ name: 'Ada', at: 'legal' }])
  const rings = ada.heard.rings
  second?.changed('plan')
  expect(ada.heard.rings).toBe(rings + 1)
  leave?.()
  expect(first?.others('plan', ada.sessionId)).toEqual([])
})

test('who left while the line was down is gone when it is up again', () => {
  let isOpen = true
  const others: string[][] = []
  const send = (message: Message) => {
    if (isOpen && message.kind === 'here') others.push(message.who.map(([, name]) => name))
  }
  const events = createPlanEvents({ from: 'here', send, isOpen: () => isOpen })
  const leave = events.join(watcher('Ada'))
  isOpen = false
  leave?.()
  isOpen = true
  events.catchUp()
  expect(others).toEqual([['Ada'], []])
})

test('a process of which nothing is heard is forgotten after half a minute', () => {
  const elsewhere = createElsewhere()
  elsewhere.hear('plan', 'killed', [{ sessionId: 's', name: 'Ada', at: '' }], 0)
  expect(elsewhere.people('plan', 30_000)).toHaveLength(1)
  expect(elsewhere.people('plan', 30_001)).toEqual([])
})
