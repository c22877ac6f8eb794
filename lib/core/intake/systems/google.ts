import { evidence } from '../name-match'
import { saysYes } from '../yes-no'
import type { System } from './system'

/** Google Workspace: the user download of the admin console. */
export const google: System = {
  id: 'google',
  name: 'Google Workspace',
  detect({ names }) {
    return evidence([
      names.has('Email Address [Required]') && [0.7, 'has Email Address [Required]'],
      names.has('First Name [Required]') && [0.2, 'has First Name [Required]'],
      [...names].some((name) => name.startsWith('Org Unit Path')) && [0.2, 'has Org Unit Path'],
      names.has('primaryEmail') && names.has('name.familyName') && [0.5, 'a primary e-mail beside a name in parts'],
      names.has('primaryEmail') && names.has('orgUnitPath') && [0.8, 'users of the Directory API'],
    ])
  },
  fields: {
    id: ['id', 'primaryEmail', 'Email Address'],
    login: ['Email Address', 'primaryEmail'],
    email: ['Email Address', 'primaryEmail'],
    phone: ['Mobile Phone', 'Work Phone', 'Recovery Phone', 'phones.value'],
    lastLogin: ['Last Sign In', 'lastLoginTime'],
    created: ['creationTime'],
    state: ['Status'],
    groups: ['Org Unit Path', 'orgUnitPath'],
  },
  statuses: [
    { name: 'Active', means: 'active' },
    { name: 'Suspended', means: 'inactive' },
    { name: 'Archived', means: 'inactive' },
  ],
  stateOf(view) {
    const status = view.textOf('state')
    if (status !== '') return status
    if (saysYes(view.text('archived'))) return 'Archived'
    const suspended = saysYes(view.text('suspended'))
    return suspended === null ? '' : suspended ? 'Suspended' : 'Active'
  },
  paging: (beside) => ({
    total: 0,
    next: typeof beside.nextPageToken === 'string' && beside.nextPageToken !== '' ? 'nextPageToken' : null,
  }),
  hasMfa(view) {
    const flag = view.text('2sv Enrolled [READ ONLY]') || view.text('isEnrolledIn2Sv')
    return flag === '' ? null : flag.toLowerCase() === 'true'
  },
  howToExport: 'Admin console, Directory, Users, Download users, with all columns.',
  cannotTell: ['Password hashes: Google never gives them out', 'Groups: they are a download of their own'],
  hashes: 'never',
}
