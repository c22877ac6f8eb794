import type { Transform } from './transform'

export const defaultValue: Transform = {
  id: 'default',
  name: 'Default',
  explains:
    'Gives your text to whoever has no value: default:en-US. With an attribute no export has, everybody gets it.',
  argument: { label: 'Text', hint: 'What stands where nothing did' },
  idempotent: true,
  apply: (value, text) => (value.trim() === '' && text ? text : value),
}
