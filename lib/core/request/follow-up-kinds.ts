/** What a reader sees for the entries of the request's log, in the form and in the close-out report. */
export const FOLLOW_UP_KINDS = {
  sent: 'Request sent',
  ticket: 'Ticket opened',
  asked: 'Question from the team',
  answered: 'Answer given',
  promised: 'Date promised',
  counted: 'Users counted',
  moved: 'People moved',
} as const
