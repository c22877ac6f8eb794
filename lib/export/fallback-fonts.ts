/** Fonts for the scripts that Source Sans has no pictures for; each is read only when a plan has such a text. */

export type FallbackFont = {
  /** As the font itself says. */
  family: string
  /** Regular, then bold. */
  files: readonly [regular: string, bold: string]
}

type Script = FallbackFont & { shows: RegExp }

const embedded = (name: string, file: string, family: string, extension: string, shows: RegExp): Script => {
  const path = `@embedpdf/fonts-${name}/fonts/${file}`
  return { family, files: [`${path}-Regular.${extension}`, `${path}-Bold.${extension}`], shows }
}

const google = (name: string, shows: RegExp): Script => {
  const file = `NotoSans${name}`
  const path = `@expo-google-fonts/noto-sans-${name.toLowerCase()}`
  return {
    family: `Noto Sans ${name}`,
    files: [`${path}/400Regular/${file}_400Regular.ttf`, `${path}/700Bold/${file}_700Bold.ttf`],
    shows,
  }
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
/** Ideographs, and the punctuation and full-width forms set among them. */
const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u

const JAPANESE = embedded('jp', 'NotoSansJP', 'Noto Sans Japanese', 'otf', KANA)
const KOREAN = embedded('kr', 'NotoSansKR', 'Noto Sans Korean', 'otf', HANGUL)
/** Simplified and traditional ideographs, and everything the Japanese and Korean cuts leave out. */
const CHINESE = embedded('sc', 'NotoSansHans', 'Noto Sans S Chinese', 'otf', HAN)

const OTHERS: readonly Script[] = [
  embedded('arabic', 'NotoNaskhArabic', 'Noto Naskh Arabic', 'ttf', /\p{Script=Arabic}/u),
  embedded('hebrew', 'NotoSansHebrew', 'Noto Sans Hebrew', 'ttf', /\p{Script=Hebrew}/u),
  google('Devanagari', /\p{Script=Devanagari}/u),
  google('Bengali', /\p{Script=Bengali}/u),
  google('Tamil', /\p{Script=Tamil}/u),
  google('Telugu', /\p{Script=Telugu}/u),
  google('Kannada', /\p{Script=Kannada}/u),
  google('Malayalam', /\p{Script=Malayalam}/u),
  google('Gujarati', /\p{Script=Gujarati}/u),
  google('Gurmukhi', /\p{Script=Gurmukhi}/u),
  google('Sinhala', /\p{Script=Sinhala}/u),
  google('Thai', /\p{Script=Thai}/u),
  google('Lao', /\p{Script=Lao}/u),
  google('Khmer', /\p{Script=Khmer}/u),
  google('Myanmar', /\p{Script=Myanmar}/u),
  google('Ethiopic', /\p{Script=Ethiopic}/u),
  google('Armenian', /\p{Script=Armenian}/u),
  google('Georgian', /\p{Script=Georgian}/u),
]

/**
 * The fonts that show these characters, in the order in which they are to be tried. An ideograph is drawn as its
 * neighbours' language writes it: with kana about as in Japanese, with hangul as in Korean, else as in Chinese.
 */
export function fallbackFonts(missing: readonly string[]): FallbackFont[] {
  const has = ({ shows }: Script) => missing.some((char) => shows.test(char))
  const chosen = [...[JAPANESE, KOREAN].filter(has), ...(has(CHINESE) ? [CHINESE] : []), ...OTHERS.filter(has)]
  return chosen.map(({ family, files }) => ({ family, files }))
}
