import type { ReactNode } from 'react'
import { ProductMark } from './product-mark'
import { ThemeSwitch } from './theme-switch'

/**
 * The fixed line and the main part of pages that belong to no plan. Its link is a plain one: every page carries the error
 * page with it, and would carry the router's link a second time.
 */
export function PlainFrame({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="line">
        <a className="home" href="/" aria-label="Start page">
          <ProductMark />
        </a>
        <span className="plan-name">Asgardeo Migration Planner</span>
        <span className="aside">Open source, runs on your machine</span>
        <div className="end">
          {end}
          <ThemeSwitch />
        </div>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
