import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planWave, type WaveInput, workingDayFrom } from './reset-wave'

const INPUT: WaveInput = {
  accounts: 8271,
  reachable: 7600,
  mailsPerDay: 1500,
  linkHours: 72,
  firstDay: '2027-04-12',
  response: 0.55,
  repeatResponse: 0.3,
  halfHours: 12,
  repeats: 2,
  callsPerMail: 0.06,
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const input: fc.Arbitrary<WaveInput> = fc.record({
  accounts: fc.integer({ min: 1, max: 50_000 }),
  reachable: fc.nat(50_000),
  mailsPerDay: fc.integer({ min: 100, max: 20_000 }),
  linkHours: fc.integer({ min: 1, max: 240 }),
  firstDay: fc.constantFrom('2027-04-12', '2027-04-16', '2027-12-31'),
  response: share,
  repeatResponse: share,
  halfHours: fc.integer({ min: 1, max: 72 }),
  repeats: fc.integer({ min: 0, max: 3 }),
  callsPerMail: fc.double({ min: 0, max: 0.5, noNaN: true }),
})

test('everybody is set, silent or unreachable; locked accounts only fall; mails keep to the day', () => {
  fc.assert(
    fc.property(input, (one) => {
      const wave = planWave(one)
      expect(wave.set + wave.silent + wave.unreachable).toBeCloseTo(one.accounts, 3)
      wave.lockedByHour.reduce((before, now) => {
        expect(now).toBeLessThanOrEqual(before + 1e-6)
        return now
      })
      for (const day of wave.days) {
        expect(day.firstMails + day.repeatedMails).toBeLessThanOrEqual(one.mailsPerDay + 1e-6)
        if ([0, 6].includes(new Date(`${day.date}T00:00:00Z`).getUTCDay())) expect(day.firstMails).toBe(0)
      }
      expect(wave.days.reduce((sum, day) => sum + day.firstMails, 0)).toBeLessThanOrEqual(one.accounts + 1e-6)
    }),
    { numRuns: 60 },
  )
})

test('more users never end sooner or bring fewer calls', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 10_000 }), (one, more) => {
      const small = planWave({ ...one, reachable: one.accounts })
      const large = planWave({ ...one, accounts: one.accounts + more, reachable: one.accounts + more })
      // Not the count of days with mails: where repeats fall on quiet days, more users can fill fewer of them.
      const last = (wave: typeof small) => wave.days.findLastIndex((day) => day.firstMails + day.repeatedMails > 0)
      expect(last(large)).toBeGreaterThanOrEqual(last(small))
      const calls = (wave: typeof small) => wave.days.reduce((sum, day) => sum + day.calls, 0)
      expect(calls(large)).toBeGreaterThanOrEqual(calls(small) - 1e-3)
    }),
    { numRuns: 40 },
  )
})

test('brute force: person by person the wave comes to the same, within chance', () => {
  const wave = planWave(INPUT)
  const lived = liveThrough(INPUT, 11)
  const chance = 4 * Math.sqrt(INPUT.accounts)
  expect(Math.abs(lived.set - wave.set)).toBeLessThan(chance)
  for (const [hour, locked] of lived.lockedByHour.entries()) {
    expect(Math.abs(locked - (wave.lockedByHour[hour] ?? wave.lockedByHour.at(-1) ?? 0))).toBeLessThan(chance)
  }
  const mails = wave.days.reduce((sum, day) => sum + day.firstMails + day.repeatedMails, 0)
  expect(Math.abs(lived.mails - mails)).toBeLessThan(chance)
})

test('the sample wave: six working days of first mails, weekend silent, most calls late in the week', () => {
  const wave = planWave(INPUT)
  const sent = wave.days.filter((day) => day.firstMails > 0)
  expect(sent.map((day) => day.date)).toEqual([
    '2027-04-12',
    '2027-04-13',
    '2027-04-14',
    '2027-04-15',
    '2027-04-16',
    '2027-04-19',
  ])
  expect(wave.lockedByHour[0]).toBe(8271)
  expect(workingDayFrom('2027-04-17')).toBe('2027-04-19')
  expect(workingDayFrom('2027-04-16')).toBe('2027-04-16')
})

test('no mails, nobody freed, and the calculation ends', () => {
  const wave = planWave({ ...INPUT, mailsPerDay: 0 })
  expect(wave.set).toBe(0)
  expect(wave.silent).toBe(7600)
  const slow = planWave({ ...INPUT, mailsPerDay: 1 })
  expect(slow.isCut).toBe(true)
  expect(slow.days.length).toBeLessThanOrEqual(731)
})

/** Every person on their own: mailed in turn, acting or not at a random hour, mailed again when the link has run out. */
function liveThrough(one: WaveInput, seed: number) {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  type Person = { round: number; due: number }
  let queue: Person[] = Array.from({ length: one.reachable }, () => ({ round: 0, due: 0 }))
  const freedAt: number[] = []
  let mails = 0
  for (let day = 0; queue.length > 0 && day < 700; day++) {
    const now = day * 24 + 9
    const weekday = (day + 1) % 7
    if (weekday === 0 || weekday === 6) continue
    const ready = queue.filter((person) => person.due <= now).sort((a, b) => a.round - b.round || a.due - b.due)
    const sent = new Set(ready.slice(0, one.mailsPerDay))
    queue = queue.filter((person) => !sent.has(person))
    for (const person of sent) {
      mails++
      const acts = random() < (person.round === 0 ? one.response : one.repeatResponse)
      const after = -Math.log2(1 - random()) * one.halfHours
      if (acts && after <= one.linkHours) freedAt.push(now + after)
      else if (person.round < one.repeats) queue.push({ round: person.round + 1, due: now + one.linkHours })
    }
  }
  const hours = Math.ceil(Math.max(0, ...freedAt)) + 1
  const lockedByHour = Array.from(
    { length: hours },
    (_, hour) => one.accounts - freedAt.filter((at) => at <= hour).length,
  )
  return { set: freedAt.length, lockedByHour, mails }
}
