import { expect, test } from 'vitest'
import { collect, utf8 } from '../test-kit'
import { BINARY_VALUE } from './base64-value'

const ENTRIES = `version: 1
# two people
dn: uid=ann,ou=people,dc=corp,dc=example
objectclass: person
objectClass: inetOrgPerson
cn: Ann
  Example
mail:ann@corp.example
userPassword:: e1NTSEF9YWJj
jpegPhoto:: AAECAwQ=

dn:: dWlkPWJvLGRjPWNvcnAsZGM9ZXhhbXBsZQ==
objectClass: person
cn;lang-fr: Beau
cn: Bo

dn: uid=gone,dc=corp,dc=example
changetype: delete
`

test('folds, base64, options and other cases are read; change records are told', () => {
  const read = collect(utf8(ENTRIES))
  expect(read.records).toEqual([
    {
      dn: 'uid=ann,ou=people,dc=corp,dc=example',
      objectClass: ['person', 'inetOrgPerson'],
      cn: 'Ann Example',
      mail: 'ann@corp.example',
      userPassword: '{SSHA}abc',
      jpegPhoto: BINARY_VALUE,
    },
    { dn: 'uid=bo,dc=corp,dc=example', objectClass: 'person', 'cn;lang-fr': 'Beau', cn: 'Bo' },
  ])
  expect(read.issues.map(({ code }) => code)).toEqual(['change-records'])
})

test('portions do not change what is read', () => {
  const bytes = utf8(ENTRIES)
  const whole = collect(bytes).records
  for (let cut = 1; cut < bytes.length; cut++) expect(collect(bytes, [cut]).records).toEqual(whole)
})

test('an entry of more than 64 MB is left out and named, in one line or in many; what comes after it is read', () => {
  const few = 'dn: uid=ann\ncn: Ann\n\n'
  const line = `dn: uid=long\ncn: ${'x'.repeat(1 << 26)}\n\n`
  const folds = `dn: uid=long\ncn: x\n${` ${'x'.repeat(1 << 20)}\n`.repeat(65)}\n`
  for (const long of [line, folds]) {
    const bytes = utf8(few + long + few)
    const cuts = Array.from({ length: 64 }, (_, i) => (i + 1) << 20)
    for (const read of [collect(bytes), collect(bytes, cuts)]) {
      expect(read.records.map(({ dn }) => dn)).toEqual(['uid=ann', 'uid=ann'])
      expect(read.issues).toEqual([{ code: 'record-too-long', row: 4 }])
    }
  }
})
