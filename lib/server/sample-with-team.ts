import type { StepId } from '@/lib/core/plan/plan'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { type CreatedPlan, createPlan } from './create-plan'
import { randomId } from './ids'
import type { Process } from './process'
import type { Visitor } from './visitor'

const HOUR = 3_600_000

/** What colleagues would have said about the sample; hours count back from now. */
const COMMENTS = [
  {
    step: 'timeline',
    question: 'goLive',
    by: 'Legal reviewer',
    hoursAgo: 52,
    text: 'The notice to users has to be out thirty days before this.',
    answer: 'It goes out on 25 February; the timeline has it.',
  },
  {
    step: 'strategy',
    question: 'cutOff',
    by: 'Head of customer systems',
    hoursAgo: 30,
    text: 'Can we not keep the old tenant for one more month? The contract allows it.',
    answer: null,
  },
  {
    step: 'mapping',
    question: 'rows',
    by: 'Bram Sample',
    hoursAgo: 5,
    text: 'Date of birth stays behind, as agreed with Legal.',
    answer: null,
  },
] as const

/** Who sees to each step, by when. */
const OWNERS: Record<StepId, readonly [owner: string, due: string]> = {
  legal: ['Legal reviewer', '2027-02-05'],
  data: ['Bram Sample', '2027-02-05'],
  goals: ['Aoife Sample', '2027-02-05'],
  strategy: ['Aoife Sample', '2027-02-05'],
  mapping: ['Bram Sample', '2027-02-12'],
  impact: ['Help desk lead', '2027-02-12'],
  timeline: ['Aoife Sample', '2027-02-19'],
  rehearsal: ['Bram Sample', '2027-03-09'],
  request: ['Aoife Sample', '2027-03-01'],
}

/** The sample plan as a team would have it, with owners of steps and a conversation, stored. */
export async function createSample(
  server: Pick<Process, 'db'>,
  creator: Visitor | null,
  now: Date,
): Promise<CreatedPlan> {
  const created = await createPlan(server, samplePlan(), creator, now)
  const { planId } = created
  await server.db.write(async (tx) => {
    await tx.assignment.createMany({
      data: Object.entries(OWNERS).map(([step, [owner, due]]) => ({ planId, step, owner, due })),
    })
    for (const { step, question, by, hoursAgo, text, answer } of COMMENTS) {
      const id = randomId()
      const place = { planId, step, question, row: '', finding: '', sessionId: '', internal: false }
      const at = new Date(now.getTime() - hoursAgo * HOUR)
      await tx.comment.create({ data: { ...place, id, threadId: null, text, by, at } })
      if (answer !== null) {
        const later = new Date(at.getTime() + HOUR)
        await tx.comment.create({
          data: { ...place, id: randomId(), threadId: id, text: answer, by: 'Aoife Sample', at: later },
        })
      }
    }
  })
  return created
}
