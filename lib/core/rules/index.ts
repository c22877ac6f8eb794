/** THE LIST of rules, in the order of the steps. */

import { hashesStayBehind } from './data/hashes-stay-behind'
import { moreWithoutEmailThanUsers } from './data/more-without-email-than-users'
import { typedAgainstCounted } from './data/typed-against-counted'
import { usernameCaseDuplicates } from './data/username-case-duplicates'
import { outcomeBeforeGoLive } from './goals/outcome-before-go-live'
import { segmentsDoNotAddUp } from './goals/segments-do-not-add-up'
import { unusedAccountsKept } from './goals/unused-accounts-kept'
import { languageWithoutMessage } from './impact/language-without-message'
import { noReturnBeforeGoLive } from './impact/no-return-before-go-live'
import { rollbackWithoutLegacy } from './impact/rollback-without-legacy'
import { secondFactorLossNotListed } from './impact/second-factor-loss-not-listed'
import { agreementNotSigned } from './legal/agreement-not-signed'
import { erasuresPending } from './legal/erasures-pending'
import { exportDeletedTooEarly } from './legal/export-deleted-too-early'
import { noticeTooShort } from './legal/notice-too-short'
import { personalDataWithoutBasis } from './legal/personal-data-without-basis'
import { regionOutsideJurisdiction } from './legal/region-outside-jurisdiction'
import { specialDataDeniedButMapped } from './legal/special-data-denied-but-mapped'
import { specialDataOnWeakBasis } from './legal/special-data-on-weak-basis'
import { alphanumericWithoutEmail } from './mapping/alphanumeric-without-email'
import { emailUsernameWithoutEmail } from './mapping/email-username-without-email'
import { leftButMapped } from './mapping/left-but-mapped'
import { loginIdentifierRepeats } from './mapping/login-identifier-repeats'
import { noAddressForReset } from './mapping/no-address-for-reset'
import { rolesNotMapped } from './mapping/roles-not-mapped'
import { secretMapped } from './mapping/secret-mapped'
import { statesNotMapped } from './mapping/states-not-mapped'
import { targetKnowledgeOld } from './mapping/target-knowledge-old'
import { targetNotWritable } from './mapping/target-not-writable'
import { twoSourcesOneTarget } from './mapping/two-sources-one-target'
import { uniqueTargetWithDuplicates } from './mapping/unique-target-with-duplicates'
import { usernameOfWrongKind } from './mapping/username-of-wrong-kind'
import { usersOverCap } from './mapping/users-over-cap'
import { decidedOnTwin } from './rehearsal/decided-on-twin'
import { decisionLapsed } from './rehearsal/decision-lapsed'
import { rehearsalTooSmall } from './rehearsal/rehearsal-too-small'
import { rejectedOverAcceptable } from './rehearsal/rejected-over-acceptable'
import { rejectedOverExitBar } from './rehearsal/rejected-over-exit-bar'
import { addressInQuestions } from './request/address-in-questions'
import { loadTestWithoutEnterprise } from './request/load-test-without-enterprise'
import { senderNotConfirmed } from './request/sender-not-confirmed'
import type { AnyRule } from './rule'
import { cutOffBeforeGoLive } from './strategy/cut-off-before-go-live'
import { cutOffInFreeze } from './strategy/cut-off-in-freeze'
import { oldPasswordsTooWeak } from './strategy/old-passwords-too-weak'
import { pathForExcludedType } from './strategy/path-for-excluded-type'
import { pathsDoNotAddUp } from './strategy/paths-do-not-add-up'
import { resetAllAtOnce } from './strategy/reset-all-at-once'
import { resetPerhapsWithoutEmail } from './strategy/reset-perhaps-without-email'
import { resetWaveTooLong } from './strategy/reset-wave-too-long'
import { resetWithoutEmail } from './strategy/reset-without-email'
import { silentOutlivesLegacy } from './strategy/silent-outlives-legacy'
import { silentServiceNotReady } from './strategy/silent-service-not-ready'
import { silentWithoutPasswordCheck } from './strategy/silent-without-password-check'
import { clockChangeInWindow } from './timeline/clock-change-in-window'
import { goLiveBeforeMilestone } from './timeline/go-live-before-milestone'
import { goLiveInFreeze } from './timeline/go-live-in-freeze'
import { goLiveInThePast } from './timeline/go-live-in-the-past'
import { goLiveTooNear } from './timeline/go-live-too-near'
import { goLiveWithoutWindow } from './timeline/go-live-without-window'
import { lastExportAfterGoLive } from './timeline/last-export-after-go-live'
import { legacyEndsBeforeGoLive } from './timeline/legacy-ends-before-go-live'
import { milestoneAfterLatestEnd } from './timeline/milestone-after-latest-end'
import { milestoneInFreeze } from './timeline/milestone-in-freeze'
import { waveInPeak } from './timeline/wave-in-peak'
import { windowInFreeze } from './timeline/window-in-freeze'
import { windowInPeak } from './timeline/window-in-peak'
import { windowInWeeklyPeak } from './timeline/window-in-weekly-peak'
import { windowLongerThanAccepted } from './timeline/window-longer-than-accepted'
import { windowShorterThanOwnRun } from './timeline/window-shorter-than-own-run'
import { workBeginsLate } from './timeline/work-begins-late'

export const RULES: readonly AnyRule[] = [
  agreementNotSigned,
  erasuresPending,
  exportDeletedTooEarly,
  noticeTooShort,
  personalDataWithoutBasis,
  regionOutsideJurisdiction,
  specialDataDeniedButMapped,
  specialDataOnWeakBasis,
  hashesStayBehind,
  moreWithoutEmailThanUsers,
  typedAgainstCounted,
  usernameCaseDuplicates,
  outcomeBeforeGoLive,
  segmentsDoNotAddUp,
  unusedAccountsKept,
  cutOffBeforeGoLive,
  cutOffInFreeze,
  oldPasswordsTooWeak,
  pathForExcludedType,
  pathsDoNotAddUp,
  resetAllAtOnce,
  resetPerhapsWithoutEmail,
  resetWaveTooLong,
  resetWithoutEmail,
  silentOutlivesLegacy,
  silentServiceNotReady,
  silentWithoutPasswordCheck,
  alphanumericWithoutEmail,
  emailUsernameWithoutEmail,
  leftButMapped,
  loginIdentifierRepeats,
  noAddressForReset,
  rolesNotMapped,
  secretMapped,
  statesNotMapped,
  targetNotWritable,
  twoSourcesOneTarget,
  uniqueTargetWithDuplicates,
  usernameOfWrongKind,
  usersOverCap,
  targetKnowledgeOld,
  languageWithoutMessage,
  noReturnBeforeGoLive,
  rollbackWithoutLegacy,
  secondFactorLossNotListed,
  clockChangeInWindow,
  goLiveBeforeMilestone,
  goLiveInFreeze,
  goLiveInThePast,
  goLiveTooNear,
  goLiveWithoutWindow,
  lastExportAfterGoLive,
  legacyEndsBeforeGoLive,
  milestoneAfterLatestEnd,
  milestoneInFreeze,
  waveInPeak,
  windowInFreeze,
  windowInPeak,
  windowInWeeklyPeak,
  windowLongerThanAccepted,
  windowShorterThanOwnRun,
  workBeginsLate,
  rehearsalTooSmall,
  rejectedOverAcceptable,
  rejectedOverExitBar,
  decidedOnTwin,
  decisionLapsed,
  addressInQuestions,
  loadTestWithoutEnterprise,
  senderNotConfirmed,
]
