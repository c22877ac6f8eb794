import { cookies, headers } from 'next/headers'
import type { PlanState } from '@/lib/api/plans'
import { isHttps } from './http/same-origin'
import { type MyPlan, plansOfSession } from './my-plans'
import { readPlanState } from './plan-state'
import { theProcess } from './process'
import { cookieName, findAccess } from './sessions'

/** What a page needs of a plan; null alike for an unknown plan and for one this browser may not open. */
export async function findPlanForPage(planId: string): Promise<PlanState | null> {
  const { server, token } = await visitor()
  const now = new Date()
  const access = await findAccess(server.db, token, planId, now)
  return access ? readPlanState(server, access, now) : null
}

export async function myPlansForPage(): Promise<MyPlan[]> {
  const { server, token } = await visitor()
  return plansOfSession(server.db, token, new Date())
}

export async function themeForPage(): Promise<'light' | 'dark' | null> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : null
}

async function visitor() {
  const server = await theProcess()
  const host = (await headers()).get('host') ?? ''
  const token = (await cookies()).get(cookieName(isHttps(server.env, host)))?.value
  return { server, token }
}
