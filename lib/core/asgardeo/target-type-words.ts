import type { CatalogueAttribute } from './catalogue'

/** What a reader sees for a type of the catalogue, small letters as in the middle of a sentence. */
export const TARGET_TYPE_WORDS: Record<CatalogueAttribute['dataType'], string> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'whole number',
  dateTime: 'date and time',
  reference: 'reference',
  complex: 'object',
}

/** `text`, or `text, several` where the attribute takes several values. */
export function targetTypeWords({
  dataType,
  multiValued,
}: Pick<CatalogueAttribute, 'dataType' | 'multiValued'>): string {
  return multiValued ? `${TARGET_TYPE_WORDS[dataType]}, several` : TARGET_TYPE_WORDS[dataType]
}
