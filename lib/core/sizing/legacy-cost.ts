import { thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'

export type Money = { amount: number; currency: string | null }

/** Offered for the cost of the legacy system; codes of ISO 4217. */
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'AUD', 'BRL', 'CAD', 'INR', 'JPY', 'LKR', 'SGD', 'ZAR'] as const

/**
 * What one more month of all legacy systems costs; null while one of them is unknown, or when they are paid in different
 * currencies, which nothing here converts.
 */
export function legacyMonth({ data }: Pick<Facts, 'data'>): Money | null {
  const sources = factValue(data.sources) ?? []
  const costs = sources.flatMap(({ monthlyCost }) => (monthlyCost === null ? [] : [monthlyCost]))
  if (sources.length === 0 || costs.length < sources.length) return null
  const currencies = new Set(sources.map(({ currency }) => currency ?? null))
  if (currencies.size > 1) return null
  const [currency = null] = currencies
  return { amount: costs.reduce((sum, cost) => sum + cost, 0), currency }
}

/** `EUR 4,100`, or the number alone when nobody chose a currency. */
export function moneyText(amount: number, currency: string | null): string {
  return currency === null ? thousands(amount) : `${currency} ${thousands(amount)}`
}
