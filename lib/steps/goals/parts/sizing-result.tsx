'use client'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber } from '@/components/ui/format'
import type { Facts } from '@/lib/core/facts/facts'
import { upperFirst } from '@/lib/core/first-letter'
import { isEnough, peopleDays, type RoleDays } from '@/lib/core/sizing/people-days'
import { runTimes } from '@/lib/core/sizing/run-times'
import { WorkedNumber } from './worked-number'

/** How long the import takes and how much work the plan is; hover or focus a number for its working. */
export function SizingResult({ facts, today }: { facts: Facts; today: string }) {
  const users = facts.goals.keptUsers.known ? facts.goals.keptUsers : facts.data.users
  const times = useMemo(() => runTimes(facts, users), [facts, users])
  const roles = useMemo(() => peopleDays(facts, today), [facts, today])
  if (!users.known) return <p className="quiet">Worked out once the number of users is known.</p>
  const counted = roles.filter((role) => role.items.length > 0)
  const isPartly = counted.some((role) => role.without.length > 0)
  return (
    <div className="worked-out space-y-8">
      <table className="table cards">
        <caption className="table-title">How long {formatNumber(users.value)} users take to import</caption>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Takes</th>
            <th scope="col">To note</th>
          </tr>
        </thead>
        <tbody>
          {times.map((run) => (
            <tr key={run.id}>
              <th scope="row">{run.channel}</th>
              <td data-label="Takes">
                <WorkedNumber worked={run.time} />
              </td>
              <td data-label="To note" className="quiet">
                <span>{run.note}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table cards">
        <caption className="table-title">Days of work by role, from what this plan contains</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Days</th>
            <th scope="col">What makes the range wide</th>
            {isPartly ? <th scope="col">Not counted yet</th> : null}
          </tr>
        </thead>
        <tbody>
          {counted.map((role) => (
            <tr key={role.role}>
              <th scope="row">{role.label}</th>
              <td data-label="Days">
                <span>
                  <WorkedNumber worked={role.total} />
                  <Available role={role} />
                </span>
              </td>
              <td data-label="What makes the range wide" className="quiet">
                {role.total.amount.kind === 'range' ? <span>{upperFirst(role.total.amount.driver)}</span> : null}
              </td>
              {isPartly ? (
                <td data-label="Not counted yet" className="quiet">
                  {role.without.length > 0 ? <span>{role.without.join('; ')}</span> : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure summary="Where the days come from">
        <table className="table">
          <caption className="sr-only">Work by role with its days</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Work</th>
              <th scope="col">Days</th>
            </tr>
          </thead>
          <tbody>
            {roles.flatMap((role) =>
              role.items.map((item) => (
                <tr key={`${role.role} ${item.what}`}>
                  <td>{role.label}</td>
                  <td>{item.what}</td>
                  <td>
                    <WorkedNumber worked={item.days} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Disclosure>
    </div>
  )
}

function Available({ role }: { role: RoleDays }) {
  if (role.available === null) return null
  const enough = isEnough(role)
  const words = enough === null ? 'may not be enough' : enough ? 'enough' : 'too few'
  return (
    <span className={enough === false ? 'alarm block' : 'quiet block'}>
      {formatNumber(role.available)} available, {words}
    </span>
  )
}
