import { numberIn } from './number-argument'
import { readPatternArgument } from './pattern-argument'

const isNumber = (argument: string) => numberIn(argument) !== null

/** For each transform that does nothing with an argument it cannot read: what is wrong, or null. */
const REFUSALS: Partial<Record<string, (argument: string) => string | null>> = {
  'replace-pattern': (argument) => {
    const read = readPatternArgument(argument)
    return 'message' in read ? read.message : null
  },
  replace: (argument) => (argument.indexOf('=') > 0 ? null : 'Write the old text, then =, then the new one.'),
  'nth-value': (argument) => (isNumber(argument) ? null : 'Write the place as a number from 1.'),
  truncate: (argument) => (isNumber(argument) ? null : 'Write the number of characters, from 1.'),
  'value-map': (argument) => (argument.includes('=') ? null : 'Write old=new, with | between the pairs.'),
  template: (argument) => (argument === '' ? 'Write the text, with {} where the value goes.' : null),
}

/** Why a step such as `replace-pattern:(a=` would change nothing; null when it works. */
export function refusedArgument(step: string): string | null {
  const colon = step.indexOf(':')
  const id = colon < 0 ? step : step.slice(0, colon)
  const refuses = Object.hasOwn(REFUSALS, id) ? REFUSALS[id] : undefined
  return refuses?.(colon < 0 ? '' : step.slice(colon + 1)) ?? null
}
