/** What the schedule cannot keep, with the way out: late work, a go-live too near, own dates past the latest safe end. */
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { dayText } from '@/lib/core/iso-date'
import { type PlanSchedule, planSchedule } from './plan-schedule'

export type Misfit = { id: string; says: string; fix: string }

export function misfits(facts: Facts, today: string, plan: PlanSchedule = planSchedule(facts, today)): Misfit[] {
  const goLive = factValue(facts.timeline.goLive)
  if (!goLive) return []
  const tooNear: Misfit[] =
    plan.tasks.some((task) => task.slack < 0) && plan.earliest > goLive
      ? [
          {
            id: 'too-near',
            says: `Go-live on ${dayText(goLive)} is too near for these lead times.`,
            fix: `Begun today, everything can be ready by ${dayText(plan.earliest)}. Move go-live there, shorten a task on the critical path, or say that a task is done.`,
          },
        ]
      : []
  const late = plan.late.map((task) => ({
    id: `late-${task.id}`,
    says: `${task.name} should have begun on ${dayText(task.start)}, ${countText(task.late, 'day')} ago.`,
    fix: `Begin today and finish by ${dayText(task.done)}, or move go-live by ${countText(task.late, 'day')}.`,
  }))
  const ends = new Map(plan.tasks.map((task) => [task.id, task]))
  const own = (factValue(facts.timeline.milestones) ?? []).flatMap((milestone): Misfit[] => {
    const task = ends.get(milestone.id)
    if (!task || milestone.kind === 'wave' || milestone.date <= task.done) return []
    return [
      {
        id: `own-${milestone.id}`,
        says: `${milestone.name} is planned for ${dayText(milestone.date)}, after its latest safe end on ${dayText(task.done)}.`,
        fix: 'Take over the latest safe dates, or say above that it takes less time.',
      },
    ]
  })
  return [...tooNear, ...late, ...own]
}
