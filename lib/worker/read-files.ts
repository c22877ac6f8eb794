/** How far the reading of several files is. */
export type Reading = {
  bytes: number
  total: number
  bytesPerSecond: number
  /** null until a speed is known. */
  secondsLeft: number | null
  /** Place of the file that is read, and how much of it was. */
  file: number
  fileBytes: number
}

type Taker = {
  push(file: number, bytes: Uint8Array): void
  isHeld(file: number): boolean
  endFile(file: number, passed: (share: number) => void): void
}

type Options = {
  /** Milliseconds until the next news, given the bytes read so far. */
  every(bytes: number): number
  onReading(reading: Reading): void
  /** Waited for between portions. */
  isReady?(): Promise<void>
}

/** Reads files one after the other into `taker`, and says how far it is. Bytes that are only held count once they are read. */
export async function readFiles(files: readonly File[], taker: Taker, options: Options): Promise<void> {
  const { every, onReading, isReady } = options
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const started = performance.now()
  let before = 0
  let told = started
  for (const [i, file] of files.entries()) {
    const tell = (fileBytes: number) => {
      const bytes = before + fileBytes
      const now = performance.now()
      if (now - told < every(bytes)) return
      told = now
      const bytesPerSecond = Math.round(bytes / ((now - started) / 1000))
      const secondsLeft = bytesPerSecond > 0 ? (total - bytes) / bytesPerSecond : null
      onReading({ bytes, total, bytesPerSecond, secondsLeft, file: i, fileBytes })
    }
    const reader = file.stream().getReader()
    let read = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      taker.push(i, value)
      read += value.length
      tell(taker.isHeld(i) ? 0 : read)
      await isReady?.()
    }
    taker.endFile(i, (share) => tell(Math.round(share * file.size)))
    before += file.size
  }
}
