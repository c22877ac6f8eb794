/// <reference lib="webworker" />
import { fileDigest } from '@/lib/kernel/host/file-digest'

/** SHA-256 of each file, one after the other. */
async function digest(files: File[]): Promise<string[]> {
  const digests: string[] = []
  for (const file of files) {
    const digest = fileDigest()
    const reader = file.stream().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      digest.update(value)
    }
    digests.push(digest.hex())
  }
  return digests
}

self.addEventListener('message', ({ data }: MessageEvent<File[]>) => {
  digest(data).then(
    (digests) => self.postMessage(digests),
    () => self.postMessage([]),
  )
})
