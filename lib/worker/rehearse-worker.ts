/// <reference lib="webworker" />
import { filesOut } from '@/lib/core/rehearsal/files-out'
import { PASSWORD_BYTES, randomPassword } from '@/lib/core/rehearsal/random-password'
import { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
import { Sha256 } from '@/lib/core/sha256'
import { readFiles } from './read-files'
import type { FromRehearseWorker, ToRehearseWorker } from './rehearse-messages'
import { ZipVolumes } from './zip-volumes'

/** Milliseconds between two progress messages. */
const EVERY = 100

const post = (message: FromRehearseWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer)

const password = () => randomPassword(crypto.getRandomValues(new Uint8Array(PASSWORD_BYTES)))

/** Rehearses the files one after the other; the records stay here and are gone with the worker. */
async function rehearse({ files, plan, today, wanted }: ToRehearseWorker): Promise<void> {
  const zip = new ZipVolumes(wanted?.volumeBytes ?? null, {
    bytes: (bytes) => post({ kind: 'bytes', bytes }, [bytes.buffer]),
    volumeEnd: () => post({ kind: 'volume-end' }),
  })
  const write = (name: string, bytes: Uint8Array) => zip.add(name, bytes)
  const outputs = wanted ? filesOut({ plan, today, wanted: wanted.files, write, password }) : []
  const metas = files.map(({ name, size }) => ({ name, bytes: size }))
  const rehearsal = createRehearsal({ files: metas, plan, today, outputs, sizePilot: wanted === null })
  const digests: string[] = []
  let digest = new Sha256()
  await readFiles(files, rehearsal, {
    every: () => EVERY,
    onBytes: (bytes) => digest.update(bytes),
    onReading: (reading) => post({ kind: 'progress', ...reading, ...rehearsal.counts() }),
    onFileEnd() {
      digests.push(digest.hex())
      digest = new Sha256()
    },
  })
  const result = rehearsal.finish(digests)
  zip.end()
  post({ kind: 'done', result })
}

self.addEventListener('message', ({ data }: MessageEvent<ToRehearseWorker>) => {
  rehearse(data).catch((error: unknown) => {
    // The name of an error only: its message could quote what was being read.
    post({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' })
  })
})
