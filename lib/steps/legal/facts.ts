import { answered, type Fact } from '@/lib/core/facts/fact'
import type { LegalFacts } from '@/lib/core/facts/legal'
import type { Answers, ChoiceQuestion, ChoicesQuestion } from '@/lib/core/plan/question'
import { questions } from './schema'

type LegalAnswers = Answers<typeof questions>

/** Choices become the words a reader sees, since nothing decides on them but people. */
export function legalFacts(answers: LegalAnswers): LegalFacts {
  return {
    organization: answered(answers.organization),
    region: answered(answers.region),
    jurisdictions: answered(answers.jurisdictions?.map((value) => labelOf(questions.jurisdictions, value))),
    legalBasis: answered(answers.legalBasis && labelOf(questions.legalBasis, answers.legalBasis)),
    dpa: answered(answers.dpa),
    role: answered(answers.role),
    transfers: answered(answers.transfers),
    specialCategories: yes(answers.specialCategories),
    minors: yes(answers.minors),
    noticeDays: answered(answers.noticeDays),
    exportDeletion: answered(answers.exportDeletion),
    pendingErasures: answered(answers.pendingErasures),
  }
}

function yes(answer: 'yes' | 'no' | null | undefined): Fact<boolean> {
  return answered(answer && answer === 'yes')
}

function labelOf(question: ChoiceQuestion | ChoicesQuestion, value: string): string {
  return question.options.find((option) => option.value === value)?.label ?? value
}
