import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { PlanState } from '@/lib/api/plans'
import { isHttps } from './http/same-origin'
import { type MyPlan, plansOfSession } from './my-plans'
import { readPlanState } from './plan-state'
import { theProcess } from './process'
import { cookieName, findAccess } from './sessions'

/** What a page needs of a plan; an unknown plan and one this browser may not open look alike. */
export async function planForPage(planId: string): Promise<PlanState> {
  const { server, token } = await visitor()
  const now = new Date()
  const access = await findAccess(server.db, token, planId, now)
  if (!access) notFound()
  return readPlanState(server, access, now)
}

export async function myPlansForPage(): Promise<MyPlan[]> {
  const { server, token } = await visitor()
  return plansOfSession(server.db, token, new Date())
}

export async function themeForPage(): Promise<'light' | 'dark' | null> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : null
}

/** The nonce proxy.ts put into this request's policy. */
export async function nonceForPage(): Promise<string> {
  return (await headers()).get('x-nonce') ?? ''
}

async function visitor() {
  const server = await theProcess()
  const host = (await headers()).get('host') ?? ''
  const token = (await cookies()).get(cookieName(isHttps(server.env, host)))?.value
  return { server, token }
}
