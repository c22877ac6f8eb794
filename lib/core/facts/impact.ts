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
  residual: Level | null
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
  messages: Fact<Message[]>
}
