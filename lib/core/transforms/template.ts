import { PART } from './other-attributes'
import type { Transform } from './transform'

export const template: Transform = {
  id: 'template',
  name: 'Text with values',
  explains:
    'Puts the value, and others of the same person, into a text of yours: template:legacy-{} makes legacy-42 of 42, template:{} {family_name} adds the attribute family_name. A part that is empty leaves no gap; where all are empty nothing is sent.',
  argument: { label: 'Text', hint: '{} is the value, {name} another legacy attribute' },
  idempotent: false,
  apply: (value, text, other) => {
    if (!text) return value
    let hasOthers = false
    let isFilled = value !== ''
    let hasGap = false
    const written = text.replace(PART, (_, name: string) => {
      if (name !== '') hasOthers = true
      const part = name === '' ? value : (other?.(name) ?? '').trim()
      if (part === '') hasGap = true
      else isFilled = true
      return part
    })
    if (!hasOthers) return written
    if (!isFilled) return ''
    return hasGap ? written.replace(/\s+/g, ' ').trim() : written
  },
}
