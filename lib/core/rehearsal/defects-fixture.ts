/**
 * An invented export whose defects are counted while they are injected: what a rehearsal has to find, no more and no less.
 * A record has at most one defect, so that the counts of the rules are the counts of the injections.
 */
export type Defect = keyof typeof DEFECTS

/** The columns of the table, in order. */
const COLUMNS = ['email', 'given_name', 'family_name', 'phone', 'born', 'country', 'lang', 'badge', 'status'] as const
type Person = Record<(typeof COLUMNS)[number], string>

const LONG = 'x'.repeat(1025)

/** How each defect looks, by the rule that has to name it; `i` makes values differ. */
export const DEFECTS = {
  'username-missing': (person: Person) => ({ ...person, email: '' }),
  'username-not-email': (person: Person, i: number) => ({ ...person, email: `person${i}.corp.example` }),
  'username-taken': (person: Person) => ({ ...person, email: 'FIRST.person@corp.example' }),
  'phone-form': (person: Person) => ({ ...person, phone: '+33 6 12 34 56 78' }),
  'birth-date-form': (person: Person) => ({ ...person, born: '31.12.1990' }),
  'birth-date-impossible': (person: Person) => ({ ...person, born: '1990-02-30' }),
  'country-code': (person: Person) => ({ ...person, country: 'LK' }),
  'locale-form': (person: Person) => ({ ...person, lang: 'en_US' }),
  'forbidden-characters': (person: Person) => ({ ...person, given_name: 'Ann "Nan"' }),
  'value-too-long': (person: Person) => ({ ...person, given_name: LONG }),
  'value-untrimmed': (person: Person) => ({ ...person, given_name: ' Ann ' }),
  'required-missing': (person: Person) => ({ ...person, family_name: '' }),
  'value-taken': (person: Person) => ({ ...person, badge: 'E0' }),
  'inactive-invited': (person: Person) => ({ ...person, status: 'suspended' }),
  'state-not-mapped': (person: Person) => ({ ...person, status: 'probation' }),
} as const satisfies Record<string, (person: Person, i: number) => Person>

/** Mapping rows as `planOf` and a plan's answers take them: source, target. */
export const DEFECT_MAPPING: [source: string, target: string][] = [
  ['email', 'username'],
  ['given_name', 'givenname'],
  ['family_name', 'lastname'],
  ['phone', 'mobile'],
  ['born', 'dob'],
  ['country', 'country'],
  ['lang', 'local'],
  ['badge', 'custom:badge'],
]

const cell = (value: string) => (/[",\n]|^ | $/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** `injected[i]` is the defect of person i + 1; the first person has none, so that its address and badge can be taken. */
export function defectRecords(injected: readonly (Defect | null)[]): Person[] {
  const clean = (i: number): Person => ({
    email: i === 0 ? 'first.person@corp.example' : `person${i}@corp.example`,
    given_name: 'Ann',
    family_name: 'Perera',
    phone: '+16045550100',
    born: '1990-02-03',
    country: 'Sri Lanka',
    lang: 'en-US',
    badge: `E${i}`,
    status: 'active',
  })
  return [clean(0), ...injected.map((name, i) => (name ? DEFECTS[name](clean(i + 1), i + 1) : clean(i + 1)))]
}

export function defectCsv(injected: readonly (Defect | null)[]): string {
  const lines = defectRecords(injected).map((person) => COLUMNS.map((column) => cell(person[column])).join(','))
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`
}
