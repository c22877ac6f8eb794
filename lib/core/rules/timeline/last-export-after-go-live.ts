import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const lastExportAfterGoLive = rule({
  id: 'last-export-after-go-live',
  title: 'The last export comes after go-live',
  severity: 'block',
  needs: ['timeline.finalExport', 'timeline.goLive'],
  about: [ANSWERS.finalExport, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const [last, goLive] = [facts['timeline.finalExport'], facts['timeline.goLive']]
    if (last <= goLive) return []
    return [
      {
        says: `The last full export is planned for ${dayText(last)}, but users sign in to Asgardeo from ${dayText(goLive)}.`,
        fix: 'Export before go-live, and carry what changes in between over by the way chosen in step 7.',
        numbers: { days: daysBetween(goLive, last) },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.finalExport': '2027-03-28', 'timeline.goLive': '2027-03-27' },
    silent: { 'timeline.finalExport': '2027-03-27', 'timeline.goLive': '2027-03-27' },
    also: {
      fires: [[{}, 'planned for 28 March 2027, but users sign in to Asgardeo from 27 March 2027.']],
      silent: [{ 'timeline.finalExport': '2027-03-20' }],
    },
  },
})
