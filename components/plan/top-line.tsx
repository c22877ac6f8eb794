import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { ProductMark } from '@/components/ui/product-mark'
import { ThemeSwitch } from '@/components/ui/theme-switch'

type Props = {
  planId: string
  planName: string
  saveLine: ReactNode
  /** Said after the save line: the visitor's role, or what a colleague does. */
  aside?: string
  canShare: boolean
  /** Null when there is nothing to take back, or to do again. */
  undo: (() => void) | null
  redo: (() => void) | null
}

/** The one fixed line: whose plan this is, whether it is saved, and the way out. */
export function TopLine({ planId, planName, saveLine, aside, canShare, undo, redo }: Props) {
  return (
    <header className="line">
      <Link className="home" href="/" aria-label="All plans">
        <ProductMark />
      </Link>
      <Link className="plan-name" title={planName} href={`/plans/${planId}`}>
        {planName}
      </Link>
      {saveLine}
      {aside ? (
        <span className="aside" title={aside}>
          {aside}
        </span>
      ) : null}
      <div className="end">
        {undo || redo ? (
          <span className="undo no-print">
            <button type="button" className="bare-button" aria-label="Undo" disabled={!undo} onClick={() => undo?.()}>
              <Icon shape="undo" />
            </button>
            <button
              type="button"
              className="bare-button redo"
              aria-label="Redo"
              disabled={!redo}
              onClick={() => redo?.()}
            >
              <Icon shape="redo" />
            </button>
          </span>
        ) : null}
        <ThemeSwitch />
        {canShare ? (
          <Link className="btn compact" href={`/plans/${planId}/share`}>
            Share
          </Link>
        ) : null}
      </div>
    </header>
  )
}
