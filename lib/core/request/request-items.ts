/** What the first e-mail must hold, item by item: who, from where, how many and what. */
import type { SourceSystem } from '@/lib/core/facts/data'
import type { Facts } from '@/lib/core/facts/facts'
import type { RequestItem } from './request-item'
import { MOVE_ITEMS } from './request-items-move'

const FACT_ITEMS: readonly RequestItem[] = [
  {
    id: 'organization',
    topic: 'who',
    label: 'Organisation name',
    answer: 'legal.organization',
    isKnown: ({ legal }) => legal.organization.known,
    blocks: true,
  },
  { id: 'region', topic: 'who', label: 'Region', answer: 'legal.region', isKnown: ({ legal }) => legal.region.known },
  { id: 'tier', topic: 'who', label: 'Asgardeo plan', answer: 'request.tier', isKnown: (f) => f.request.tier.known },
  {
    id: 'environments',
    topic: 'who',
    label: 'Other organisations for tests',
    answer: 'request.environments',
    isKnown: ({ request }) => request.environments.known,
  },
  {
    id: 'sender',
    topic: 'who',
    label: 'Name of the sender',
    answer: 'request.senderName',
    isKnown: ({ request }) => request.senderName.known,
  },
  {
    id: 'address',
    topic: 'who',
    label: 'Address of the sender',
    answer: 'request.senderEmail',
    isKnown: ({ request }) => request.senderEmail.known,
    blocks: true,
  },
  {
    id: 'registered',
    topic: 'who',
    label: 'Address registered for an owner or administrator account',
    answer: 'request.senderConfirmed',
    isKnown: ({ request }) => request.senderConfirmed.known && request.senderConfirmed.value,
    blocks: true,
  },
  {
    id: 'contacts',
    topic: 'who',
    label: 'Two contacts with phone, hours and time zone',
    answer: 'request.contacts',
    isKnown: ({ request }) =>
      request.contacts.known &&
      request.contacts.value.filter(({ phone, hours, zone }) => phone && hours && zone).length >= 2,
  },
  {
    id: 'version',
    topic: 'from',
    label: 'Product and version of each source system',
    answer: 'data.sources',
    isKnown: (facts) => everySource(facts, ({ version }) => Boolean(version)),
  },
  {
    id: 'export',
    topic: 'from',
    label: 'Whether each source system can export all users',
    answer: 'data.sources',
    isKnown: (facts) => everySource(facts, ({ canExport }) => canExport !== null),
  },
  {
    id: 'check-password',
    topic: 'from',
    label: 'Whether each source system can check a password',
    answer: 'data.sources',
    isKnown: (facts) => everySource(facts, ({ canCheckPassword }) => canCheckPassword !== null),
  },
  {
    id: 'network',
    topic: 'from',
    label: 'Network from which each source system is reached',
    answer: 'data.sources',
    isKnown: (facts) => everySource(facts, ({ network }) => Boolean(network)),
  },
  {
    id: 'ends',
    topic: 'from',
    label: 'Day on which each source system ends',
    answer: 'data.sources',
    isKnown: (facts) => everySource(facts, ({ endsOn }) => endsOn !== null),
  },
  {
    id: 'users',
    topic: 'how-many',
    label: 'Number of users',
    answer: 'data.users',
    isKnown: ({ data }) => data.users.known,
    blocks: true,
  },
  {
    id: 'types',
    topic: 'how-many',
    label: 'Users by type',
    answer: 'goals.segments',
    isKnown: ({ goals }) => goals.segments.known && goals.segments.value.length > 0,
  },
  {
    id: 'activity',
    topic: 'how-many',
    label: 'Users by last login',
    answer: 'data.activity',
    isKnown: ({ data }) => data.activity.known,
  },
  {
    id: 'states',
    topic: 'how-many',
    label: 'Users by state',
    answer: 'data.states',
    isKnown: ({ data }) => data.states.known,
  },
  ...(
    [
      ['withoutEmail', 'Users without e-mail address'],
      ['withPhone', 'Users with phone number'],
      ['withPassword', 'Users with password'],
      ['withMfa', 'Users with a second factor'],
      ['withSocialLogin', 'Users with social login'],
      ['signupsPerDay', 'Sign-ups a day'],
    ] as const
  ).map(
    ([key, label]): RequestItem => ({
      id: key,
      topic: 'how-many',
      label,
      answer: `data.${key}`,
      isKnown: ({ data }) => data[key].known,
    }),
  ),
  {
    id: 'largest',
    topic: 'how-many',
    label: 'Largest attribute values',
    answer: 'data.attributes',
    isKnown: ({ data }) => data.inventory.known && data.inventory.value.some(({ maxLength }) => maxLength > 0),
  },
]

function everySource({ data }: Facts, holds: (source: SourceSystem) => boolean): boolean {
  return data.sources.known && data.sources.value.length > 0 && data.sources.value.every(holds)
}

/** THE LIST of items, under the ten headings in order. */
export const REQUEST_ITEMS: readonly RequestItem[] = [...FACT_ITEMS, ...MOVE_ITEMS]
