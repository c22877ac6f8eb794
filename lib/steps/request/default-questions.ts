/**
 * What nobody outside WSO2 can answer: not documented, and asked in every migration. Numbered in the request, each to be
 * answered by yes or no first, so that a reply fits beside its number.
 */
export const DEFAULT_QUESTIONS = [
  {
    id: 'channel',
    text: 'Can we hand over the file of users through the channel named above, as CSV in UTF-8? If not, which channel and format do you need? It is not attached.',
  },
  {
    id: 'duration',
    text: 'Does the import of this number of users run in one go, and fit into our window? If not, how long will it take?',
  },
  {
    id: 'turnaround',
    text: 'Are five working days between our file and the import enough for you, and is the import free of charge?',
  },
  {
    id: 'mails',
    text: 'Do imported users receive any e-mail before we switch invitations on, and can invitations be sent in batches?',
  },
  {
    id: 'expiry',
    text: 'Can the lifetime of invitation and reset links be set for our organisation, and to what maximum?',
  },
  { id: 'verified', text: 'Are verified flags for e-mail and mobile number kept as imported?' },
  { id: 'dates', text: 'Can the creation date and the identifier of the legacy system be kept?' },
  {
    id: 'limits',
    text: 'Can the rate limits be raised for the window, and is there a limit on the number of users in our plan?',
  },
  {
    id: 'rejects',
    text: 'Do you report records that were not imported as a file with row and reason? If not, in which form?',
  },
  { id: 'undo', text: 'Can an import be undone as a whole if we decide to go back?' },
] as const
