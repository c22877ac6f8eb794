import type { Transform } from './transform'

export const nfc: Transform = {
  id: 'nfc',
  name: 'Unicode NFC',
  explains: 'Gives accented letters one spelling, so that two records with the same name compare as equal.',
  idempotent: true,
  apply: (value) => value.normalize('NFC'),
}
