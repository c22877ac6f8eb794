/// <reference lib="webworker" />
import { filesOut } from '@/lib/core/rehearsal/files-out'
import { randomPasswords } from '@/lib/core/rehearsal/random-password'
import { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
import { readFiles } from './read-files'
import type { FromRehearseWorker, RehearsalOrder, ToRehearseWorker } from './rehearse-messages'
import { ZipVolumes } from './zip-volumes'

/** Milliseconds between two progress messages. */
const EVERY = 100
/** Bytes handed over and not written yet, from which reading waits: a slow disk must not fill the memory. */
const MOST_UNWRITTEN = 64_000_000

const post = (message: FromRehearseWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer)

const password = randomPasswords((bytes) => crypto.getRandomValues(bytes))

let unwritten = 0
let goOn: (() => void) | null = null
let tellDigests: (digests: (string | null)[]) => void
const digests = new Promise<(string | null)[]>((found) => {
  tellDigests = found
})

function handOver(bytes: Uint8Array<ArrayBuffer>): void {
  unwritten += bytes.length
  post({ kind: 'bytes', bytes }, [bytes.buffer])
}

/** Resolves once enough of what was handed over is written. */
async function isReady(): Promise<void> {
  while (unwritten > MOST_UNWRITTEN) {
    await new Promise<void>((written) => {
      goOn = written
    })
  }
}

/** Rehearses the files one after the other; the records stay here and are gone with the worker. */
async function rehearse({ files, systems, plan, today, wanted }: RehearsalOrder): Promise<void> {
  const zip = new ZipVolumes(wanted?.volumeBytes ?? null, {
    bytes: handOver,
    volumeEnd: () => post({ kind: 'volume-end' }),
  })
  const write = (name: string, bytes: Uint8Array) => zip.add(name, bytes)
  const outputs = wanted ? filesOut({ plan, today, wanted: wanted.files, write, password }) : []
  const metas = files.map(({ name, size }) => ({ name, bytes: size }))
  const rehearsal = createRehearsal({ files: metas, systems, plan, today, outputs, sizePilot: wanted === null })
  await readFiles(files, rehearsal, {
    every: () => EVERY,
    onReading: (reading) => post({ kind: 'progress', ...reading, ...rehearsal.counts() }),
    isReady,
  })
  const result = rehearsal.finish(await digests)
  zip.end()
  post({ kind: 'done', result })
}

self.addEventListener('message', ({ data }: MessageEvent<ToRehearseWorker>) => {
  if (data.kind === 'digests') tellDigests(data.digests)
  else if (data.kind === 'written') {
    unwritten -= data.bytes
    goOn?.()
  } else
    rehearse(data).catch((error: unknown) => {
      // The name of an error only: its message could quote what was being read.
      post({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' })
    })
})
