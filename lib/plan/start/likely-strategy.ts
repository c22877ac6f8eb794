import { thousands } from '@/lib/core/count-text'
import { daysBetween } from '@/lib/core/iso-date'
import type { SystemAbilities } from './system-abilities'

/** Building the service for silent migration takes about two weeks and a firewall opening before go-live. */
const SILENT_LEAD_DAYS = 56
/** Below this a help desk can carry a reset, and the service is not worth building. */
const FEW_USERS = 2000

export type LikelyStrategy = { path: 'silent' | 'reset'; reason: string }

/** A suggestion with its reasons and the other option; people decide. `today` is an ISO date. */
export function likelyStrategy(
  system: SystemAbilities,
  { users, goLive }: { users: number | null; goLive: string | null },
  today: string,
): LikelyStrategy {
  const daysLeft = goLive === null ? null : daysBetween(today, goLive)
  const count = users === null ? 'all users' : `all ${thousands(users)} users`
  if (system.canCheckPassword === 'no') {
    return reset(`${system.label} offers no way to check a password, which silent migration needs`)
  }
  if (users !== null && users < FEW_USERS) {
    return reset(
      `with ${thousands(users)} users a help desk can carry a reset, and nothing has to be built or run in parallel`,
    )
  }
  if (daysLeft !== null && daysLeft < SILENT_LEAD_DAYS) {
    return reset(`${Math.max(0, daysLeft)} days to go-live are too few to build and try the login service`)
  }
  const can =
    system.canCheckPassword === 'yes'
      ? `${system.label} can check a password by program`
      : 'provided the legacy system can check a password by program, which is still to be found out'
  return {
    path: 'silent',
    reason: `Suggested: silent migration. A reset would lock ${count} until each has set a new password; ${can}. The other option is a forced reset: nothing to build, and the legacy system can be switched off at once.`,
  }
}

function reset(because: string): LikelyStrategy {
  return {
    path: 'reset',
    reason: `Suggested: forced reset, because ${because}. The other option is silent migration: people keep their password, and the legacy system runs on for some months.`,
  }
}
