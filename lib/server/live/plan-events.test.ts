import { expect, test } from 'vitest'
import { createPlanEvents, type Watcher } from './plan-events'

function watcher(name: string, at: string, planId = 'plan', sessionId = `session of ${name}`) {
  const heard = { rings: 0, closed: 0 }
  const made: Watcher = {
    planId,
    sessionId,
    name,
    at,
    wake: () => {
      heard.rings += 1
    },
    close: () => {
      heard.closed += 1
    },
  }
  return { made, heard }
}

test('a change rings for those who watch this plan and for nobody else', () => {
  const events = createPlanEvents()
  const [ada, ben] = [watcher('Ada', 'legal'), watcher('Ben', '', 'another')]
  events.join(ada.made)
  events.join(ben.made)
  const before = { ada: ada.heard.rings, ben: ben.heard.rings }
  events.changed('plan')
  expect(ada.heard.rings).toBe(before.ada + 1)
  expect(ben.heard.rings).toBe(before.ben)
})

test('each person is named once for each place, never to themselves, and gone when they leave', () => {
  const events = createPlanEvents()
  const [ada, again, ben] = [watcher('Ada', 'legal'), watcher('Ada', 'legal'), watcher('Ben', 'data')]
  events.join(ada.made)
  events.join(again.made)
  const leave = events.join(ben.made)
  expect(events.others('plan', 'session of Ben')).toEqual([{ name: 'Ada', at: 'legal' }])
  expect(events.others('plan', 'session of Ada')).toEqual([{ name: 'Ben', at: 'data' }])
  const rings = ada.heard.rings
  leave?.()
  leave?.()
  expect(ada.heard.rings).toBe(rings + 1)
  expect(events.others('plan', 'session of Ada')).toEqual([])
})

test('one session cannot hold streams without end', () => {
  const events = createPlanEvents()
  const joined = Array.from({ length: 30 }, () => events.join(watcher('Ada', '').made))
  expect(joined.filter(Boolean)).toHaveLength(20)
})

test('a stopping server closes every stream and takes no more', () => {
  const events = createPlanEvents()
  const ada = watcher('Ada', '')
  events.join(ada.made)
  events.close()
  expect(ada.heard.closed).toBe(1)
  expect(events.join(watcher('Ben', '').made)).toBeNull()
})
