'use client'
import { useCallback } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import type { DataFacts } from '@/lib/core/facts/data'
import { lastLoginHistogram } from '@/lib/core/figures/last-login-histogram'

const MEASURE = 776

/** When people last logged in, as a picture with its table. */
export function Activity({ data }: { data: DataFacts }) {
  const { lastLogin } = data
  const value = lastLogin.known ? lastLogin.value : null
  const draw = useCallback(
    (width: number) => (value ? lastLoginHistogram(value, { width, locale: 'en-GB' }) : null),
    [value],
  )
  if (!value) return null
  return (
    <div>
      <h3 className="mb-4">When people last logged in</h3>
      <FittedFigure draw={draw} most={MEASURE} />
    </div>
  )
}
