import { Column } from './column'
import { COLUMNS } from './limits'

/** All columns of the file, by number. */
export const columns = new StaticArray<Column | null>(COLUMNS)
