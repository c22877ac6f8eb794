/** THE LIST of transforms, in the order the screen offers them. */
import { boolean } from './boolean'
import { collapseSpaces } from './collapse-spaces'
import { countryName } from './country-name'
import { dateToIso } from './date-to-iso'
import { drop } from './drop'
import { epochToDate } from './epoch-to-date'
import { familyPart } from './family-part'
import { firstValue } from './first-value'
import { givenPart } from './given-part'
import { localeForm } from './locale-form'
import { lowerCase } from './lower-case'
import { nfc } from './nfc'
import { phoneToE164 } from './phone-to-e164'
import { stripPrefix } from './strip-prefix'
import type { Transform } from './transform'
import { trim } from './trim'
import { truncate1024 } from './truncate-1024'
import { upperCase } from './upper-case'

export const TRANSFORMS: readonly Transform[] = [
  trim,
  lowerCase,
  upperCase,
  nfc,
  collapseSpaces,
  stripPrefix,
  phoneToE164,
  dateToIso,
  epochToDate,
  countryName,
  localeForm,
  boolean,
  firstValue,
  givenPart,
  familyPart,
  truncate1024,
  drop,
]
