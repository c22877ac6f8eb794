import type { LeaveKind } from './meanings/meaning'
import { normaliseName } from './normalise-name'

/** What stays behind under whatever system it is found, by the usual names. */
const USUAL: Partial<Record<LeaveKind, string>> = {
  state:
    'active, is active, enabled, is enabled, disabled, is disabled, status, account status, user status, account enabled, blocked, is blocked, suspended, locked, is locked, account locked, deleted, deleted at, banned, archived, email verified at, phone verified at, confirmed at, deactivated at, locked at, banned at, suspended at, blocked at, lockout end, lockout enabled, locked out, account active, gesperrt, must change password, password change required',
  access:
    'role, roles, group, groups, member of, memberships, permissions, authorities, scopes, is admin, admin, is staff, mitglied von, gruppen, rollen, is superuser, user permissions, user role',
  report:
    'created, created at, created on, created date, creation date, creation time, create date, date created, when created, when changed, inserted at, updated, updated at, updated on, modified, modified at, modified date, last modified, last updated, last update, last login, last login at, last log in, last sign in, last sign in at, last seen, last active, last activity, login count, logins count, logins, sign in count, failed logins, access failed count, failed attempts, failed login count, current sign in at, current sign in ip, last sign in ip, date joined, joined at, last logon, last access, last visit, last login date, last login time, erstellt am, erstellt, angelegt am, letzte anmeldung, letzter login, derniere connexion, ultimo acceso, ultimo accesso, ultimo acesso, last ip, last login ip, registered at, registration date, registration ip, signup ip, changetype',
  secret: 'security stamp, concurrency stamp',
  variant: 'normalized user name, normalized email, email normalized, email lower, email canonical, username canonical',
  mfa: 'mfa, mfa enabled, mfa enrolled, two factor enabled, two factor, is mfa enabled, otp enabled',
  federation: 'identities, federated identities, provider, providers, social logins, linked accounts',
}

const KIND_OF = new Map(
  (Object.entries(USUAL) as [LeaveKind, string][]).flatMap(([kind, names]) =>
    names.split(',').map((name) => [name.replace(/\s+/g, ''), kind] as const),
  ),
)

export function commonLeave(name: string): LeaveKind | null {
  // LDAP attribute options: `sn;lang-ja` stands beside `sn`.
  if (/^[a-z][\w-]*;(?!binary)/i.test(name)) return 'variant'
  const { words, compact, core } = normaliseName(name)
  const own = KIND_OF.get(core)
  return (
    KIND_OF.get(compact) ??
    (own === 'report' ? own : null) ??
    (/^roles?$|^permissions?$|^groups?$/.test(words[0] ?? '') || words.at(-1) === 'capabilities' ? 'access' : null)
  )
}
