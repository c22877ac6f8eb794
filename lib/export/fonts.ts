import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SANS = '@expo-google-fonts/source-sans-3/'
const CODE = '@expo-google-fonts/source-code-pro/'

/** Upright first: its character map decides what the PDF can show (the other sans cuts cover the same set). */
export const PDF_FONTS = [
  `${SANS}400Regular/SourceSans3_400Regular.ttf`,
  `${SANS}300Light/SourceSans3_300Light.ttf`,
  `${SANS}400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  `${SANS}600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${CODE}400Regular/SourceCodePro_400Regular.ttf`,
  `${CODE}600SemiBold/SourceCodePro_600SemiBold.ttf`,
]

/** Regular, bold and italic: the cuts a word processor asks for. */
export const DOCX_FONTS = [
  `${SANS}400Regular/SourceSans3_400Regular.ttf`,
  `${SANS}700Bold/SourceSans3_700Bold.ttf`,
  `${SANS}400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
]

/**
 * Font files, read from the installed npm packages; paths are relative to `node_modules`.
 * Throws an Error that says what to do when they are not installed.
 */
export function readFonts(files: readonly string[]): Buffer[] {
  const folder = findFolder()
  return files.map((file) => readFileSync(join(folder, file)))
}

/** Bundled code has moved away from its source file, so the folder is looked up from every place the process knows. */
function findFolder(): string {
  const starts = [...ownFolder(), process.cwd(), dirname(process.argv[1] ?? '.')]
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      // Joined at run time, so that no bundler tries to pack the fonts.
      const found = [folder, 'node_modules'].join('/')
      if (existsSync(join(found, PDF_FONTS[0] ?? ''))) return found
      if (dirname(folder) === folder) break
    }
  }
  throw new Error(
    'The fonts of the exports are not installed. Run "npm install" in the planner\'s folder and try again.',
  )
}

/** Empty where a bundler has put something that is no path of this machine into `import.meta.url`. */
function ownFolder(): string[] {
  try {
    return [dirname(fileURLToPath(import.meta.url))]
  } catch {
    return []
  }
}
