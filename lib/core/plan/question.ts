/**
 * A question is declared once. From the declaration follow the draft schema, the typed answers, the field on screen, the
 * printed row, completeness, the address check on save, the wording of history and the published JSON Schema.
 */
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'

/** Who needs the answer: the support request, the plan, or nobody in particular. */
export type Need = 'request' | 'plan' | 'optional'

type Common = {
  label: string
  /** One line under the label. */
  hint?: string
  /** Two sentences behind "Why we ask". */
  why?: string
  /** Where the answer is found in the legacy system or in Asgardeo. */
  where?: string
  need?: Need
  /** Hidden, out of scope and not counted while this is false. In a row, `answers` is the row. */
  when?: (answers: JsonObject, facts: Facts) => boolean
  /** Contact data by design: the PII gate of the package lets it pass. */
  contact?: boolean
}

export type Option = { value: string; label: string; hint?: string }

/** Names by value as the options of a question, so that other places can say the same words. */
export function optionsOf<V extends string>(
  names: Readonly<Record<V, string>>,
  hints?: Readonly<Partial<Record<V, string>>>,
): { value: V; label: string; hint?: string }[] {
  return (Object.keys(names) as V[]).map((value) => {
    const hint = hints?.[value]
    return { value, label: names[value], ...(hint === undefined ? {} : { hint }) }
  })
}

export type TextQuestion = Common & {
  kind: 'text'
  long?: boolean
  max: number
  placeholder?: string
  /** What is wrong with a text, as a sentence, or null. */
  check?: (text: string) => string | null
}
export type EmailQuestion = Common & { kind: 'email' }
export type NumberQuestion = Common & {
  kind: 'number'
  min: number
  max: number
  integer: boolean
  unit?: string
  /** The unit of a number below zero, which is then written without its sign: "16 days after go-live". */
  unitBelow?: string
}
export type DateQuestion = Common & { kind: 'date' }
export type ChoiceQuestion<V extends string = string> = Common & {
  kind: 'choice'
  options: readonly (Option & { value: V })[]
  /** Drawn as a select instead of radio buttons. */
  compact?: boolean
}
export type ChoicesQuestion<V extends string = string> = Common & {
  kind: 'choices'
  options: readonly (Option & { value: V })[]
}
export type ListQuestion<R extends RowQuestions = RowQuestions> = Common & {
  kind: 'list'
  /** What one row is called: "source system", "contact". */
  rowName: string
  row: R
  max: number
}

export type ScalarQuestion = TextQuestion | EmailQuestion | NumberQuestion | DateQuestion | ChoiceQuestion
export type RowQuestion = ScalarQuestion | ChoicesQuestion
export type RowQuestions = { readonly [key: string]: RowQuestion }
export type Question = RowQuestion | ListQuestion
export type Questions = { readonly [key: string]: Question }

/** The typed, valid part of a draft. `null` is "don't know yet"; absent is unanswered or not (yet) valid. */
export type AnswerOf<Q> =
  Q extends ListQuestion<infer R>
    ? Row<R>[]
    : Q extends ChoicesQuestion<infer V>
      ? V[]
      : Q extends ChoiceQuestion<infer V>
        ? V
        : Q extends NumberQuestion
          ? number
          : string
export type Row<R extends RowQuestions> = { id: string } & { [K in keyof R]?: AnswerOf<R[K]> | null }
export type Answers<Q extends Questions> = { [K in keyof Q]?: AnswerOf<Q[K]> | null }

type Rest<Q extends { kind: string }> = Omit<Q, 'kind'>

export const text = (q: Omit<TextQuestion, 'kind' | 'max' | 'long'> & { max?: number }): TextQuestion => ({
  max: 200,
  ...q,
  kind: 'text',
})
export const longText = (q: Omit<TextQuestion, 'kind' | 'max' | 'long'> & { max?: number }): TextQuestion => ({
  max: 4000,
  ...q,
  long: true,
  kind: 'text',
})
export const email = (q: Rest<EmailQuestion>): EmailQuestion => ({ ...q, kind: 'email' })
export const number = (
  q: Omit<NumberQuestion, 'kind' | 'min' | 'max' | 'integer'> &
    Partial<Pick<NumberQuestion, 'min' | 'max' | 'integer'>>,
): NumberQuestion => ({ min: 0, max: 1_000_000_000, integer: true, ...q, kind: 'number' })
export const date = (q: Rest<DateQuestion>): DateQuestion => ({ ...q, kind: 'date' })
export const choice = <const V extends string>(q: Rest<ChoiceQuestion<V>>): ChoiceQuestion<V> => ({
  ...q,
  kind: 'choice',
})
export const choices = <const V extends string>(q: Rest<ChoicesQuestion<V>>): ChoicesQuestion<V> => ({
  ...q,
  kind: 'choices',
})
export const yesNo = (q: Omit<ChoiceQuestion, 'kind' | 'options'>): ChoiceQuestion<'yes' | 'no'> => ({
  ...q,
  kind: 'choice',
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
})
export const list = <R extends RowQuestions>(
  q: Omit<ListQuestion<R>, 'kind' | 'max'> & { max?: number },
): ListQuestion<R> => ({ max: 200, ...q, kind: 'list' })
