/**
 * Names by which people call what Asgardeo keeps: English, German, French, Spanish, Portuguese, Italian, Dutch, the Nordic
 * languages, Polish, Turkish, Chinese and Japanese. Written with blanks for reading; compared in compact form.
 * Order within a name's targets is decided by `SECOND_MEANINGS`.
 */
const NAMES: Record<string, string> = {
  username:
    'username, user name, login, login name, login id, logon name, sign in name, userid name, uname, nick login, account name, sam account name, uid, benutzername, anmeldename, benutzerkennung, identifiant, nom utilisateur, nom d utilisateur, usuario, nombre de usuario, utilizador, nome de usuario, nome de utilizador, nome utente, gebruikersnaam, anvandarnamn, brukernavn, brugernavn, kayttajatunnus, nazwa uzytkownika, kullanici adi, 用户名, ユーザー名, user principal name, preferred username',
  externalid:
    'external id, external user id, legacy id, old id, source id, guid, uuid, object id, object guid, immutable id, sub, subject, id, user id, internal id, local id, on premises immutable id, entry uuid, nsuniqueid, ipa unique id, record id, uid',
  givenname:
    'given name, first name, fname, forename, first, firstname s, vorname, rufname, prenom, nombre, nombres, primer nombre, nome proprio, primeiro nome, nome, voornaam, fornamn, fornavn, etunimi, imie, ad, isim, 名, given',
  lastname:
    'family name, last name, lname, surname, sn, last, nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, primer apellido, sobrenome, ultimo nome, cognome, achternaam, efternamn, etternavn, efternavn, sukunimi, nazwisko, soyad, soyadi, 姓, family, apelido',
  middleName:
    'middle name, middle names, middle, second name, mittelname, zweiter vorname, deuxieme prenom, segundo nombre, nome do meio, secondo nome, tussenvoegsel, middle initial, initials',
  formattedName:
    'formatted name, name formatted, common name, cn, full name, fullname, whole name, complete name, nom complet, nombre completo, nome completo, vollstandiger name, volledige naam',
  honorificPrefix:
    'honorific prefix, prefix, salutation, name prefix, anrede, civilite, tratamiento, tratamento, akademischer titel, aanhef',
  honorificSuffix: 'honorific suffix, suffix, name suffix, generation qualifier, namenszusatz, suffixe, sufijo, sufixo',
  displayName:
    'display name, name, screen name, shown name, anzeigename, nom affiche, nom d affichage, nombre para mostrar, nome de exibicao, nome visualizzato, weergavenaam, visningsnavn, visningsnamn, 姓名, 氏名, 表示名, full name, complete name, nom complet, nombre completo, nome completo',
  nickname: 'nick name, nick, alias, spitzname, surnom, apodo, soprannome, bijnaam, apelido',
  title:
    'title, job title, position, job, role title, employee title, designation, titel, stelle, funktion, berufsbezeichnung, fonction, poste, puesto, cargo, mansione, functie, stilling, stanowisko',
  emailaddress:
    'email, e mail, mail, email address, e mail address, mail address, primary email, primary email address, work mail primary, emails, email adresse, e mail adresse, courriel, adresse email, adresse e mail, adresse electronique, mel, correo, correo electronico, direccion de correo, endereco de email, posta elettronica, indirizzo email, e post, epost, sahkoposti, adres email, eposta, 邮箱, 电子邮件, メール, メールアドレス, email id',
  'emails.work':
    'work email, business email, company email, office email, professional email, dienstliche e mail, email pro, correo trabajo, work secondary email',
  'emails.home':
    'home email, personal email, private email, second email, secondary email, recovery email, backup email, private e mail, email personnel, correo personal, home secondary email, alternate email',
  'emails.other':
    'other email, alternative email, alternate email address, email 2, other mails, mail alternate address, additional email',
  emailAddresses: 'email addresses, all emails, mail addresses, proxy addresses',
  verifiedEmailAddresses: 'verified email addresses, verified emails',
  mobile:
    'mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cell number, cellular, msisdn, phone mobile, phone, phone number, phone no, handy, handynummer, mobil, mobiltelefon, mobilnummer, portable, telephone portable, telephone mobile, movil, celular, telefono movil, telemovel, cellulare, mobiel, mobiele telefoon, gsm, telefon, telefonnummer, telephone number, telefono, telefone, numero de telephone, 手机, 电话, 電話番号, 携帯電話, komorka, tel, fon',
  mobileNumbers: 'mobile numbers, mobiles, phone numbers mobile, phone numbers',
  verifiedMobileNumbers: 'verified mobile numbers, verified phone numbers',
  telephone:
    'telephone, landline, telephone number, fixed line, festnetz, phone, phone number, telephone fixe, telefono fijo, tel, telefon, telefonnummer, telefono, telefone, main phone',
  'phoneNumbers.home':
    'home phone, home phone number, home telephone, private phone, telefon privat, phone home, evening phone',
  'phoneNumbers.work':
    'work phone, work phone number, business phone, business phones, office phone, company phone, daytime phone, primary phone, telefon dienstlich, telefon geschaftlich, phone work, telephone number, telephone professionnel',
  'phoneNumbers.fax': 'fax, fax number, facsimile, facsimile telephone number, telefax, faxnummer, telecopie',
  'phoneNumbers.pager': 'pager, pager number, beeper',
  'phoneNumbers.other':
    'other phone, alternative phone, alternate phone, secondary phone, second phone, phone 2, phone other',
  addresses: 'addresses',
  'addresses.formatted':
    'formatted address, postal address, address, full address, address formatted, mailing address, adresse, anschrift, postanschrift, direccion, endereco, morada, indirizzo, adres, adresse postale, 地址, 住所',
  streetaddress:
    'street address, street, address line 1, address 1, address street, strasse, rue, voie, calle, rua, via, straat, gata, ulica, adresszeile 1, work address street, strasse hausnummer, address street address',
  locality:
    'locality, city, town, municipality, ort, stadt, wohnort, ville, commune, ciudad, localidad, cidade, localidade, citta, comune, plaats, woonplaats, stad, miasto, sehir, 城市, address locality, address city, work address locality',
  region:
    'region, state, province, county, state province, state or province, bundesland, kanton, departement francais, estado, provincia, comunidad autonoma, distrito, address region, address state, work address region, stateprovince, 省',
  stateorprovince: 'state or province, state, province, state province, stateorprovincename',
  postalcode:
    'postal code, postcode, zip, zip code, post code, zip postal code, plz, postleitzahl, code postal, codigo postal, cep, cap, postnummer, kod pocztowy, posta kodu, 邮编, 郵便番号, address postal code, address zip, work address postal code',
  country:
    'country, country code, country name, nation, country or region, usage location, land, staat, pays, pais, paese, nazione, kraj, ulke, 国家, 国, address country, address country code, country of residence, work address country',
  dob: 'date of birth, birth date, dob, birthday, birth day, geburtsdatum, geburtstag, date de naissance, naissance, fecha de nacimiento, nacimiento, data de nascimento, nascimento, data di nascita, geboortedatum, fodselsdato, fodelsedatum, data urodzenia, dogum tarihi, 生年月日, 出生日期',
  gender:
    'gender, sex, geschlecht, sexe, genre, genero, sexo, sesso, genere, geslacht, kjonn, kon, plec, cinsiyet, 性别, 性別',
  preferredLanguage:
    'preferred language, language, lang, language code, ui language, sprache, bevorzugte sprache, langue, idioma, lingua, taal, sprak, jezyk, dil, 语言, 言語, preferred languages, communication language',
  local: 'locale, local, locale code, language region, culture, sprachregion',
  timeZone:
    'time zone, timezone, zone info, zoneinfo, tz, zeitzone, fuseau horaire, zona horaria, fuso horario, fuso orario, tijdzone',
  url: 'url, profile url, profile, profile page, profil url, profillink',
  websiteurl:
    'website, website url, web site, homepage, home page, www page, blog, webseite, site web, sitio web, site, sito web',
  photourl:
    'photo url, picture, picture url, avatar, avatar url, image url, photo, image, profile picture, profile image, bild, profilbild, photo de profil, foto, imagen, profile image url',
  organization:
    'organization, organisation, company, company name, employer, firm, firma, unternehmen, societe, entreprise, empresa, compania, organizacion, organizacao, azienda, ditta, bedrijf, foretag, org name, organization name, arbeitgeber',
  department:
    'department, dept, department name, department number, ou, abteilung, bereich, departement, departamento, reparto, dipartimento, afdeling, avdelning, avdeling, dzial, team name, organizational unit',
  costCenter:
    'cost center, cost centre, kostenstelle, centre de cout, centro de coste, centro de costo, centro de custo, centro di costo, kostenplaats',
  extendedExternalId:
    'employee number, emp no, emp num, empno, employee id, employee no, staff number, staff id, personnel number, personalnummer, mitarbeiternummer, matricule, numero de empleado, numero empleado, matricula, personeelsnummer, badge number, emp id, worker id, payroll number',
  extendedDisplayName:
    'manager, manager name, manager display name, supervisor, supervisor name, vorgesetzter, responsable, jefe, gestor, gerente, manager email',
  extendedRef: 'manager ref',
  userType:
    'user type, emp type, account type, employee type, person type, type of user, benutzertyp, type utilisateur, tipo de usuario, customer type, contact type',
  entitlements: 'entitlements',
  'identity/emailVerified':
    'email verified, is email verified, email confirmed, verified, mail verified, email verifie, email verification',
  'identity/phoneVerified':
    'phone verified, phone number verified, phone number confirmed, is phone verified, mobile verified, phone confirmed',
  'identity/preferredChannel': 'preferred channel, notification channel',
}

const SYNONYMS: ReadonlyMap<string, readonly string[]> = invert()

function invert(): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const [key, names] of Object.entries(NAMES)) {
    for (const name of names.split(',')) {
      const compact = name.replace(/\s+/g, '')
      byName.set(compact, [...(byName.get(compact) ?? []), key])
    }
  }
  return byName
}

/** Targets a name may mean, best first; empty when the name says nothing. */
export function meaningsOf(compact: string): readonly string[] {
  const keys = SYNONYMS.get(compact) ?? []
  const order = SECOND_MEANINGS[compact]
  return order ? [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b)) : keys
}

/** Names with several meanings, the likelier first. A fallback is taken only when the first is held by a better source. */
const SECOND_MEANINGS: Record<string, string[]> = {
  uid: ['username', 'externalid'],
  fullname: ['displayName', 'formattedName'],
  nomcomplet: ['displayName', 'formattedName'],
  nombrecompleto: ['displayName', 'formattedName'],
  nomecompleto: ['displayName', 'formattedName'],
  completename: ['displayName', 'formattedName'],
  apelido: ['lastname', 'nickname'],
  phone: ['mobile', 'telephone'],
  phonenumber: ['mobile', 'telephone'],
  tel: ['mobile', 'telephone'],
  telefon: ['mobile', 'telephone'],
  telefonnummer: ['mobile', 'telephone'],
  telefono: ['mobile', 'telephone'],
  telefone: ['mobile', 'telephone'],
  telephonenumber: ['phoneNumbers.work', 'telephone', 'mobile'],
  state: ['region', 'stateorprovince'],
  province: ['region', 'stateorprovince'],
  stateprovince: ['region', 'stateorprovince'],
  stateorprovince: ['stateorprovince', 'region'],
}
