'use client'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber } from '@/components/ui/format'
import type { Facts } from '@/lib/core/facts/facts'
import { isEnough, peopleDays, type RoleDays } from '@/lib/core/sizing/people-days'
import { runTimes } from '@/lib/core/sizing/run-times'
import { WorkedNumber } from './worked-number'

/** How long the import takes and how much work the plan is; hover or focus a number for its working. */
export function SizingResult({ facts, today }: { facts: Facts; today: string }) {
  const users = facts.goals.keptUsers.known ? facts.goals.keptUsers : facts.data.users
  const times = useMemo(() => runTimes(facts, users), [facts, users])
  const roles = useMemo(() => peopleDays(facts, today), [facts, today])
  if (!users.known) return <p className="quiet">Worked out once the number of users is known.</p>
  return (
    <div className="worked-out space-y-8">
      <table className="table">
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
              <td>{run.channel}</td>
              <td>
                <WorkedNumber worked={run.time} />
              </td>
              <td className="quiet">{run.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table">
        <caption className="table-title">Days of work by role, from what this plan contains</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Days</th>
            <th scope="col">Most of the range</th>
            <th scope="col">Not counted yet</th>
          </tr>
        </thead>
        <tbody>
          {roles
            .filter((role) => role.items.length > 0)
            .map((role) => (
              <tr key={role.role}>
                <td>{role.label}</td>
                <td>
                  <WorkedNumber worked={role.total} />
                  <Available role={role} />
                </td>
                <td className="quiet">
                  {role.total.amount.kind === 'range' ? upperFirst(role.total.amount.driver) : ''}
                </td>
                <td className="quiet">{role.without.join('; ')}</td>
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

const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

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
