import type { Fact } from './fact'

export type Contact = { id: string; name: string; email: string; phone: string; hours: string; zone: string }
export type TeamQuestion = { id: string; text: string }

/** Who closes what is sent open under one heading of the request, and by when (ISO date). */
export type Promised = { id: string; topic: string | null; owner: string; due: string | null }

/** One entry of the log that begins when the request is sent. */
export type FollowUp = {
  id: string
  date: string | null
  kind: 'sent' | 'ticket' | 'asked' | 'answered' | 'promised' | 'counted' | 'moved' | null
  /** Who sent it, and the digest of the request as it was sent; empty for other entries. */
  by: string
  digest: string
  ticket: string
  note: string
  /** What is to be done next, and by whom. */
  next: string
  promisedFor: string | null
  /** Expected, imported and refused users of one wave; of `moved`, `actual` is the people moved silently so far. */
  wave: string
  planned: number | null
  actual: number | null
  failed: number | null
}

export type RequestFacts = {
  senderName: Fact<string>
  senderEmail: Fact<string>
  /** The sender said explicitly that this address is registered for an owner or administrator account. */
  senderConfirmed: Fact<boolean>
  contacts: Fact<Contact[]>
  handover: Fact<string>
  /** Asgardeo plan: free, essentials, professional or enterprise, as words. */
  tier: Fact<string>
  questions: Fact<TeamQuestion[]>
  /** Organisations besides production in which the move is tried, in words. */
  environments: Fact<string>
  /** Whether a load test is asked for. */
  loadTest: Fact<boolean>
  promises: Fact<Promised[]>
  followUp: Fact<FollowUp[]>
}
