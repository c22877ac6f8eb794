import { cookies, headers } from 'next/headers'
import type { PlanState } from '@/lib/api/plan-state'
import type { OwnSession } from '@/lib/api/sign-in'
import { findAccess } from './access'
import { isHttps } from './http/same-origin'
import { type MyPlan, plansOfVisitor } from './my-plans'
import { sessionsOf } from './my-sessions'
import { readPlanState } from './plan-state'
import { theProcess } from './process'
import { cookieName } from './session-cookie'
import { findVisitor } from './visitor'

/** What a page needs of a plan; null alike for an unknown plan and for one this browser may not open. */
export async function findPlanForPage(planId: string): Promise<PlanState | null> {
  const { server, token } = await caller()
  const now = new Date()
  const access = await findAccess(server, token, planId, now)
  return access ? readPlanState(server, access, now) : null
}

/** Who looks at a page that belongs to no plan, and what they may open. */
export type PageVisitor = {
  plans: MyPlan[]
  signIn: { mode: 'off' | 'optional' | 'required'; person: { name: string; email: string } | null }
  /** This browser had a session, which has ended. */
  hasLapsed: boolean
}

export async function visitorForPage(): Promise<PageVisitor> {
  const { server, token } = await caller()
  const now = new Date()
  const visitor = await findVisitor(server, token, now)
  const { signIn } = server.env
  const mode = signIn ? (signIn.required ? 'required' : 'optional') : 'off'
  const plans = await plansOfVisitor(server.db, visitor, now)
  return { plans, signIn: { mode, person: visitor?.person ?? null }, hasLapsed: Boolean(token) && !visitor }
}

/** The browsers of whoever looks at the page. */
export async function sessionsForPage(): Promise<OwnSession[]> {
  const { server, token } = await caller()
  const now = new Date()
  return sessionsOf(server.db, await findVisitor(server, token, now), server.env.lifetimes, now)
}

export async function themeForPage(): Promise<'light' | 'dark' | null> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : null
}

async function caller() {
  const server = await theProcess()
  const host = (await headers()).get('host') ?? ''
  const token = (await cookies()).get(cookieName(isHttps(server.env, host)))?.value
  return { server, token }
}
