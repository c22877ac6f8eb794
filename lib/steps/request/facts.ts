import { answered } from '@/lib/core/facts/fact'
import type { Contact, FollowUp, Promised, RequestFacts, TeamQuestion } from '@/lib/core/facts/request'
import type { Answers, ChoiceQuestion } from '@/lib/core/plan/question'
import { questions } from './schema'

export function requestFacts(answers: Answers<typeof questions>): RequestFacts {
  return {
    senderName: answered(answers.senderName),
    senderEmail: answered(answers.senderEmail),
    senderConfirmed: answered(answers.senderConfirmed && answers.senderConfirmed === 'yes'),
    contacts: answered(
      answers.contacts?.map(
        (row): Contact => ({
          id: row.id,
          name: row.name ?? '',
          email: row.email ?? '',
          phone: row.phone ?? '',
          hours: row.hours ?? '',
          zone: row.zone ?? '',
        }),
      ),
    ),
    handover: answered(answers.handover && labelOf(questions.handover, answers.handover)),
    tier: answered(answers.tier && labelOf(questions.tier, answers.tier)),
    questions: answered(
      answers.questions?.flatMap((row): TeamQuestion[] => (row.text ? [{ id: row.id, text: row.text }] : [])),
    ),
    environments: answered(answers.environments),
    loadTest: answered(answers.loadTest && answers.loadTest === 'yes'),
    promises: answered(
      answers.promises?.map(
        (row): Promised => ({ id: row.id, topic: row.topic ?? null, owner: row.owner ?? '', due: row.due ?? null }),
      ),
    ),
    followUp: answered(
      answers.followUp?.map(
        (row): FollowUp => ({
          id: row.id,
          date: row.date ?? null,
          kind: row.kind ?? null,
          by: row.by ?? '',
          digest: row.digest ?? '',
          ticket: row.ticket ?? '',
          note: row.note ?? '',
          next: row.next ?? '',
          promisedFor: row.promisedFor ?? null,
          wave: row.wave ?? '',
          planned: row.planned ?? null,
          actual: row.actual ?? null,
          failed: row.failed ?? null,
        }),
      ),
    ),
  }
}

function labelOf(question: ChoiceQuestion, value: string): string {
  return question.options.find((option) => option.value === value)?.label ?? value
}
