/** Used by tests only. */
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'

const typed = { kind: 'person', name: 'Answer', date: null } as const

/** Facts with a contradiction, gaps, and texts that try to break out of headers and cells. */
export function factsFixture(): Facts {
  const base = unknownFacts()
  return {
    ...base,
    legal: {
      ...base.legal,
      organization: known('Alderbrook Water', typed),
      region: known('eu', typed),
      dpa: known('in-progress', typed),
      exportDeletion: known('2027-08-31', typed),
    },
    data: {
      ...base.data,
      users: known(200_000, typed),
      withoutEmail: known(3_320, typed),
      sources: known(
        [
          {
            id: 's1',
            kind: 'auth0',
            name: 'Auth0',
            version: null,
            canExport: true,
            hashesObtainable: false,
            canCheckPassword: true,
            endsOn: '2027-05-31',
            monthlyCost: 4100,
          },
        ],
        typed,
      ),
      inventory: known(
        [
          {
            name: 'email',
            type: 'email',
            fill: 0.98,
            distinct: 196_000,
            distinctExact: true,
            minLength: 6,
            maxLength: 88,
            unique: true,
            multiValued: false,
            pii: 'personal',
            confidential: 'no',
            decision: 'move',
            origin: 'file',
          },
        ],
        typed,
      ),
    },
    goals: {
      ...base.goals,
      segments: known(
        [
          { id: 'a', name: 'Customers', users: 180_000, kept: true, fate: '' },
          { id: 'b', name: 'Staff\r\nBcc: victim@example.com', users: 12_000, kept: true, fate: '' },
          { id: 'c', name: 'Test accounts', users: 8_000, kept: false, fate: 'Deleted after go-live' },
        ],
        typed,
      ),
      keptUsers: known(192_000, typed),
    },
    strategy: {
      ...base.strategy,
      segments: known(
        [
          { id: 'a', name: 'Customers', users: 180_000, path: 'silent' },
          { id: 'b', name: 'Staff', users: 12_000, path: 'reset' },
        ],
        typed,
      ),
      silentUsers: known(180_000, typed),
      resetUsers: known(12_000, typed),
      cutOff: known('2027-07-03', typed),
    },
    mapping: {
      ...base.mapping,
      usernameMode: known('email', typed),
      rows: known(
        [
          {
            id: 'r1',
            source: 'email',
            target: { kind: 'catalogue', key: 'emailaddress' },
            transforms: ['trim', 'lower-case'],
            confidence: 1,
            reason: 'Same meaning',
            confirmed: true,
          },
          {
            id: 'r2',
            source: '=cmd|calc',
            target: { kind: 'custom', name: '@tier', dataType: 'Text' },
            transforms: [],
            confidence: 0.6,
            reason: '-1+1, "quoted"\nsecond line',
            confirmed: false,
          },
          {
            id: 'r3',
            source: 'legacy_id',
            target: { kind: 'none' },
            transforms: [],
            confidence: 1,
            reason: '',
            confirmed: true,
          },
        ],
        typed,
      ),
    },
    timeline: {
      ...base.timeline,
      zone: known('Europe/Dublin', typed),
      goLive: known('2027-03-27', typed),
      windows: known([{ id: 'w', name: 'Go-live', date: '2027-03-27', startTime: '22:00', hours: 5 }], typed),
      freezes: known([{ id: 'f', name: 'Billing freeze', from: '2027-02-22', to: '2027-03-05' }], typed),
      noticeDate: known('2027-02-25', typed),
    },
    request: {
      ...base.request,
      senderName: known('Zoë "Admin" Łukasz\r\nBcc: victim@example.com', typed),
      senderEmail: known('owner@alderbrook.example', typed),
      senderConfirmed: known(true, typed),
      contacts: known(
        [
          {
            id: 'c',
            name: 'Ada Example',
            email: 'ada@alderbrook.example',
            phone: '+353 1 555 0100',
            hours: '09:00 to 17:00',
            zone: 'Europe/Dublin',
          },
        ],
        typed,
      ),
      questions: known([{ id: 'q', text: 'Can the rate limit be raised for the window?' }], typed),
    },
  }
}
