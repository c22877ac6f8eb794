import { compileLanes } from './compile-lanes'
import { isUsername } from './lane-kind'
import { acceptedOutput } from './out/accepted-output'
import type { Addresses } from './out/addresses'
import { bulkRequests } from './out/bulk-requests'
import { consoleCsv } from './out/console-csv'
import { memberList } from './out/member-list'
import { pilotOutput } from './out/pilot'
import { rejectFile } from './out/reject-file'
import type { Output, WriteChunk } from './output'
import type { RehearsalPlan } from './plan'
import type { PilotSize } from './totals'

/** What to write of the accepted people, and whose addresses stand in it. */
export type UserFiles = {
  who: 'pilot' | 'all'
  /** Requests for the SCIM API, files for the console's import, or both. The console invites everybody. */
  channels: readonly ('scim' | 'console')[]
  credentials: 'reset' | 'silent'
  addresses: Addresses
}

/** A request for files, plain data: it goes to the worker as it is. */
export type FilesWanted = { kind: 'rejected' } | ({ kind: 'users' } & UserFiles)

export type FilesOut = {
  plan: RehearsalPlan
  today: string
  wanted: FilesWanted
  write: WriteChunk
  /** A random password for a user without one; the core knows no chance. */
  password(number: number): string
  onPilot?(size: PilotSize): void
}

/** The outputs that write these files while a rehearsal runs. Several chunks may go to one file; file names never repeat. */
export function filesOut({ plan, today, wanted, write, password, onPilot }: FilesOut): Output[] {
  if (wanted.kind === 'rejected') return [rejectFile(write)]
  const { who, channels, credentials } = wanted
  const lanes = compileLanes(plan, today)
  const phoneLogins = lanes.some((lane) => isUsername(lane) && lane.holdsPhones)
  const addresses =
    wanted.addresses.kind === 'rewritten' && phoneLogins ? { ...wanted.addresses, phoneLogins } : wanted.addresses
  const writers = [
    ...(channels.includes('scim') ? [bulkRequests(lanes, { ...plan, credentials, addresses, password }, write)] : []),
    ...(channels.includes('console') ? [consoleCsv(lanes, plan, addresses, write)] : []),
    ...(plan.roles.length > 0 ? [memberList(plan, addresses, write)] : []),
  ]
  return [who === 'pilot' ? pilotOutput(writers, onPilot) : acceptedOutput(writers)]
}
