import { countText } from '@/lib/core/count-text'
import { addDays, daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const noticeTooShort = rule({
  id: 'notice-too-short',
  title: 'Users hear of it later than promised',
  severity: 'block',
  needs: ['legal.noticeDays', 'timeline.noticeDate', 'timeline.goLive'],
  about: [ANSWERS.noticeDate, ANSWERS.noticeDays, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const promised = facts['legal.noticeDays']
    const notice = facts['timeline.noticeDate']
    const goLive = facts['timeline.goLive']
    const days = daysBetween(notice, goLive)
    if (days >= promised) return []
    const given = days < 0 ? 'after go-live' : `${countText(days, 'day')} before go-live`
    return [
      {
        says: `Users are promised ${countText(promised, 'day')} of notice, but the message goes out on ${dayText(notice)}, ${given}.`,
        fix: `Send it by ${dayText(addDays(goLive, -promised))}, or move go-live.`,
        numbers: { promised, days },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.noticeDays': 30, 'timeline.noticeDate': '2027-03-10', 'timeline.goLive': '2027-03-28' },
    silent: { 'legal.noticeDays': 30, 'timeline.noticeDate': '2027-02-26', 'timeline.goLive': '2027-03-28' },
    also: {
      fires: [
        [{ 'timeline.noticeDate': '2027-02-27' }, '29 days before go-live. Send it by 26 February 2027'],
        [{ 'timeline.noticeDate': '2027-03-28' }, '0 days before go-live'],
        [{ 'timeline.noticeDate': '2027-03-29' }, 'on 29 March 2027, after go-live'],
      ],
    },
  },
})
