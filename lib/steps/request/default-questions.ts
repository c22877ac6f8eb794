/** What nobody outside WSO2 can answer: not documented, and asked in every migration. Numbered in the request. */
export const DEFAULT_QUESTIONS = [
  {
    id: 'channel',
    text: 'Through which channel, and in which file format, should we hand over the file of users? It is not attached.',
  },
  {
    id: 'duration',
    text: 'How long will the import of this number of users take on your side, and does it run in one go?',
  },
  { id: 'turnaround', text: 'How many working days do you need between our file and the import, and is there a cost?' },
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
  { id: 'rejects', text: 'In which form do you report records that were not imported?' },
  { id: 'undo', text: 'Can an import be undone as a whole if we decide to go back?' },
] as const
