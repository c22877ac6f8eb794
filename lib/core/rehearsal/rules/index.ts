import { birthDateForm } from './birth-date-form'
import { birthDateImpossible } from './birth-date-impossible'
import { commaInList } from './comma-in-list'
import { countryCode } from './country-code'
import { customNameRefused } from './custom-name-refused'
import { emailDiffersFromUsername } from './email-differs-from-username'
import { emailMalformed } from './email-malformed'
import { emailMissing } from './email-missing'
import { emailMissingForReset } from './email-missing-for-reset'
import { emailOnlyTyped } from './email-only-typed'
import { emailSeveralPrimary } from './email-several-primary'
import { emailUnusual } from './email-unusual'
import { forbiddenCharacters } from './forbidden-characters'
import { groupNotPlanned } from './group-not-planned'
import { inactiveInvited } from './inactive-invited'
import { localeForm } from './locale-form'
import { lockedAndInvited } from './locked-and-invited'
import { loginIdentifierShared } from './login-identifier-shared'
import { migratedFlagPreset } from './migrated-flag-preset'
import { noScimPath } from './no-scim-path'
import { phoneForm } from './phone-form'
import type { RehearsalRule } from './rehearsal-rule'
import { requiredMissing } from './required-missing'
import { roleNotPlanned } from './role-not-planned'
import { sameTypeTwice } from './same-type-twice'
import { secondFactorStays } from './second-factor-stays'
import { severalValues } from './several-values'
import { stateNotMapped } from './state-not-mapped'
import { usernameMissing } from './username-missing'
import { usernameNotAlphanumeric } from './username-not-alphanumeric'
import { usernameNotEmail } from './username-not-email'
import { usernameStoreMark } from './username-store-mark'
import { usernameTaken } from './username-taken'
import { usernameTooLong } from './username-too-long'
import { valueCut } from './value-cut'
import { valueTaken } from './value-taken'
import { valueTooLong } from './value-too-long'
import { valueType } from './value-type'
import { valueUntrimmed } from './value-untrimmed'
import { verifiedFlag } from './verified-flag'

/** THE LIST: every problem that can be seen in a record, in the order in which reasons are written. */
export const REHEARSAL_RULES: readonly RehearsalRule[] = [
  usernameMissing,
  usernameTaken,
  usernameNotEmail,
  usernameNotAlphanumeric,
  usernameStoreMark,
  usernameTooLong,
  emailMalformed,
  emailMissingForReset,
  emailMissing,
  emailOnlyTyped,
  emailSeveralPrimary,
  emailDiffersFromUsername,
  emailUnusual,
  valueTaken,
  loginIdentifierShared,
  valueTooLong,
  valueCut,
  commaInList,
  birthDateForm,
  birthDateImpossible,
  phoneForm,
  countryCode,
  localeForm,
  forbiddenCharacters,
  valueType,
  valueUntrimmed,
  requiredMissing,
  sameTypeTwice,
  severalValues,
  noScimPath,
  verifiedFlag,
  customNameRefused,
  migratedFlagPreset,
  inactiveInvited,
  stateNotMapped,
  lockedAndInvited,
  groupNotPlanned,
  roleNotPlanned,
  secondFactorStays,
]
