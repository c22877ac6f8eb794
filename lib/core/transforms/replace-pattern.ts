import { replaceMatches } from '@/lib/core/regex/replace-matches'
import { readPatternArgument } from './pattern-argument'
import type { Transform } from './transform'

function prepare(argument: string): (value: string) => string {
  const read = readPatternArgument(argument)
  if ('message' in read) return (value) => value
  return (value) => replaceMatches(read.regex, value, read.replacement) ?? value
}

export const replacePattern: Transform = {
  id: 'replace-pattern',
  name: 'Replace by pattern',
  explains:
    'Replaces what a regular expression finds: replace-pattern:^0+= removes leading zeros, replace-pattern:(\\w+) (\\w+)=$2 $1 swaps two words. Known are . [a-z] [^a-z] \\d \\w \\s \\b ^ $ ( ) (?: ) | * + ? {2,5}; looking ahead and back references are not, so no pattern is slow.',
  argument: { label: 'Pattern=new', hint: '$1 is the first group; \\= stands for = in the pattern' },
  idempotent: false,
  apply: (value, argument) => (argument ? prepare(argument)(value) : value),
  prepare,
}
