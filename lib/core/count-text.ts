/** A count as a reader expects it in an English sentence: `8,100 users`, `1 user`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`
}

/** Digits in groups of three; the same on every machine, which `toLocaleString` is not. */
export function thousands(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}
