/** One line on stderr that shows how far a long read is; silent where nobody is looking. */
export class ProgressLine {
  private done = 0
  private shown = 0
  private readonly started = Date.now()

  constructor(private readonly total: number) {}

  add(bytes: number): void {
    this.done += bytes
    const now = Date.now()
    if (!process.stderr.isTTY || now - this.shown < 100 || now - this.started < 500) return
    this.shown = now
    const perSecond = this.done / ((now - this.started) / 1000)
    const speed = `${Math.round(perSecond / 1e6)} MB/s`
    if (this.total < this.done) {
      // Standard input does not say how much is to come.
      process.stderr.write(`\r${Math.round(this.done / 1e6)} MB, ${speed}   `)
      return
    }
    const left = Math.ceil((this.total - this.done) / perSecond)
    process.stderr.write(`\r${Math.floor((this.done / this.total) * 100)}%, ${speed}, ${left} s left   `)
  }

  end(): void {
    if (this.shown > 0) process.stderr.write('\r\u001b[K')
  }
}
