import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { AttributeProfile } from '@/lib/core/profile/profile'
import { questions } from '../schema'

const { type, pii, confidential, unique, multiValued } = questions.attributes.row

/** What a person may mark otherwise than the file, in the words of its questions. */
const MARKS = { type, pii, confidential, unique, multiValued }
export type Mark = keyof typeof MARKS
export const MARK_KEYS = Object.keys(MARKS) as Mark[]

/** The marks in which a person differs from the file, as the labels of their columns. */
export function changedMarks(attribute: InventoryAttribute, file: AttributeProfile): string[] {
  return MARK_KEYS.filter((mark) => attribute[mark] !== file[mark]).map((mark) => MARKS[mark].label.toLowerCase())
}

/** `date, personal, not confidential`: what the file says, in words. */
export function fileMarksText(file: AttributeProfile): string {
  const words = (options: readonly { value: string; label: string }[], value: string) =>
    (options.find((option) => option.value === value)?.label ?? value).toLowerCase()
  const secrecy = file.confidential === 'no' ? 'not confidential' : words(confidential.options, file.confidential)
  return `${file.type}, ${words(pii.options, file.pii)}, ${secrecy}`
}
