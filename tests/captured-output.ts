import { afterEach, beforeEach, vi } from 'vitest'

/** What a command writes during each test of a file, instead of on the terminal; `clear` between two runs in one test. */
export function captureOutput() {
  const written = { said: '', complained: '' }
  const clear = () => Object.assign(written, { said: '', complained: '' })
  beforeEach(() => {
    clear()
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.said += String(text)
      return true
    })
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.complained += String(text)
      return true
    })
  })
  afterEach(() => vi.restoreAllMocks())
  return { written, clear }
}
