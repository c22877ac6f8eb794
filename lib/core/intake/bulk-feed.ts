import { LONGEST_RECORD } from './longest-record'
import type { BulkRecords } from './readers/reader'

/** Bytes copied to read one record apart from the bulk, and to read many. */
const FEW = 1 << 14
const MANY = 1 << 18
const MOST = 4096

/** Plain code that reads records where the bulk cannot. */
export type RecordReader = {
  /** Reads up to `most` records; how many bytes that were. An unfinished one is kept, and all bytes are read. */
  read(bytes: Uint8Array, most: number): number
  /** Nothing unfinished is kept: the next byte may start a record. */
  isBetween(): boolean
}

/** Bytes on their way to the bulk, with plain code for the records that are not plain. */
export class BulkFeed {
  private most = 1

  constructor(
    private readonly bulk: BulkRecords,
    private readonly reader: RecordReader,
  ) {}

  push(bytes: Uint8Array): void {
    this.bulk.push(bytes)
    this.goOn(false)
  }

  end(): void {
    this.bulk.end()
    this.goOn(true)
    this.bulk.settle()
  }

  private goOn(final: boolean): void {
    const { bulk, reader } = this
    for (;;) {
      const isBetween = reader.isBetween()
      if (isBetween) {
        const before = bulk.records
        const isOdd = bulk.run() || bulk.unread > LONGEST_RECORD
        if (!isOdd && !final) return
        // Where odd records come in crowds, looking at each of them twice would cost more than it saves.
        this.most = bulk.records - before > this.most ? 1 : Math.min(this.most * 2, MOST)
        bulk.settle()
      }
      if (bulk.unread === 0) return
      // Whatever was left unfinished is read to its end, and no further.
      const most = isBetween ? this.most : 1
      bulk.skip(reader.read(bulk.rest(most > 64 ? MANY : FEW), most))
    }
  }
}
