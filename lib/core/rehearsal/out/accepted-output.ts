import type { Output } from '../output'
import type { UserWriter } from './accepted-user'

/** Hands every accepted record to the writers. */
export function acceptedOutput(writers: readonly UserWriter[]): Output {
  return {
    record({ judge, number }) {
      if (judge.verdict === 'accepted') for (const writer of writers) writer.add(judge, number)
    },
    end() {
      for (const writer of writers) writer.end()
    },
  }
}
