/** Query keys, in one place so that what is written and what is refreshed agree. */
export const keys = {
  plan: (planId: string) => ['plan', planId] as const,
  changes: (planId: string) => ['changes', planId] as const,
  history: (planId: string) => ['history', planId] as const,
  comments: (planId: string) => ['comments', planId] as const,
  links: (planId: string) => ['links', planId] as const,
}
