import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  reason:
    'The Auth0 contract ends on 31 May 2027. Customers and staff should sign in at one place in the EU, with less personal data kept than today.',
  outcomes: [
    {
      id: 'all-in',
      name: 'All kept users can sign in to Asgardeo',
      measure: 'Users found by SCIM per user type, compared with the counts of this plan',
      target: '47,800 of 47,800',
      due: '2027-03-29',
    },
    {
      id: 'quiet',
      name: 'Most customers notice nothing',
      measure: 'Active customers whose is_migrated is true',
      target: '75% by the cut-off',
      due: '2027-07-03',
    },
    {
      id: 'less',
      name: 'Less personal data',
      measure: 'Attributes kept per user',
      target: '10 instead of 20',
      due: '2027-03-29',
    },
    {
      id: 'cost',
      name: 'One system to pay for',
      measure: 'Auth0 invoices',
      target: 'None after July',
      due: '2027-08-01',
    },
  ],
  segments: [
    {
      id: 'active',
      name: 'Active customers',
      users: 36727,
      kept: 'yes',
      fate: 'Logged in within a year, have a password',
    },
    { id: 'dormant', name: 'Dormant customers', users: 8271, kept: 'yes', fate: 'Over a year ago or never' },
    { id: 'staff', name: 'Staff', users: 1486, kept: 'yes', fate: 'Sign in with the staff directory' },
    { id: 'google', name: 'Google sign-in', users: 1316, kept: 'yes', fate: 'Linked again at first login' },
    {
      id: 'service',
      name: 'Service and test accounts',
      users: 416,
      kept: 'no',
      fate: 'Recreated by hand as applications',
    },
  ],
  assumptions: [
    { id: 'calls', what: 'calls-per-100-resets', value: 6, source: 'Password change of 2024, help-desk statistics' },
    { id: 'applications', what: 'applications', value: 4, source: 'List of applications, January 2027' },
  ],
  decisions: [
    {
      id: 'region',
      what: 'Region of the organisation',
      chosen: 'EU (Ireland)',
      options: 'EU (Ireland); US (Virginia)',
      reason: 'Most customers live in the EU; no transfer to assess for what is stored.',
      by: 'Data protection officer',
      on: '2026-11-30',
    },
    {
      id: 'path-active',
      what: 'Active customers: how 36,727 people get in',
      chosen: 'Silent migration',
      options: 'Silent migration; forced reset in waves',
      reason: 'About 27,500 of them notice nothing; a reset would lock all on the first morning.',
      by: 'Lead admin',
      on: '2027-01-18',
    },
    {
      id: 'username-mode',
      what: 'Username',
      chosen: 'E-mail address',
      options: 'E-mail address; letters and digits',
      reason: 'Customers know their address; a number would have to be told to everybody.',
      by: 'Head of customer systems',
      on: '2026-12-14',
    },
    {
      id: 'staffhelpdesk',
      what: 'Who answers during the first week',
      chosen: 'Own help desk, two people more',
      options: 'A call centre by the hour',
      reason: 'Nobody outside may reset accounts.',
      by: 'Help desk lead',
      on: '2027-01-20',
    },
  ],
}
