import { CURRENCIES } from '@/lib/core/sizing/legacy-cost'

/** A number in words with its unit: `72 hours`, and `EUR 4,100` where the unit is a currency. `gap` stands between. */
export function withUnit(number: string, unit: string | undefined, gap = ' '): string {
  if (!unit) return number
  const isCurrency = (CURRENCIES as readonly string[]).includes(unit)
  return isCurrency ? `${unit}${gap}${number}` : `${number}${gap}${unit}`
}
