import { answered } from '@/lib/core/facts/fact'
import type { ImpactFacts, Loss, Message, Risk, RiskDecision } from '@/lib/core/facts/impact'
import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

type ImpactAnswers = Answers<typeof questions>

export function impactFacts(answers: ImpactAnswers): ImpactFacts {
  return {
    maxDowntimeMinutes: answered(answers.maxDowntimeMinutes),
    maxFailedLogins: answered(answers.maxFailedLogins),
    maxTicketsPerDay: answered(answers.maxTicketsPerDay),
    maxRejectedRows: answered(answers.maxRejectedRows),
    losses: answered(
      answers.losses?.map(
        (row): Loss => ({
          id: row.id,
          what: row.what ?? '',
          users: row.users ?? null,
          workaround: row.workaround ?? '',
        }),
      ),
    ),
    rollbackTrigger: answered(answers.rollbackTrigger),
    rollbackDecider: answered(answers.rollbackDecider),
    pointOfNoReturn: answered(answers.pointOfNoReturn),
    risks: answered(risks(answers)),
    riskDecisions: answered(
      answers.suggestedRisks?.map(
        (row): RiskDecision => ({
          id: row.id,
          risk: row.risk ?? '',
          decision: row.decision ?? null,
          reason: row.reason ?? '',
          basis: row.basis ?? '',
          on: row.on ?? null,
        }),
      ),
    ),
    messages: answered(
      answers.messages?.map(
        (row): Message => ({
          id: row.id,
          who: row.who ?? '',
          daysBefore: row.daysBefore ?? null,
          channel: row.channel ?? null,
          language: row.language ?? '',
          text: row.text ?? '',
        }),
      ),
    ),
  }
}

/** A risk without both levels cannot be placed on the heat map and is not a fact yet. */
function risks({ risks: rows }: ImpactAnswers): Risk[] | undefined {
  const judged = rows?.flatMap((row): Risk[] =>
    row.name && row.likelihood && row.impact
      ? [
          {
            id: row.id,
            name: row.name,
            likelihood: row.likelihood,
            impact: row.impact,
            mitigation: row.mitigation ?? '',
            owner: row.owner ?? '',
            due: row.due ?? null,
            residual: row.residual ?? null,
            residualImpact: row.residualImpact ?? null,
          },
        ]
      : [],
  )
  return judged && judged.length > 0 ? judged : undefined
}
