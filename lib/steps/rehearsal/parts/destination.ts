import { LARGEST_FILE } from '@/lib/core/rehearsal/output'

/** Where a download goes while it is written. */
export type Destination = {
  /** Bytes after which a new file begins; null when there is no need. */
  volumeBytes: number | null
  write(bytes: Uint8Array<ArrayBuffer>): void
  volumeEnd(): void
  /** Resolves when everything is on disk. */
  close(): Promise<void>
  abort(): Promise<void>
}

/** Downloads are cut so that none is larger than 100 MB: the browser holds each in memory until it is saved. */
const MOST_IN_MEMORY = 100_000_000

/** Whether a download goes straight to disk; else it may come as several, which has to be announced. */
export const writesToDisk = (): boolean => 'showSaveFilePicker' in window

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>

/**
 * Asks where to save and writes straight to disk where the browser can; else hands over numbered downloads of at most 100 MB.
 * Null when the person closes the dialogue. Has to be called from a click.
 */
export async function openDestination(name: string): Promise<Destination | null> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (!picker) return downloads(name)
  try {
    const handle = await picker.call(window, { suggestedName: name })
    return onDisk(await handle.createWritable())
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    return downloads(name)
  }
}

function onDisk(stream: FileSystemWritableFileStream): Destination {
  let last = Promise.resolve()
  return {
    volumeBytes: null,
    write(bytes) {
      last = last.then(() => stream.write(bytes))
    },
    volumeEnd() {},
    async close() {
      await last
      await stream.close()
    },
    abort: () => stream.abort(),
  }
}

function downloads(name: string): Destination {
  let parts: Uint8Array<ArrayBuffer>[] = []
  let volumes = 0
  return {
    volumeBytes: MOST_IN_MEMORY - LARGEST_FILE,
    write: (bytes) => parts.push(bytes),
    volumeEnd() {
      volumes++
      const link = document.createElement('a')
      const url = URL.createObjectURL(new Blob(parts, { type: 'application/zip' }))
      parts = []
      link.href = url
      link.download = volumes === 1 ? name : name.replace(/(\.\w+)$/, `-${volumes}$1`)
      link.click()
      // The browser needs the address until it has begun to save.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
    close: async () => undefined,
    async abort() {
      parts = []
    },
  }
}
