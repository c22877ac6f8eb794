import { countText } from '@/lib/core/count-text'
import { daysBetween } from '@/lib/core/iso-date'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

/** Three rounds of a week each with the team, and one for the run itself: the planner's estimate. */
const USUAL_DAYS = 28

export const teamAnswersLate = riskRule({
  id: 'team-answers-late',
  kind: 'people',
  name: 'The Asgardeo team answers too late for the date',
  needs: ['timeline.goLive'],
  mitigation: 'Send the request complete, with every question numbered, and name a second date that also works.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: documented('No time of reply is published; the migration is done by the team on request'),
  find: (known, { request }, today) => {
    const days = daysBetween(today, known['timeline.goLive'])
    const isSent = request.followUp.known && request.followUp.value.some((entry) => entry.kind === 'answered')
    if (Number.isNaN(days) || isSent || days >= USUAL_DAYS * 4) return null
    return {
      likelihood: rated(
        days < USUAL_DAYS ? 'high' : days < USUAL_DAYS * 2 ? 'medium' : 'low',
        `${countText(Math.max(0, days), 'day')} to go-live, about ${USUAL_DAYS} needed; no time of reply is published`,
      ),
      impact: rated('high', 'Nobody else can do the import'),
      basis: { 'go-live': known['timeline.goLive'] },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2027-01-04' },
    silent: { 'timeline.goLive': '2027-06-01' },
    boundary: [
      [{ 'timeline.goLive': '2026-12-21' }, { likelihood: 'high', impact: 'high' }],
      [{ 'timeline.goLive': '2026-12-22' }, { likelihood: 'medium', impact: 'high' }],
      [{ 'timeline.goLive': '2027-01-19' }, { likelihood: 'low', impact: 'high' }],
      [{ 'timeline.goLive': '2027-03-16' }, null],
    ],
  },
})
