import { dayOf } from '@/lib/core/iso-date'
import type { AttributeProfile, NamedCount, Profile } from '@/lib/core/profile/profile'
import { hashText } from './hash-text'
import { capital, inventedDigits, inventedToken, inventedWord, wordLength } from './invented-text'
import { dateText, dateTimeText, epochText } from './moment-text'
import type { Random } from './random'
import { reservedAddress, reservedDomain, reservedPhone, SHORTEST_DOMAIN } from './reserved'
import { shapedText } from './shaped-text'

/** Longest value written, whatever the profile says: a photo in text form would only fill the disk. */
const LONGEST = 2000
const ALNUM = 'abcdefghjkmnpqrstuvwxyz23456789'
const HEX = '0123456789abcdef'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'ja']
const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pl-PL', 'pt-BR', 'sv-SE', 'ja-JP']
const COUNTRIES = ['US', 'DE', 'FR', 'GB', 'IN', 'LK', 'SG', 'BR', 'SE', 'JP']
const TIME_ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Colombo', 'Europe/London', 'Asia/Tokyo', 'Europe/Paris']
const BIRTH = /birth|dob|geburt|naissance|nacimiento|nascimento/i
const CREATED = /creat|regist|insert|activated|joined|hired/i
const GUID_LENGTH = 36
/** A shape of this length may have been cut. */
const LONGEST_SHAPE = 40

/** Everything a value is made of: counts and forms of its attribute, and nothing a person ever typed. */
export type Maker = {
  attribute: AttributeProfile
  /** Different values that will be needed. */
  distinct: number
  random: Random
  /** The newest day of the export, from 1970. */
  today: number
  /** Day of a last login, drawn from the histogram; null for every other attribute. */
  loginDay: (() => number) | null
  system: string
  /** Where the words of this attribute begin, so that two attributes do not have the same words in the same order. */
  start: number
  /** Numbers of the values that are as short and as long as the profile says; chance puts them somewhere. */
  shortest: number
  longest: number
  /** Algorithms of the password hashes; drawn from for hashes alone. */
  drawAlgorithm: () => string | null
  /** Spread of the shapes, with an empty name for values of no published shape. */
  shapes: NamedCount[]
}

/** Picks a shape as often as the profile saw it; undefined for the values whose shape it does not tell. */
function pickShape({ shapes, random }: Maker): string | undefined {
  const total = shapes.reduce((sum, { count }) => sum + count, 0)
  let at = random.next() * total
  for (const { name, count } of shapes) {
    at -= count
    if (at < 0) return name === '' ? undefined : name
  }
  return undefined
}

/** Shapes of an attribute with what is left to values of other shapes. */
export function shapesWithRest(attribute: AttributeProfile, profile: Profile): NamedCount[] {
  const known = attribute.shapes.reduce((sum, { count }) => sum + count, 0)
  const rest = Math.round(attribute.fill * profile.users) - known
  return rest > 0 && attribute.shapes.length > 0 ? [...attribute.shapes, { name: '', count: rest }] : attribute.shapes
}

/** Value number `number` of an attribute. Values of different numbers differ as long as its length leaves room for that. */
export function makeValue(maker: Maker, number: number): string {
  const { attribute, random, distinct } = maker
  const min = Math.min(attribute.minLength, LONGEST)
  const max = Math.max(min, Math.min(attribute.maxLength, LONGEST))
  // The shortest and the longest value are there once each, as they are in the source.
  const from = number === maker.longest ? max : min
  const to = number === maker.shortest ? Math.max(min, 1) : max
  const shape = pickShape(maker)
  const digits = Math.max(2, String(distinct).length)
  const measure = { min: from, max: to, letters: wordLength(distinct), digits }
  const word = number + maker.start
  switch (attribute.type) {
    case 'email':
      return makeEmail(shape, word, measure)
    case 'phone':
      return reservedPhone(number, shape, from, to)
    case 'url':
      return makeUrl(number, from, to)
    case 'ip':
      return reservedAddress(number, from, to)
    case 'boolean':
      return makeBoolean(number, min, max)
    case 'integer':
      return makeInteger(number, from, to, digits)
    case 'decimal':
      return makeDecimal(number, from, to)
    case 'date':
      return dateText(makeDay(maker, word), shape, from, to)
    case 'datetime':
      return dateTimeText(makeDay(maker, word), secondOf(word), random.next(), shape, clamp(24, from, to))
    case 'epoch':
      return epochText(makeDay(maker, word), secondOf(word), clamp(13, from, to))
    case 'locale':
      return max >= 5 ? LOCALES[number % LOCALES.length]! : LANGUAGES[number % LANGUAGES.length]!
    case 'country':
      return COUNTRIES[number % COUNTRIES.length]!
    case 'timezone':
      return TIME_ZONES[number % TIME_ZONES.length]!
    case 'hash':
      return hashText(maker.drawAlgorithm() ?? '', number) ?? makeHash(number, from, to)
    case 'json':
      return to < 5 ? '[]' : `["${inventedWord(number, clamp(12, from, to) - 4)}"]`
    case 'identifier':
      return makeIdentifier(maker, shape, word, measure)
    default:
      return makeText(shape, word, measure)
  }
}

const clamp = (wanted: number, min: number, max: number) => Math.min(max, Math.max(min, wanted))

const DAY_SECONDS = 86_400
/** Without a common factor with the seconds of a day or the days below, so that neighbours lie far apart and all differ. */
const STEP = 7919
const secondOf = (number: number) => (number * STEP) % DAY_SECONDS
const FIRST_BIRTH = '1945-01-01'
const BIRTH_DAYS = 22_000
const LOGIN_YEARS = 730
const OTHER_DAYS = 700

function makeDay({ attribute, random, today, loginDay }: Maker, number: number): number {
  if (loginDay) return loginDay()
  if (BIRTH.test(attribute.name)) return dayOf(FIRST_BIRTH) + ((number * STEP) % BIRTH_DAYS)
  if (attribute.type === 'date' && attribute.unique) return today - number
  // Accounts are older than their logins, which go back two years.
  const newest = CREATED.test(attribute.name) ? today - LOGIN_YEARS : today
  return newest - Math.floor(random.next() ** 1.5 * OTHER_DAYS)
}

type Lengths = { min: number; max: number; letters: number; digits: number }

function makeText(shape: string | undefined, number: number, measure: Lengths): string {
  if (shape !== undefined) {
    const text = shapedText(shape, number, measure)
    if (text.trim() !== '') return text
  }
  const { min, max, letters } = measure
  if (max < 4) return inventedToken(number, max, 'abcdeghijkmnopqrsuvwxyz')
  let text = capital(inventedWord(number, clamp(letters + 1, Math.min(min, 9), max)))
  for (let i = 1; text.length < min; i++) {
    const room = min - text.length
    text += room === 1 ? 'o' : ` ${inventedWord(number * 7 + i, Math.min(7, room - 1))}`
  }
  return text.slice(0, max)
}

function makeEmail(shape: string | undefined, number: number, measure: Lengths): string {
  const at = shape?.indexOf('@') ?? -1
  const ending = shape?.slice((shape.lastIndexOf('.') ?? 0) + 1) ?? 'com'
  let domain = reservedDomain(ending, number)
  if (measure.max < domain.length + 4) domain = SHORTEST_DOMAIN
  const room = Math.max(1, Math.min(64, measure.max - domain.length - 1))
  const least = clamp(measure.min - domain.length - 1, 1, room)
  const local = at > 0 ? shape!.slice(0, at) : 'aaaa.aaaa'
  const text = shapedText(local, number, { ...measure, min: least, max: room }).replace(/[^\w.+-]/g, '-')
  let address = `${text}@${domain}`
  while (address.length < measure.min)
    address = address.replace(
      '@',
      `@${inventedWord(number, Math.max(1, Math.min(20, measure.min - address.length - 1)))}.`,
    )
  return address
}

function makeUrl(number: number, min: number, max: number): string {
  const start = max >= 32 ? 'https://www.example.com/' : max >= 24 ? 'https://example.com/' : 'http://x.test/'
  return start + inventedToken(number, Math.max(1, clamp(start.length + 8, min, max) - start.length), ALNUM)
}

function makeBoolean(number: number, min: number, max: number): string {
  const pairs = [
    ['true', 'false'],
    ['yes', 'no'],
    ['t', 'f'],
  ]
  const fitting = pairs.flat().filter((word) => word.length >= min && word.length <= max)
  return fitting[number % Math.max(1, Math.min(2, fitting.length))] ?? 'true'
}

/** Never with a zero first, and never one that reads like a moment. */
function makeInteger(number: number, min: number, max: number, digits: number): string {
  const length = clamp(digits, min, max)
  return length === 1
    ? String(number % 10)
    : String(2 + (number % 8)) + inventedDigits(Math.floor(number / 8), length - 1)
}

function makeDecimal(number: number, min: number, max: number): string {
  const length = clamp(4, Math.max(3, min), Math.max(3, max))
  return `${1 + (number % 9)}.${inventedDigits(Math.floor(number / 9), length - 2)}`
}

/** In the form of a hash, and the hash of nothing. */
function makeHash(number: number, min: number, max: number): string {
  if (min <= 60 && max >= 60) return `$2b$10$${inventedToken(number, 53, BASE64)}`
  const length = clamp(64, min, max)
  if (length === 32 || length === 40 || length === 64 || length === 128) return inventedToken(number, length, HEX)
  return `{SSHA}${inventedToken(number, Math.max(8, length - 6), BASE64)}`
}

function makeIdentifier(maker: Maker, shape: string | undefined, number: number, measure: Lengths): string {
  const { attribute, system } = maker
  const { min, max, digits } = measure
  if (attribute.minLength === GUID_LENGTH && attribute.maxLength === GUID_LENGTH) return makeGuid(number)
  if (system === 'auth0' && attribute.name === 'user_id' && max >= 16) {
    return `auth0|${inventedToken(number, clamp(30, min, max) - 6, HEX)}`
  }
  const isNumeric = shape === '9' || (shape === undefined && max <= 15 && attribute.shapes.length === 0)
  if (isNumeric) {
    const length = clamp(digits + 1, min, max)
    // A leading zero is what makes a number an identifier, where there is room for one.
    if (length > digits) return `0${inventedDigits(number, length - 1)}`
    return inventedDigits(number, length)
  }
  if (shape !== undefined && shape.length < LONGEST_SHAPE) return shapedText(shape, number, measure)
  return inventedToken(number, clamp(20, min, max), ALNUM)
}

function makeGuid(number: number): string {
  const hex = inventedToken(number, 32, HEX)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
