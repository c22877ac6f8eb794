import { countText, thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { percentText } from '@/lib/core/percent-text'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { acceptedRun } from '@/lib/core/sizing/accepted-run'

const MARKS = { block: 'x', warn: '!', inform: 'i' } as const
const FIXES_SHOWN = 5

/** A result as text for a person at a terminal: counts and names of attributes. */
export function rehearsalSummary(
  totals: RehearsalTotals,
  { bar, cap, names, facts }: { bar: number | null; cap: number | null; names: readonly string[]; facts: Facts },
): string {
  const { records, accepted, rejected, leftBehind, rules, recipes, pilot } = totals
  const bulk = acceptedRun(facts, totals)
  const share = records > 0 ? rejected / records : 0
  const fixes = recipes.filter(({ unblocks, mended }) => unblocks > 0 || mended > 0).slice(0, FIXES_SHOWN)
  return [
    `Records     ${thousands(records)}`,
    `Accepted    ${thousands(accepted)}`,
    `Rejected    ${thousands(rejected)} (${percentText(share)}; exit bar ${bar === null ? 'not set, so none' : percentText(bar)})`,
    ...(leftBehind > 0 ? [`Left behind ${thousands(leftBehind)}`] : []),
    `As SCIM     ${bulk.requests}, at least: ${bulk.working}`,
    ...(cap !== null && accepted > cap
      ? [`Too many    ${thousands(accepted - cap)} over the ${thousands(cap)} the organisation may hold`]
      : []),
    ...(pilot
      ? [`Pilot       ${countText(pilot.people, 'person', 'people')} for ${countText(pilot.features, 'case')}`]
      : []),
    '',
    ...rules.map(
      ({ severity, records: found, title }) => `${MARKS[severity]} ${thousands(found).padStart(9)}  ${title}`,
    ),
    ...(fixes.length > 0 ? ['', 'What helps most:'] : []),
    ...fixes.map(
      ({ says, unblocks, records: found }) =>
        `- ${says} (${thousands(unblocks)} of ${thousands(found)} accepted after it)`,
    ),
    ...(names.length > 0 ? ['', `Written: ${names.join(', ')}`] : []),
    '',
  ].join('\n')
}
