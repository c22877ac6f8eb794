/** THE LIST of risks the planner can suggest, by kind; the table in docs/risks.md says what is argued away. */
import { carefulTargets } from './compatibility/careful-targets'
import { customAttributesMissing } from './compatibility/custom-attributes-missing'
import { neverRehearsed } from './compatibility/never-rehearsed'
import { oldPasswordsRefused } from './compatibility/old-passwords-refused'
import { parallelImportDuplicates } from './compatibility/parallel-import-duplicates'
import { recordsRefused } from './compatibility/records-refused'
import { usernameFixed } from './compatibility/username-fixed'
import { accountsMergedByCase } from './data-loss/accounts-merged-by-case'
import { changesAfterExport } from './data-loss/changes-after-export'
import { nothingRestored } from './data-loss/nothing-restored'
import { rolesDropped } from './data-loss/roles-dropped'
import { secondFactorsStay } from './data-loss/second-factors-stay'
import { valuesTooLong } from './data-loss/values-too-long'
import { verifiedFlagsLost } from './data-loss/verified-flags-lost'
import { applicationsWithoutScript } from './disruption/applications-without-script'
import { attemptsLockAccounts } from './disruption/attempts-lock-accounts'
import { firstLoginsOverLimit } from './disruption/first-logins-over-limit'
import { helpDeskOverrun } from './disruption/help-desk-overrun'
import { importOutlastsWindow } from './disruption/import-outlasts-window'
import { legacyEndsFirst } from './disruption/legacy-ends-first'
import { loginServiceDown } from './disruption/login-service-down'
import { peopleNeverReturn } from './disruption/people-never-return'
import { planLimitReached } from './disruption/plan-limit-reached'
import { resetMailsLost } from './disruption/reset-mails-lost'
import { stoppedAccountsInvited } from './disruption/stopped-accounts-invited'
import { agreementLate } from './legal/agreement-late'
import { erasedPeopleMove } from './legal/erased-people-move'
import { sensitiveDataMoves } from './legal/sensitive-data-moves'
import { supportReadsAbroad } from './legal/support-reads-abroad'
import { tooMuchMoves } from './legal/too-much-moves'
import { nobodyDecides } from './people/nobody-decides'
import { teamAnswersLate } from './people/team-answers-late'
import { tooFewDays } from './people/too-few-days'
import { usersNotTold } from './people/users-not-told'
import type { AnyRiskRule } from './risk-rule'
import { exportFileLeaks } from './security/export-file-leaks'
import { fakeResetMails } from './security/fake-reset-mails'
import { passwordsInService } from './security/passwords-in-service'
import { recordsByMail } from './security/records-by-mail'

export const RISKS: readonly AnyRiskRule[] = [
  accountsMergedByCase,
  changesAfterExport,
  nothingRestored,
  rolesDropped,
  secondFactorsStay,
  valuesTooLong,
  verifiedFlagsLost,
  carefulTargets,
  customAttributesMissing,
  neverRehearsed,
  oldPasswordsRefused,
  parallelImportDuplicates,
  recordsRefused,
  usernameFixed,
  applicationsWithoutScript,
  attemptsLockAccounts,
  firstLoginsOverLimit,
  helpDeskOverrun,
  importOutlastsWindow,
  legacyEndsFirst,
  loginServiceDown,
  peopleNeverReturn,
  planLimitReached,
  resetMailsLost,
  stoppedAccountsInvited,
  exportFileLeaks,
  fakeResetMails,
  passwordsInService,
  recordsByMail,
  agreementLate,
  erasedPeopleMove,
  sensitiveDataMoves,
  supportReadsAbroad,
  tooMuchMoves,
  nobodyDecides,
  teamAnswersLate,
  tooFewDays,
  usersNotTold,
]
