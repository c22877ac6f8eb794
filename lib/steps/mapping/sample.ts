import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  usernameMode: 'email',
  loginIdentifiers: ['none'],
  uniqueness: 'within',
  collisions:
    'The account with the later login survives. The help desk writes to the owners of the other one two weeks before go-live.',
  rows: [
    row('user-id', 'user_id', 'externalid', 'strip-prefix:auth0|', 0.98, 'Same meaning'),
    row('username', 'email', 'username', 'trim, lower-case', 0.95, 'Name and type'),
    row('email', 'email', 'emailaddress', 'trim, lower-case', 0.99, 'Same meaning'),
    row('verified', 'email_verified', 'identity/emailVerified', '', 0.99, 'Same meaning'),
    row('given', 'given_name', 'givenname', 'trim', 0.99, 'Same meaning'),
    row('family', 'family_name', 'lastname', 'trim', 0.99, 'Same meaning'),
    row('phone', 'phone_number', 'mobile', 'phone-to-e164:IE', 0.82, 'Name and pattern'),
    {
      ...row('customer', 'user_metadata.customer_no', 'custom:customer_no', 'trim', 0.64, 'Values'),
      dataType: 'Text',
      unique: 'yes',
    },
    row('lang', 'user_metadata.lang', 'local', 'locale-form', 0.88, 'Values'),
    row('blocked', 'blocked', 'identity/accountDisabled', 'boolean', 0.9, 'Same meaning'),
  ],
  roles: [
    { id: 'customer', source: 'customer', kind: 'group', target: 'customers' },
    { id: 'landlord', source: 'landlord', kind: 'group', target: 'landlords' },
    { id: 'agent', source: 'agent', kind: 'role', target: 'help-desk-agent', audience: 'organization' },
    { id: 'newsletter', source: 'newsletter', kind: 'group', target: 'newsletter' },
  ],
  states: [
    { id: 'active', source: 'active', target: 'active', users: 47804 },
    { id: 'blocked', source: 'blocked', target: 'disabled', users: 412 },
  ],
}

function row(id: string, source: string, target: string, transforms: string, confidence: number, reason: string) {
  return { id, source, target, transforms, confidence, reason, confirmed: 'yes' } as const
}
