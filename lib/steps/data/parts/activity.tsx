'use client'
import { useCallback } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import type { DataFacts } from '@/lib/core/facts/data'
import { accountAgesHistogram } from '@/lib/core/figures/account-ages'
import { lastLoginHistogram } from '@/lib/core/figures/last-login-histogram'

const MEASURE = 776
const LOCALE = 'en-GB'

/** When people last logged in and how old their accounts are, as pictures with their tables. */
export function Activity({ data }: { data: DataFacts }) {
  const logins = data.lastLogin.known ? data.lastLogin.value : null
  const ages = data.created.known ? data.created.value : null
  const drawLogins = useCallback(
    (width: number) => (logins ? lastLoginHistogram(logins, { width, locale: LOCALE }) : null),
    [logins],
  )
  const drawAges = useCallback(
    (width: number) => (ages ? accountAgesHistogram(ages, { width, locale: LOCALE }) : null),
    [ages],
  )
  return (
    <>
      {logins ? (
        <div>
          <h3 className="mb-4">When people last logged in</h3>
          <FittedFigure draw={drawLogins} most={MEASURE} />
        </div>
      ) : null}
      {ages ? (
        <div>
          <h3 className="mb-4">How old the accounts are</h3>
          <FittedFigure draw={drawAges} most={MEASURE} />
        </div>
      ) : null}
    </>
  )
}
