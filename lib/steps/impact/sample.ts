import type { Answers } from '@/lib/core/plan/question'
import { sampleRisks } from './sample-risks'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  experience: [
    {
      id: 'before',
      moment: 'before',
      who: 'Everybody',
      sees: 'A mail and a note in the portal 30 days ahead; nothing to do.',
    },
    {
      id: 'during',
      moment: 'during',
      who: 'Active customers',
      sees: 'Sign-in is closed for the night of the move. At the next login some see a waiting page for up to ten seconds.',
    },
    {
      id: 'dormant',
      moment: 'after',
      who: 'Dormant customers',
      sees: 'A mail with a link to set a new password; until then the account is locked.',
    },
    { id: 'mfa', moment: 'after', who: 'People with a second factor', sees: 'They are asked once to enrol it again.' },
  ],
  messages: [
    {
      id: 'notice',
      who: 'All customers',
      daysBefore: 30,
      channel: 'email',
      language: 'English, Irish, Polish',
      text: 'On 27 March our sign-in moves to a new system in the EU. Your password stays the same and you do not have to do anything. We will never ask for your password by e-mail.',
    },
    {
      id: 'reminder',
      who: 'All customers',
      daysBefore: 3,
      channel: 'portal',
      language: 'English, Irish, Polish',
      text: 'Sign-in is closed for maintenance in the night of Saturday, 22:00 to 04:00.',
    },
    {
      id: 'desk',
      who: 'Help desk',
      daysBefore: 7,
      channel: 'help-desk',
      language: 'English',
      text: 'Ask for the customer number, never for the password. Waiting page: wait ten seconds, then try again. Link run out: send a new one.',
    },
    {
      id: 'reset',
      who: 'Dormant customers',
      daysBefore: -16,
      channel: 'email',
      language: 'English, Irish, Polish',
      text: 'Your account has moved. Choose a new password within three days with the link below.',
    },
  ],
  maxDowntimeMinutes: 360,
  maxFailedLogins: 900,
  maxTicketsPerDay: 120,
  maxRejectedRows: 47,
  losses: [
    {
      id: 'mfa',
      what: 'Second factors',
      users: 2904,
      workaround: 'Enrol again at first login; the help desk can reset.',
    },
    { id: 'sessions', what: 'Open sessions', users: 6100, workaround: 'Sign in once after the move.' },
    { id: 'google', what: 'Links to Google accounts', users: 1316, workaround: 'Linked again by verified e-mail.' },
    { id: 'history', what: 'Login history', users: 48216, workaround: 'Archived for 12 months, read-only.' },
  ],
  rollbackTrigger:
    'Over 5% failed logins in the first hour, or over 47 rejected records, before 00:45. The applications then point to Auth0 again.',
  rollbackDecider: 'Lead admin; deputy: head of customer systems',
  pointOfNoReturn: '2027-03-29',
  ...sampleRisks,
}
