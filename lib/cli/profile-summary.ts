import { thousands } from '@/lib/core/count-text'
import { percentText } from '@/lib/core/percent-text'
import type { NamedCount, Profile } from '@/lib/core/profile/profile'

const number = (value: number | null) => (value === null ? 'unknown' : thousands(value))
const names = (list: NamedCount[]) =>
  list.length === 0
    ? 'none in this export'
    : list
        .slice(0, 8)
        .map(({ name, count }) => `${name} (${number(count)})`)
        .join(', ')

/** Accounts made within 90 days; null where the export does not say when. */
function newAccounts({ population: { created } }: Profile): number | null {
  return created ? created.byMonth.slice(0, 3).reduce((sum, count) => sum + count, 0) : null
}

/** A profile as text for a person at a terminal. */
export function profileSummary(profile: Profile): string {
  const { population } = profile
  const head: [string, string][] = [
    ['System', profile.system],
    ['Format', profile.format],
    ['Users', number(profile.users)],
    ['With e-mail', number(population.withEmail)],
    ['With phone', number(population.withPhone)],
    ['With password', number(population.withPassword)],
    ['With MFA', number(population.withMfa)],
    ['Social login', number(population.withSocialLogin)],
    ['New, 90 days', number(newAccounts(profile))],
    ['Never used', number(population.created?.neverUsed ?? null)],
    ['States', names(population.states)],
    ['Not people', names(population.notPeople)],
    ['Roles', names(profile.roles)],
    ['Groups', names(profile.groups)],
    ['Hashes', names(profile.hashes.map(({ algorithm, count }) => ({ name: algorithm, count })))],
  ]
  const width = Math.max(10, ...profile.attributes.map(({ name }) => Math.min(name.length, 44)))
  const attributes = profile.attributes.map((attribute) => {
    const marks = [attribute.pii, attribute.confidential].filter((mark) => mark !== 'none' && mark !== 'no')
    const fill = percentText(attribute.fill).padStart(6)
    const distinct = `${attribute.distinctExact ? '' : '~'}${number(attribute.distinct)}`.padStart(11)
    return `  ${attribute.name.slice(0, 44).padEnd(width)} ${attribute.type.padEnd(10)} ${fill} ${distinct}  ${marks.join(', ')}`
  })
  return [
    ...head.map(([label, value]) => `${label.padEnd(14)}${value}`),
    '',
    `  ${'Attribute'.padEnd(width)} ${'Type'.padEnd(10)} ${'Filled'.padStart(6)} ${'Distinct'.padStart(11)}`,
    ...attributes,
    ...(profile.warnings.length > 0 ? ['', ...profile.warnings.map(({ message }) => `! ${message}`)] : []),
    '',
  ].join('\n')
}
