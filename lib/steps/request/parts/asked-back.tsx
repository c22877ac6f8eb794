import { AnswerLink } from '@/components/plan/answer-link'
import { formatNumber, formatShortDate } from '@/components/ui/format'
import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import { byTopic, type Meter, type MeterItem, requestMeter } from '@/lib/core/request/request-meter'

type Props = { planId: string; facts: Facts; analysis: Analysis }

const STATES = { answered: 'answered', open: 'open', 'not-needed': 'not needed in this plan' } as const

/** Completeness as what the Asgardeo team would have to write back for: a cell for each point, and the open ones in words. */
export function AskedBack({ planId, facts, analysis }: Props) {
  const meter = requestMeter(facts, analysis)
  return (
    <>
      <p className="big">
        {meter.open.length === 0
          ? `Nothing. All ${formatNumber(meter.asked)} points are answered.`
          : `${formatNumber(meter.open.length)} of ${formatNumber(meter.asked)} points ${meter.open.length === 1 ? 'is' : 'are'} open.`}
      </p>
      <ul className="meter">
        {byTopic(meter.items).map(({ id, title, items }) => {
          const open = items.filter(({ state }) => state === 'open').length
          return (
            <li key={id}>
              <ul className="meter-cells">
                {items.map((item) => (
                  <li key={item.id}>
                    <ItemLink planId={planId} item={item} className={`meter-cell is-${item.state}`}>
                      <span className="sr-only">
                        {item.label}: {STATES[item.state]}
                      </span>
                    </ItemLink>
                  </li>
                ))}
              </ul>
              <span className={open > 0 ? 'meter-title is-open' : 'meter-title'}>
                {title}
                {open > 0 ? `, ${open} open` : ''}
              </span>
            </li>
          )
        })}
      </ul>
      {meter.open.length > 0 ? <OpenTable planId={planId} meter={meter} /> : null}
    </>
  )
}

function OpenTable({ planId, meter }: { planId: string; meter: Meter }) {
  return (
    <table className="table cards mt-6">
      <caption className="sr-only">Points the Asgardeo team would ask about</caption>
      <thead>
        <tr>
          <th scope="col">Support would ask</th>
          <th scope="col">So far</th>
          <th scope="col">Who answers it, by when</th>
        </tr>
      </thead>
      <tbody>
        {meter.open.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <ItemLink planId={planId} item={item}>
                {item.label}
              </ItemLink>
            </th>
            <td data-label="So far">
              {item.blocks ? (
                <strong className="text-block">Needed before it is sent</strong>
              ) : (
                <span className="quiet">{item.deferred ? 'Not known yet' : 'Not answered'}</span>
              )}
            </td>
            <td data-label="Who, by when">
              {item.owner ?? <span className="faint">Nobody named</span>}
              {', '}
              {item.due ? formatShortDate(item.due) : <span className="faint">no date yet</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type LinkProps = { planId: string; item: MeterItem; className?: string; children: React.ReactNode }

function ItemLink({ planId, item, className, children }: LinkProps) {
  const [step = '', question = ''] = item.answer.split('.')
  return (
    <AnswerLink planId={planId} step={step} question={question} className={className}>
      {children}
    </AnswerLink>
  )
}
