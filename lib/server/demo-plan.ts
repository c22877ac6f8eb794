import { samplePlan } from '@/lib/steps/sample-plan'
import { createPlan } from './create-plan'
import type { Database } from './db/database'
import { randomId } from './ids'

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

/** The sample plan with a conversation, stored; answers with the path of its owner link. */
export async function createDemoPlan(db: Database, now: Date): Promise<string> {
  const { planId, ownerLink } = await createPlan({ db }, samplePlan(), null, now)
  await db.write(async (tx) => {
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
  return ownerLink
}
