import { LARGEST_FILE } from '@/lib/core/rehearsal/output'

/** Where a download goes while it is written. */
export type Destination = {
  /** Bytes after which a new file begins; null when there is no need. */
  volumeBytes: number | null
  /** Resolves when the bytes are taken; rejects when the disk is full. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  volumeEnd(): void
  /** Resolves when everything is on disk. */
  close(): Promise<void>
  /** Leaves nothing behind, not even an empty file. */
  abort(): Promise<void>
}

/** Downloads are cut so that none is larger than 100 MB: the browser holds each in memory until it is saved. */
export const MOST_IN_MEMORY = 100_000_000

/** Whether a download goes straight to disk; else it may come as several, which has to be announced. */
export const writesToDisk = (): boolean => 'showSaveFilePicker' in window

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>

/**
 * Asks where to save and writes straight to disk where the browser can; else hands over numbered downloads of at most 100 MB.
 * Null when the person closes the dialogue. Has to be called from a click.
 */
export async function openDestination(name: string, mime = 'application/zip'): Promise<Destination | null> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (!picker) return downloads(name, mime)
  try {
    return await onDisk(await picker.call(window, { suggestedName: name }))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    return downloads(name, mime)
  }
}

async function onDisk(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<Destination> {
  // What is there stays as it is until the new file is whole.
  const stream = await handle.createWritable()
  let last = Promise.resolve()
  return {
    volumeBytes: null,
    write(bytes) {
      last = last.then(() => stream.write(bytes))
      return last
    },
    volumeEnd() {},
    async close() {
      await last
      await stream.close()
    },
    async abort() {
      await stream.abort()
      // The dialogue has made an empty file where there was none.
      if ((await handle.getFile()).size === 0) await handle.remove?.()
    },
  }
}

function downloads(name: string, type: string): Destination {
  let parts: Uint8Array<ArrayBuffer>[] = []
  let volumes = 0
  return {
    volumeBytes: MOST_IN_MEMORY - LARGEST_FILE,
    async write(bytes) {
      parts.push(bytes)
    },
    volumeEnd() {
      volumes++
      const link = document.createElement('a')
      const url = URL.createObjectURL(new Blob(parts, { type }))
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
