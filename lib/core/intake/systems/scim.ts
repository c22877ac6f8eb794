import { isJsonObject } from '@/lib/core/json'
import { evidence } from '../name-match'
import { saysYes } from '../yes-no'
import { PERSON, type System } from './system'

const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'

/** SCIM 2.0 from any server: a list response, single users, groups, a bulk request. */
export const scim: System = {
  id: 'scim',
  name: 'SCIM 2.0',
  detect(signals) {
    const { beside } = signals
    const records = signals.share((view) =>
      view.all('schemas').some((schema) => schema.startsWith('urn:ietf:params:scim:')),
    )
    const dotted = [...signals.names].filter((name) =>
      /^(emails[[.]0\]?\.value|name\.givenName|emails\.value)$/.test(name),
    ).length
    const bulk = signals.share((view) => view.has('method') && view.has('data.userName'))
    return evidence([
      bulk > 0.3 && [1, 'operations of a SCIM bulk request'],
      records > 0.5 && [0.75, 'records name SCIM schemas'],
      records <= 0.5 &&
        beside.totalResults !== undefined &&
        signals.names.has('userName') && [0.6, 'a SCIM list response'],
      records <= 0.5 && dotted > 0 && signals.names.has('userName') && [0.45, 'SCIM attribute names'],
    ])
  },
  fields: {
    id: ['id'],
    login: ['userName'],
    email: ['emails.value', 'emails'],
    phone: ['phoneNumbers.value', 'phoneNumbers'],
    password: ['password'],
    created: ['meta.created'],
    state: ['active'],
    roles: ['roles.display', 'roles.value', 'roles'],
    groups: ['groups.display', 'groups'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'inactive', means: 'inactive' },
  ],
  stateOf(view) {
    const active = view.textOf('state')
    return active === '' ? '' : saysYes(active) ? 'active' : 'inactive'
  },
  wrapping: {
    unwrap(record) {
      const { method, data } = record
      return typeof method === 'string' && isJsonObject(data) && !('Operations' in data) ? data : record
    },
    others: ['data'],
  },
  judge(view) {
    // Bulk operations that delete or change somebody carry no user.
    if (view.has('method') && view.has('path')) return { kind: 'ignore' }
    if (!view.all('schemas').includes(GROUP)) return PERSON
    return { kind: 'group', name: view.text('displayName'), members: view.all('members.value').length }
  },
  paging: (beside) => ({ total: Number(beside.totalResults), next: null }),
  howToExport: 'Call GET /Users with startIndex and count until totalResults is reached, and save every page.',
  cannotTell: ['Passwords and hashes: SCIM never returns them', 'The last login', 'Second factors and consents'],
  hashes: 'never',
}
