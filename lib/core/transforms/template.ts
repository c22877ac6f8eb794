import type { Transform } from './transform'

export const template: Transform = {
  id: 'template',
  name: 'Text around the value',
  explains:
    'Puts the value into a text of yours: template:legacy-{} makes legacy-42 of 42. Without {} the text stands alone.',
  argument: { label: 'Text', hint: '{} is where the value goes' },
  idempotent: false,
  apply: (value, text) => (text ? text.split('{}', 20).join(value) : value),
}
