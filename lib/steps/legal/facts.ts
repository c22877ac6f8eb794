import { answered, type Fact } from '@/lib/core/facts/fact'
import type { LegalFacts } from '@/lib/core/facts/legal'
import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

type LegalAnswers = Answers<typeof questions>

export function legalFacts(answers: LegalAnswers): LegalFacts {
  return {
    organization: answered(answers.organization),
    region: answered(answers.region),
    jurisdictions: answered(answers.jurisdictions),
    legalBasis: answered(answers.legalBasis),
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
