/** THE LIST of transforms, in the order the screen offers them. */
import { boolean } from './boolean'
import { collapseSpaces } from './collapse-spaces'
import { countryName } from './country-name'
import { dateToIso } from './date-to-iso'
import { defaultValue } from './default-value'
import { drop } from './drop'
import { epochToDate } from './epoch-to-date'
import { familyPart } from './family-part'
import { firstValue } from './first-value'
import { givenPart } from './given-part'
import { joinValues } from './join-values'
import { jsonPath } from './json-path'
import { lastValue } from './last-value'
import { localeForm } from './locale-form'
import { lowerCase } from './lower-case'
import { nfc } from './nfc'
import { nthValue } from './nth-value'
import { phoneToE164 } from './phone-to-e164'
import { replace } from './replace'
import { replacePattern } from './replace-pattern'
import { stripPrefix } from './strip-prefix'
import { template } from './template'
import type { Transform } from './transform'
import { trim } from './trim'
import { truncate } from './truncate'
import { truncate1024 } from './truncate-1024'
import { upperCase } from './upper-case'
import { valueMap } from './value-map'

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
  valueMap,
  firstValue,
  lastValue,
  nthValue,
  joinValues,
  jsonPath,
  givenPart,
  familyPart,
  defaultValue,
  replace,
  replacePattern,
  template,
  truncate,
  truncate1024,
  drop,
]
