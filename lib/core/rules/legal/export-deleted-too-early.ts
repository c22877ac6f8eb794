import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const exportDeletedTooEarly = rule({
  id: 'export-deleted-too-early',
  title: 'The export is deleted before go-live',
  severity: 'block',
  needs: ['legal.exportDeletion', 'timeline.goLive'],
  about: [ANSWERS.exportDeletion, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const deleted = facts['legal.exportDeletion']
    const goLive = facts['timeline.goLive']
    if (deleted >= goLive) return []
    return [
      {
        says: `Exported files are deleted by ${dayText(deleted)}, but they are needed until go-live on ${dayText(goLive)}.`,
        fix: 'Set the deletion two to four weeks after go-live, or go live earlier.',
        numbers: { days: daysBetween(deleted, goLive) },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.exportDeletion': '2027-03-01', 'timeline.goLive': '2027-03-28' },
    silent: { 'legal.exportDeletion': '2027-04-30', 'timeline.goLive': '2027-03-28' },
    also: {
      fires: [[{ 'legal.exportDeletion': '2027-03-27' }, 'deleted by 27 March 2027']],
      silent: [{ 'legal.exportDeletion': '2027-03-28' }],
    },
  },
})
