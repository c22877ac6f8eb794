import type { SystemMeanings } from './meaning'

/** Systems whose users lie in the database of one's own website. */
export const wordPress: SystemMeanings = {
  system: 'wordpress',
  label: 'WordPress',
  to: {
    ID: 'externalid',
    user_login: 'username',
    user_email: 'emailaddress',
    display_name: 'displayName',
    first_name: 'givenname',
    last_name: 'lastname',
    user_url: 'url',
    source_user_id: 'externalid',
    billing_phone: 'mobile',
    billing_address_1: 'streetaddress',
    billing_city: 'locality',
    billing_state: 'region',
    billing_postcode: 'postalcode',
    billing_country: 'country',
    billing_company: 'organization',
    locale: 'local',
  },
  leave: {
    state: ['user_status', 'spam', 'deleted'],
    access: ['roles', 'role', 'wp_capabilities', 'wp_user_level', 'capabilities', 'extra_capabilities'],
    secret: ['user_pass', 'user_activation_key', 'session_tokens'],
    report: ['user_registered', 'registered_date', 'last_login', 'last_update', 'wc_last_active'],
    noise: [
      'user_nicename',
      'slug',
      'link',
      'avatar_urls',
      '_links',
      'meta',
      'rich_editing',
      'admin_color',
      'show_admin_bar_front',
    ],
  },
}

export const authJs: SystemMeanings = {
  system: 'authjs',
  label: 'Auth.js',
  to: { id: 'externalid', email: 'emailaddress', image: 'photourl', phoneNumber: 'mobile' },
  leave: {
    state: ['emailVerified', 'email_verified'],
    access: ['role', 'roles'],
    federation: ['accounts', 'provider', 'providerAccountId'],
    secret: ['password', 'passwordHash', 'hashedPassword', 'password_hash'],
    report: ['createdAt', 'created_at', 'updatedAt', 'updated_at', 'lastLogin', 'last_login'],
    noise: ['sessions', 'authenticators'],
  },
}
