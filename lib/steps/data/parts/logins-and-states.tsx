import type { DataFacts } from '@/lib/core/facts/data'
import { Activity } from './activity'
import { HashTable } from './hash-table'
import { StatesTable } from './names-table'

/** When people last came, the states of their accounts, and the hashes of their passwords. */
export function LoginsAndStates({ data }: { data: DataFacts }) {
  return (
    <div className="space-y-10">
      <Activity data={data} />
      <StatesTable data={data} />
      <HashTable data={data} />
    </div>
  )
}
