import type { Column } from './doc'

/** A column of words. */
export const start = (title: string): Column => ({ title, align: 'start' })

/** A column of figures, set to the right so that their digits stand under each other. */
export const end = (title: string): Column => ({ title, align: 'end' })
