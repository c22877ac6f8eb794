import { holdsDay, rangeName } from '@/lib/core/date-range'
import { addDays, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

/** The login script, the password rules and the last reset wave all change on that day. */
export const cutOffInFreeze = rule({
  id: 'cut-off-in-freeze',
  title: 'Silent migration ends in a freeze',
  severity: 'warn',
  needs: ['strategy.cutOff', 'timeline.freezes'],
  about: [ANSWERS.cutOff, ANSWERS.freezes],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const cutOff = facts['strategy.cutOff']
    return facts['timeline.freezes']
      .filter((freeze) => holdsDay(freeze, cutOff))
      .map((freeze) => ({
        subject: freeze.id,
        says: `Silent migration ends on ${dayText(cutOff)}, in the freeze ${rangeName(freeze)}: the login script is taken out and the last reset wave begins then.`,
        fix: `End it on ${dayText(addDays(freeze.from, -1))} or earlier, or on ${dayText(addDays(freeze.to, 1))} or later.`,
      }))
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'strategy.cutOff': '2027-07-03',
      'timeline.freezes': [{ id: 'f', name: 'Half-year close', from: '2027-06-28', to: '2027-07-03' }],
    },
    silent: {
      'strategy.cutOff': '2027-07-04',
      'timeline.freezes': [{ id: 'f', name: 'Half-year close', from: '2027-06-28', to: '2027-07-03' }],
    },
    also: {
      fires: [
        [
          {},
          'in the freeze Half-year close: the login script is taken out and the last reset wave begins then. End it on 27 June 2027 or earlier, or on 4 July 2027 or later.',
        ],
        [{ 'strategy.cutOff': '2027-06-28' }, 'ends on 28 June 2027'],
        [
          { 'timeline.freezes': [{ id: 'f', name: '', from: '2027-06-28', to: '2027-07-03' }] },
          'in the freeze 28 June 2027',
        ],
      ],
      silent: [{ 'strategy.cutOff': '2027-06-27' }],
    },
  },
})
