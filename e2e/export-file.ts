/** An invented Auth0 export as NDJSON. With `canary`, every personal value carries it, so that one can look for it anywhere. */
export function auth0Export(users: number, canary = 'x'): Buffer {
  const lines = Array.from({ length: users }, (_, index) => {
    const id = String(index).padStart(5, '0')
    return JSON.stringify({
      user_id: `auth0|${canary}${id}`,
      email: index % 20 === 7 ? undefined : `${canary}.person${id}@example.com`,
      email_verified: index % 3 !== 0,
      given_name: `${canary}Given${id}`,
      family_name: `${canary}Family${id}`,
      name: `${canary}Given${id} ${canary}Family${id}`,
      phone_number: `+3538355501${id.slice(-2)}`,
      created_at: `2024-0${(index % 9) + 1}-11T09:00:00.000Z`,
      last_login: index % 10 === 3 ? undefined : `2026-0${(index % 9) + 1}-12T08:30:00.000Z`,
      logins_count: index,
      blocked: index % 50 === 49,
      identities: [
        {
          connection: 'Username-Password-Authentication',
          provider: 'auth0',
          user_id: `${canary}${id}`,
          isSocial: false,
        },
      ],
      app_metadata: { roles: index % 2 ? ['customer'] : ['customer', 'landlord'] },
      user_metadata: {
        lang: ['en', 'ga', 'pl'][index % 3],
        customer_no: `${canary}-${id}`,
        note: `${canary} note ${id}`,
      },
    })
  })
  return Buffer.from(`${lines.join('\n')}\n`)
}

/** Hashes for the same users, as Auth0 hands them out on request. */
export function auth0Hashes(users: number, canary = 'x'): Buffer {
  const salt = 'abcdefghijklmnopqrstuv'
  const lines = Array.from({ length: users }, (_, index) => {
    const id = String(index).padStart(5, '0')
    return JSON.stringify({
      _id: { $oid: `${canary}${id}` },
      email: `${canary}.person${id}@example.com`,
      passwordHash: `$2b$10$${salt}${String(index).padStart(31, 'Q')}`,
      password_set_date: { $date: '2024-05-05T10:00:00.000Z' },
      tenant: 'alder-water',
      connection: 'Username-Password-Authentication',
      _tmp_is_unique: true,
    })
  })
  return Buffer.from(`${lines.join('\n')}\n`)
}
