import { expect, test } from 'vitest'
import { markPersonalData } from './personal-data'
import type { AttributeType } from './profile'

type Case = [name: string, type: AttributeType, pii: string, confidential: string]

const CASES: Case[] = [
  ['password', 'text', 'none', 'secret'],
  ['Initial password [passwordProfile] Required', 'text', 'none', 'secret'],
  ['Kennwort', 'text', 'none', 'secret'],
  ['mot de passe', 'text', 'none', 'secret'],
  ['credentials.value', 'text', 'none', 'secret'],
  ['credentials.secretData', 'json', 'none', 'secret'],
  ['credentials.recovery_question.question', 'text', 'none', 'secret'],
  ['totp_secret', 'text', 'none', 'secret'],
  ['privateKey', 'text', 'none', 'secret'],
  ['securityAnswer', 'text', 'none', 'secret'],
  ['anything', 'hash', 'none', 'secret'],
  ['password_hasher', 'text', 'none', 'no'],
  ['credentials.credentialData.algorithm', 'text', 'none', 'no'],
  ['passwordChanged', 'datetime', 'none', 'no'],
  ['gender', 'text', 'special', 'confidential'],
  ['Geschlecht', 'text', 'special', 'confidential'],
  ['ageGroup', 'text', 'special', 'confidential'],
  ['national_id', 'identifier', 'personal', 'confidential'],
  ['secondEmail', 'email', 'personal', 'confidential'],
  ['E-Mail', 'text', 'personal', 'no'],
  ['correo electronico', 'empty', 'personal', 'no'],
  ['Vorname', 'text', 'personal', 'no'],
  ['Prénom', 'text', 'personal', 'no'],
  ['apellidos', 'text', 'personal', 'no'],
  ['user_metadata.firstName', 'text', 'personal', 'no'],
  ['birthDate', 'date', 'personal', 'no'],
  ['Geburtsdatum', 'date', 'personal', 'no'],
  ['emails.value', 'text', 'personal', 'no'],
  ['last_ip', 'ip', 'personal', 'no'],
  ['x1', 'email', 'personal', 'no'],
  ['email_verified', 'boolean', 'none', 'no'],
  ['lastLogin', 'empty', 'none', 'no'],
  ['last_login', 'datetime', 'none', 'no'],
  ['logins_count', 'integer', 'none', 'no'],
  ['registrations.applicationId', 'identifier', 'none', 'no'],
  ['roles.id', 'identifier', 'none', 'no'],
  ['identities.providerName', 'text', 'none', 'no'],
  ['department', 'text', 'none', 'no'],
  ['locale', 'locale', 'none', 'no'],
]

for (const [name, type, pii, confidential] of CASES) {
  test(`${name} (${type}) is ${pii}, ${confidential}`, () => {
    const mark = markPersonalData(name, type, false)
    expect({ pii: mark.pii, confidential: mark.confidential }).toEqual({ pii, confidential })
    expect(mark.why).toMatch(/^[A-Z].*\.$/)
  })
}
