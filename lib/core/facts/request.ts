import type { Fact } from './fact'

export type Contact = { id: string; name: string; email: string; phone: string; hours: string; zone: string }
export type TeamQuestion = { id: string; text: string }

export type RequestFacts = {
  senderName: Fact<string>
  senderEmail: Fact<string>
  /** The sender said explicitly that this address is registered for an owner or administrator account. */
  senderConfirmed: Fact<boolean>
  contacts: Fact<Contact[]>
  handover: Fact<string>
  questions: Fact<TeamQuestion[]>
}
