import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber } from '@/components/ui/format'
import { Icon, SEVERITY_SHAPES } from '@/components/ui/icon'
import { dayText } from '@/lib/core/iso-date'
import { percentText } from '@/lib/core/percent-text'
import type { RehearsalTotals, RuleTotal } from '@/lib/core/rehearsal/totals'

const WORDS = { block: 'Rejected', warn: 'Warning', inform: 'For information' } as const

/** Every rule that named a record: how many, where, what to do, and what the rule rests on. */
export function RuleTable({ totals }: { totals: RehearsalTotals }) {
  if (totals.rules.length === 0) return <p className="mt-2">No rule named any record.</p>
  return (
    <table className="table cards mt-2">
      <caption className="sr-only">Records by rule</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" className="r">
            Records
          </th>
          <th scope="col" className="r">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.rules.map((rule) => (
          <tr key={rule.id}>
            <td data-label="Rule">
              <span className={`inline-find is-${rule.severity}`}>
                <Icon shape={SEVERITY_SHAPES[rule.severity]} />
                <span>
                  <b>{rule.title}</b>
                  <span className="sr-only"> ({WORDS[rule.severity]})</span>
                </span>
              </span>
              <p className="small quiet">{rule.fix}</p>
              <Disclosure summary="Where, and what the rule rests on">
                <p>{placesText(totals, rule)}</p>
                <p>
                  {rule.source.text}. Checked {dayText(rule.source.date)}, {rule.source.certainty}.
                </p>
              </Disclosure>
            </td>
            <td className="r num" data-label="Records">
              {formatNumber(rule.records)}
            </td>
            <td className="r num" data-label="Share">
              {percentText(rule.share)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function placesText({ files }: RehearsalTotals, { places, attributes }: RuleTotal): string {
  const many = files.filter(({ role }) => role === 'users').length > 1
  const rows = places.map(({ file, row }) => (many ? `${files[file]?.name} ${row}` : String(row))).join(', ')
  const names = attributes.map(({ name, records }) => `${name} (${formatNumber(records)})`).join(', ')
  return `First rows: ${rows}.${names ? ` Attributes: ${names}.` : ''}`
}
