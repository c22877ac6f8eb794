/**
 * Of `total` users, `some` have a property and `chosen` are picked; how many of the picked have it at least?
 * Nobody says which users overlap, so only what must be true whatever they are may block a plan.
 */
export function certainOverlap(some: number, chosen: number, total: number): number {
  return Math.max(0, some - Math.max(0, total - chosen))
}

export function possibleOverlap(some: number, chosen: number): number {
  return Math.min(some, chosen)
}
