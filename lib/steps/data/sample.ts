import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

/** The counts come from the invented profile of the sample plan; here is what a person adds to it. */
export const sample: Answers<typeof questions> = {
  sources: [
    {
      id: 'auth0',
      kind: 'auth0',
      name: 'Auth0, customer tenant',
      version: 'Professional',
      canExport: 'yes',
      howExported: 'User Management, Users, Export: NDJSON, gzipped. Hashes by support ticket.',
      hashesObtainable: 'yes',
      canCheckPassword: 'yes',
      network: 'The internet',
      rateLimit: 1000,
      peakLogins: 32,
      endsOn: '2027-05-31',
      monthlyCost: 4100,
      currency: 'EUR',
    },
  ],
  signupsPerDay: 22,
  roles: [
    { id: 'customer', name: 'customer', users: 42088, permissions: 'bills:read, meter:write' },
    { id: 'landlord', name: 'landlord', users: 3411, permissions: 'bills:read, property:write' },
    { id: 'agent', name: 'agent', users: 1486, permissions: 'customers:read, customers:write, bills:read' },
  ],
  attributes: [
    { id: 'user-id', name: 'user_id', decision: 'move' },
    { id: 'email', name: 'email', decision: 'move' },
    { id: 'email-verified', name: 'email_verified', decision: 'move' },
    { id: 'given-name', name: 'given_name', decision: 'move' },
    { id: 'family-name', name: 'family_name', decision: 'move' },
    { id: 'phone', name: 'phone_number', decision: 'move' },
    { id: 'customer-no', name: 'user_metadata.customer_no', decision: 'move' },
    { id: 'lang', name: 'user_metadata.lang', decision: 'move' },
    { id: 'dob', name: 'user_metadata.dob', decision: 'leave', reason: 'Billing keeps it; login does not need it.' },
    { id: 'blocked', name: 'blocked', decision: 'move' },
    { id: 'roles', name: 'app_metadata.roles', decision: 'move' },
    { id: 'name', name: 'name', decision: 'leave', reason: 'Given and family name say the same.' },
    { id: 'nickname', name: 'nickname', decision: 'leave', reason: 'Made by Auth0 from the address.' },
    { id: 'picture', name: 'picture', decision: 'leave', reason: 'Nearly all are default images.' },
    { id: 'last-ip', name: 'last_ip', decision: 'leave', reason: 'Personal and not needed.' },
    { id: 'logins', name: 'logins_count', decision: 'leave', reason: 'Asgardeo keeps its own.' },
    { id: 'last-login', name: 'last_login', decision: 'leave', reason: 'Used for planning only.' },
    { id: 'created', name: 'created_at', decision: 'leave', reason: 'Asked of the Asgardeo team; see the questions.' },
    { id: 'updated', name: 'updated_at', decision: 'leave', reason: 'Asgardeo keeps its own.' },
    {
      id: 'identities',
      name: 'identities',
      decision: 'leave',
      reason: 'Social logins are linked again at first login.',
    },
  ],
}
