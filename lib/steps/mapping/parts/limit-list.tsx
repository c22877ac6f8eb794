import { formatNumber } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { isStale, limitOf, OVERRIDABLE, type OwnLimit } from '@/lib/core/asgardeo/own-limit'
import { dayText } from '@/lib/core/iso-date'

/** The numbers in use, with where each comes from and when that was checked. */
export function LimitList({ own, today }: { own: readonly OwnLimit[]; today: string }) {
  return (
    <table className="table dense cards">
      <caption>Numbers in use</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="r">
            Number
          </th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {OVERRIDABLE.map((id) => limitOf(id, own)).map(({ id, label, value, unit, source }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="r num" data-label="Number">
              {formatNumber(value)} <span className="quiet">{unit}</span>
            </td>
            <td data-label="Source">
              {isStale(source.date, today) ? (
                <span className="inline-find is-warn">
                  <Icon shape="warn" />
                  <span>{sourceText(source)}</span>
                </span>
              ) : (
                sourceText(source)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sourceText({ text, date, certainty }: ReturnType<typeof limitOf>['source']): string {
  return `${text}. ${date === '' ? 'Checked on no known day.' : `Checked ${dayText(date)}, ${certainty}.`}`
}
