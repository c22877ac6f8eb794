import type { Message } from '@/lib/core/facts/impact'

export type KitText = {
  id: 'notice' | 'reminder' | 'reset' | 'help-desk' | 'status-before' | 'status-during' | 'status-after' | 'status-back'
  title: string
  /** Whom it is for. */
  to: string
  channel: NonNullable<Message['channel']>
  /** ISO date it goes out; null while go-live is unknown, and for what has no day. */
  date: string | null
  /** When it goes out, where no date says so. */
  when: string
  /** Days before go-live, as step 6 counts them; null where no number fits. */
  daysBefore: number | null
  subject: string
  text: string
  /** The text is the one of step 6, into which it was taken over and perhaps changed. */
  isOwn: boolean
}

/** A text as the plan fills it, before anybody changed it. */
export type KitDraft = Omit<KitText, 'isOwn'>

export const paragraphs = (lines: readonly string[]) => lines.join('\n\n')
