import type { AttributeType, Confidential, Pii } from './profile'

export type Mark = { pii: Pii; confidential: Confidential; why: string }

type Rule = Mark & { names: RegExp }

/*
 * Names are compared per segment, lower case, words parted by `_`: `user_metadata.FirstName` asks for `first_name`. The
 * first rule that fits holds. Languages: English, German, French, Spanish, Portuguese, Italian, Dutch.
 */

const PASSWORD: Rule = {
  names:
    /(^|_)(passwords?|passwd|pwd|passwort|kennwort|mot_de_passe|motdepasse|contrasena|clave|senha|wachtwoord|user_pass|password_?hash|password_?digest|encrypted_password|hashed_?salted_?value|secret_?data|unicode_pwd|user_password|password_profile)($|_)/,
  pii: 'none',
  confidential: 'secret',
  why: 'The name says it holds passwords or their hashes, which nobody may see and Asgardeo cannot import.',
}

/** What must stay secret: looked for in every segment, before what is merely personal. */
const SECRET_RULES: Rule[] = [
  PASSWORD,
  {
    names:
      /(^|_)(totp|otp_secret|totp_secret|mfa_secret|seed|secret|secrets|client_secret|api_key|apikey|private_?key|signing_?key|backup_?codes?|recovery_?(codes?|question|answer|token)|security_?(question|answer)s?|secret_?(question|answer)|salt|hash|token|confirmation_token|activation_key|reauthentication_token|email_change_token\w*|phone_change_token|session_?(ids?|tokens?)|kba\w*)($|_)/,
    pii: 'none',
    confidential: 'secret',
    why: 'The name says it holds a secret such as a key, a code, a token or a security answer.',
  },
]

const PHONE: Rule = {
  names:
    /(^|_)(phones?|phone_?numbers?|mobile\w*|cell\w*|tel|telephone\w*|telefon\w*|handy\w*|celular|portable|fax\w*|pager|msisdn)($|_)/,
  pii: 'personal',
  confidential: 'no',
  why: 'The name says it is a phone number, which reaches a person.',
}

/** Looked for in the last segment. */
const PERSONAL_RULES: Rule[] = [
  {
    names:
      /(^|_)(gender|sex|geschlecht|sexe|sexo|genero|religion|konfession|ethnicity|ethnie|race|health|gesundheit|disability|behinderung|sexual\w*|political\w*|union_member\w*|biometric\w*|blood\w*|age_group|consent_provided_for_minor|legal_age_group_classification|minor)($|_)/,
    pii: 'special',
    confidential: 'confidential',
    why: 'The name points to a special category of personal data or to minors, which needs its own legal basis.',
  },
  {
    names:
      /(^|_)(ssn|social_security\w*|national_?id\w*|tax_?id\w*|steuer\w*|passport\w*|reisepass\w*|driver_?licen[cs]e\w*|iban|credit_card\w*|nif|dni|cpf|curp|bsn|nino|sozialversicherung\w*)($|_)/,
    pii: 'personal',
    confidential: 'confidential',
    why: 'The name points to an official or bank number, which identifies a person beyond this system.',
  },
  {
    names: /(^|_)(authentication_(phone\w*|email|alternative\w*)|recovery_(email|phone)|mfa\w*|second_email)($|_)/,
    pii: 'personal',
    confidential: 'confidential',
    why: 'The name says it is used to recover or confirm the account.',
  },
  {
    names:
      /(^|_)(e?_?mails?|email_?address(es)?|emails|courriel|correo\w*|posta|verified_email_addresses|user_principal_name|upn|proxy_addresses)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it is a mail address, which identifies a person.',
  },
  PHONE,
  {
    names:
      /(^|_)(first_?names?|given_?names?|last_?names?|family_?names?|sur_?names?|middle_?names?|full_?names?|display_?names?|nick_?names?|names?|fname|lname|sn|cn|vor_?name|nach_?name|familien_?name|prenom|nom|nombre|apellidos?|cognome|sobrenome|voornaam|achternaam|initials|gecos|honorific_\w+|formatted)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it is part of a person\u2019s name.',
  },
  {
    names:
      /(^|_)(user_?names?|preferred_username|unique_username|logins?|uid|sam_?account_?name|benutzer\w*|usuario|utilisateur|gebruiker\w*|user_?id|external_?id|sub|localid|local_id|object_?id|object_guid|object_sid|dn|distinguished_name|employee_?(number|id|no)|emp_?(no|num|number|id)|personal_?nummer|matricule|id|_id|uuid|guid)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it identifies one person or account.',
  },
  {
    names: /(^|_)(birth\w*|dob|date_of_birth|geburt\w*|naissance|nacimiento|nascimento|age|alter)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it tells a person\u2019s date of birth or age.',
  },
  {
    names:
      /(^|_)(address(es)?\d?|street\w*|strasse|stra\u00dfe|rue|calle|postal_?(code|address)|zip\w*|plz|postcode|city|town|ort|ville|ciudad|cidade|locality|l|home_\w+|latitude|longitude|geo\w*)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it is part of an address.',
  },
  {
    names: /(^|_)(ip|last_ip|ip_?address(es)?|device\w*|mac_address|user_agent|imei)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it comes from a person\u2019s device or connection.',
  },
  {
    names:
      /(^|_)(picture|photo\w*|avatar\w*|image\w*|jpeg_photo|thumbnail\w*|profile_?url|profile_picture\w*|website)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it shows a person or a page about one.',
  },
  {
    names: /(^|_)(manager\w*|secretary|assistant|supervisor|spouse)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'The name says it refers to another person.',
  },
  {
    names: /(^|_)(notes?|comments?|descriptions?|remarks?|bio|about|bemerkung\w*|notiz\w*|info|free_?text)($|_)/,
    pii: 'personal',
    confidential: 'no',
    why: 'Free text can hold anything about a person, so it is treated as personal.',
  },
]

const BY_TYPE: Partial<Record<AttributeType, string>> = {
  email: 'The values look like mail addresses.',
  phone: 'The values look like phone numbers.',
  ip: 'The values look like network addresses.',
}

/** `givenName`, `Given Name` and `given-name` as `given_name`. */
export function words(segment: string): string {
  return segment
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Bracketed vendor names and URNs give their last word; an attribute under a secret parent is as secret as it. */
function segments(name: string): string[] {
  const bracketed = /\[([A-Za-z]+)\]/.exec(name)?.[1]
  const whole = bracketed && !/required|only/i.test(bracketed) ? bracketed : name.replace(/\[[^\]]*\]/g, '')
  return whole
    .split(/[.:/]/)
    .map(words)
    .filter((word) => word !== '')
}

/** Counters, moments and switches about a thing are not the thing: `email_verified`, `last_login`, `password_set_date`. */
const ABOUT =
  /(_verified|^verified|_count|_at|_date|_time|_instant|_enabled|_enrolled|_set|_changed|_required|_hasher|_method|_scheme|_status)$|^(is|has|must|force)_|^last_(login|seen|sign|logon|updated|modified)/
const BIRTH = /birth|dob|geburt|naissance|nacimiento|nascimento/
/** Names and ids of things that are not people. */
const OF_A_THING =
  /^(providers?|clients?|oidc_client|groups?|roles?|org\w*|company|tenants?|connections?|app\w*|realms?|departments?|domain|host|registrations|legal_acceptances?|instance|project|resource|batch|plan|product)$/
/** Children of these are parts of what the parent's name says. */
const PERSONAL_PARENT = /^(emails?|phone_?numbers?|phones|name|photos|ims|\w*address(es)?)$/
/** Stands under a password without being one. */
const PASSWORD_DETAIL =
  /^(algorithm|hash_iterations|iterations|type|hasher|password_hasher|hash_method|hash_algorithm|encryption_scheme|factor|requires_reset|password_id|connection|credential_data|created|created_date|user_label)$/
const NOBODY: Mark = { pii: 'none', confidential: 'no', why: 'Neither its name nor its values point to one person.' }

/** Marks an attribute by its name and by what its values look like, with the reason as one sentence. */
export function markPersonalData(name: string, type: AttributeType, isUnique: boolean): Mark {
  if (type === 'hash') {
    return {
      pii: 'none',
      confidential: 'secret',
      why: 'The values look like password hashes, which Asgardeo cannot import.',
    }
  }
  const parts = segments(name)
  return byName(parts, type) ?? byValues(type, isUnique) ?? NOBODY
}

/** Whether the name, or that of the object it is in, says phone number: `phone`, `phoneNumbers.value`, `authentication_phone`. */
export function isPhoneName(name: string): boolean {
  return segments(name).some((part) => PHONE.names.test(part))
}

function byName(parts: string[], type: AttributeType): Mark | null {
  const last = parts.at(-1) ?? ''
  const parent = parts.at(-2) ?? ''
  const isMoment = type === 'date' || type === 'datetime' || type === 'epoch'
  const isPlain = isMoment || type === 'boolean'
  const isAbout = ABOUT.test(last) && !BIRTH.test(last)
  if (isAbout && (isPlain || type === 'empty' || /(hasher|method|scheme|status|count)$/.test(last))) return NOBODY
  if (parent === 'credentials' && last === 'value') return pick(PASSWORD)
  if (!isPlain && !PASSWORD_DETAIL.test(last)) {
    const secret = SECRET_RULES.find((rule) => parts.some((part) => rule.names.test(part)))
    if (secret) return pick(secret)
  }
  if (isThingName(parent, last)) return NOBODY
  const rule = PERSONAL_RULES.find(({ names }) => names.test(last))
  if (rule && (!isPlain || BIRTH.test(last) || rule.pii === 'special')) return pick(rule)
  if (PERSONAL_PARENT.test(parent) && !/^(type|primary|status|verified)$/.test(last)) {
    return { pii: 'personal', confidential: 'no', why: `It is part of "${parent}", which is about one person.` }
  }
  return null
}

/** `client_id`, `roles.id`, `provider.name`: the id or the name of something else. */
function isThingName(parent: string, last: string): boolean {
  if (/^(id|name|key|display|display_name|value)$/.test(last)) return OF_A_THING.test(parent)
  const of = /^(\w+?)_(id|name)$/.exec(last)?.[1]
  return of !== undefined && (OF_A_THING.test(of) || (OF_A_THING.test(parent) && of !== 'user'))
}

function byValues(type: AttributeType, isUnique: boolean): Mark | null {
  const typed = BY_TYPE[type]
  if (typed) return { pii: 'personal', confidential: 'no', why: typed }
  if (!isUnique || (type !== 'identifier' && type !== 'text')) return null
  return { pii: 'personal', confidential: 'no', why: 'Every value is different, so it can single out a person.' }
}

function pick({ pii, confidential, why }: Rule): Mark {
  return { pii, confidential, why }
}
