import type { Endpoint } from '@/lib/api/endpoint'
import type { StepId } from '@/lib/core/plan/plan'
import { scopeHas } from '@/lib/core/plan/scope'
import type { Access } from './access'
import { HttpError } from './http/http-error'

/**
 * The one door of links that show some steps only, passed by every call of the API. What an endpoint does not declare is
 * refused; `step` is the one its path or body names.
 */
export function refuseOutOfScope(endpoint: Endpoint, access: Access, step: string | undefined): void {
  const { scope } = endpoint
  if (access.scope === null || scope === 'narrowed') return
  if (scope === undefined) {
    throw new HttpError(403, 'not-in-link', 'Your link shows a part of the plan; this needs the whole. Ask the owner.')
  }
  const named = scope === 'param' || scope === 'body' ? step : scope
  if (named === undefined || !scopeHas(access.scope, named)) {
    throw new HttpError(403, 'not-in-link', 'Your link does not show this step. Ask the owner for another link.')
  }
}

/** Condition on rows that carry a step: those the link shows. Rows of no step speak of the whole plan and are left out. */
export function stepsOf({ scope }: Pick<Access, 'scope'>): { step?: { in: StepId[] } } {
  return scope === null ? {} : { step: { in: [...scope] } }
}
