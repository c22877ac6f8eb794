import type { Transform } from './transform'

export const replace: Transform = {
  id: 'replace',
  name: 'Replace text',
  explains: 'Replaces every occurrence of a text, to the letter: replace:@old.example=@new.example.',
  argument: { label: 'Old=new', hint: 'The first = stands between them; nothing behind it removes the text' },
  idempotent: false,
  apply: (value, pair) => {
    const equals = pair?.indexOf('=') ?? -1
    if (!pair || equals < 1) return value
    return value.replaceAll(pair.slice(0, equals), () => pair.slice(equals + 1))
  },
}
