import type { Fact } from './fact'

export type Level = 'low' | 'medium' | 'high'
export type Risk = {
  id: string
  name: string
  likelihood: Level
  impact: Level
  mitigation: string
  owner: string
  due: string | null
  /** Likelihood and impact that remain once the mitigation is done. */
  residual: Level | null
  residualImpact: Level | null
}

/** What was decided about a risk the planner suggested; its id is the rule's. */
export type RiskDecision = {
  id: string
  risk: string
  decision: 'accepted' | 'dismissed' | null
  reason: string
  /** The facts it was decided on, in words; when they read otherwise now, the risk is raised again. */
  basis: string
  /** ISO date. */
  on: string | null
}
export type Loss = { id: string; what: string; users: number | null; workaround: string }

/** A message to users, dated from go-live. Negative days are after it. */
export type Message = {
  id: string
  who: string
  daysBefore: number | null
  channel: 'email' | 'sms' | 'sign-in-page' | 'portal' | 'letter' | 'help-desk' | null
  language: string
  text: string
}

export type ImpactFacts = {
  maxDowntimeMinutes: Fact<number>
  maxFailedLogins: Fact<number>
  maxTicketsPerDay: Fact<number>
  maxRejectedRows: Fact<number>
  losses: Fact<Loss[]>
  rollbackTrigger: Fact<string>
  rollbackDecider: Fact<string>
  /** ISO date and after which there is no way back. */
  pointOfNoReturn: Fact<string>
  risks: Fact<Risk[]>
  riskDecisions: Fact<RiskDecision[]>
  messages: Fact<Message[]>
}
