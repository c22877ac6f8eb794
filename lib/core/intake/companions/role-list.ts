import type { Companion } from './companion'

/** Roles of Keycloak, Auth0 and WSO2 IS, without whoever has them. */
export const roleList: Companion = {
  what: 'roles',
  role: 'other',
  holds({ names, share }) {
    if (names.has('email') || names.has('username') || names.has('UM_USER_NAME')) return false
    return (
      (names.has('clientRole') && names.has('containerId')) ||
      names.has('UM_ROLE_NAME') ||
      (names.has('name') && share((view) => view.text('id').startsWith('rol_')) > 0.5)
    )
  },
}
