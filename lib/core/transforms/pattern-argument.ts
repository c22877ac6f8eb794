import { compileRegex, type Regex } from '@/lib/core/regex/compile-regex'
import { type Replacement, readReplacement } from '@/lib/core/regex/replace-matches'

const SPLIT = /^((?:[^\\=]|\\[\s\S])+)=([\s\S]*)$/

/** `pattern=replacement`, ready to use, or what is wrong with it. In the pattern `=` is written `\=`. */
export function readPatternArgument(
  argument: string,
): { regex: Regex; replacement: Replacement } | { message: string } {
  const parts = SPLIT.exec(argument)
  if (!parts)
    return { message: 'Write the pattern, then =, then what takes its place; \\= stands for = in the pattern.' }
  const [, pattern = '', text = ''] = parts
  const regex = compileRegex(pattern.replaceAll(/\\([\s\S])/g, (both, mark) => (mark === '=' ? '=' : both)))
  if ('code' in regex) return { message: `Character ${regex.at + 1} of the pattern: ${regex.message}` }
  const replacement = readReplacement(text, regex.groups)
  if (replacement) return { regex, replacement }
  return {
    message: `Behind = a $ stands before the number of a group (${groupsText(regex.groups)}), before & or before $.`,
  }
}

const groupsText = (groups: number) => (groups === 0 ? 'there is none' : groups === 1 ? '1' : `1 to ${groups}`)
