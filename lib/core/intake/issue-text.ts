import { countText, thousands } from '@/lib/core/count-text'

/** The sentences of every warning and error of intake: what happened, then what to do. */
export type IssueFacts = { file: string; row: number | null; column: string | null; count: number; detail: string }

const more = (count: number, what = 'row') => (count > 1 ? ` and ${countText(count - 1, `more ${what}`)}` : '')
const have = (count: number) => (count > 1 ? 'have' : 'has')

export const ISSUE_TEXT = {
  'ragged-row': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} more or fewer cells than the header (${f.detail}). Cells were read from the left and none was moved. Check those rows in the source, or export again with every cell quoted.`,
  'columns-misaligned': (f: IssueFacts) =>
    `Most rows have another number of cells than the header (${f.detail}), so values may stand under the wrong name. Export again with one header name per column before you trust this profile.`,
  'unclosed-quote': (f: IssueFacts) =>
    `A quotation mark opened in row ${f.row} is never closed. The row was read as plain text. Correct the quotation mark in the source and export again.`,
  'stray-quote': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} a quotation mark in the middle of a cell. It was kept as text. Check that the export doubles quotation marks inside quoted cells.`,
  'duplicate-header': (f: IssueFacts) =>
    `The header name "${f.detail}" occurs more than once. The later column is shown as "${f.column}". Rename the columns in the source if they mean different things.`,
  'blank-header': (f: IssueFacts) =>
    `Column ${f.detail} has no name in the header. It is shown as "${f.column}". Give it a name in the source if it should move.`,
  'no-header': (f: IssueFacts) =>
    `${f.file} has no header row, so its columns are numbered. Add a first row with the column names to get suggestions for them.`,
  'header-unclear': (f: IssueFacts) =>
    `Is line ${f.row} of ${f.file} the header? It looks like the lines below it, so it was read as a person and the columns are numbered. If the file has a header, check its names; if it has none, add a first row with the column names.`,
  'preamble-skipped': (f: IssueFacts) =>
    `The header was found in line ${f.row}; the lines before it were left out. If that is wrong, delete the lines before the header.`,
  'repeated-header': (f: IssueFacts) =>
    `The header comes again in ${countText(f.count, 'row')} of ${f.file}, as when exports are put together, and each was counted as a person. Drop the exports one by one, or delete those rows.`,
  'number-rounded': (f: IssueFacts) =>
    `"${f.column}" holds ${countText(f.count, 'number')} such as 4.9E+11, which a spreadsheet has rounded, so digits are gone. Take these values from the system itself, as text.`,
  'second-header': (f: IssueFacts) =>
    `Line ${f.row} only repeats or underlines the header, and was not counted as a person. Nothing to do.`,
  'footer-row': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} a total or a line that a program drew, and ${f.count > 1 ? 'were' : 'was'} not counted. Nothing to do.`,
  'encoding-replaced': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} bytes that are not UTF-8; they were read as Windows-1252. Check names with accents, or export again as UTF-8.`,
  'null-spelled-out': (f: IssueFacts) =>
    `Found ${countText(f.count, 'cell')} of "${f.column}" with a spelled-out missing value (such as NULL), counted as empty. Make sure it is not imported as text.`,
  'placeholder-text': (f: IssueFacts) =>
    `Found ${countText(f.count, 'cell')} of "${f.column}" with a placeholder such as n/a, counted as a value. Decide in the mapping whether it means empty.`,
  'blank-rows': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} no value in any cell and ${f.count > 1 ? 'were' : 'was'} left out. Nothing to do unless you expected users there.`,
  'truncated-file': (f: IssueFacts) =>
    `${f.file} ends in the middle of a record, after ${f.detail} complete ones. Export or copy the file again, then drop it once more.`,
  'bad-record': (f: IssueFacts) =>
    `${f.detail === 'LDIF' ? 'The entry at line' : 'Record'} ${f.row}${more(f.count, 'record')} could not be read as ${f.detail} and ${f.count > 1 ? 'were' : 'was'} left out. Export the file again if those users should move.`,
  'record-too-long': (f: IssueFacts) =>
    `${f.detail === 'LDIF' ? 'The entry at line' : 'Record'} ${f.row}${more(f.count, 'record')} ${have(f.count)} more than 64 MB and ${f.count > 1 ? 'were' : 'was'} left out. Look there for a bracket or a quotation mark that is never closed, and export again.`,
  'partial-page': (f: IssueFacts) =>
    `${f.file} is one page of a longer list (${f.detail}). Follow the paging to the end, and drop all pages together.`,
  'search-limit': (f: IssueFacts) =>
    `${f.file} ends with "${f.detail}": the server stopped the search, so entries are missing. Search again in pages (ldapsearch -E pr=500/noprompt) or as an account without limits.`,
  'no-users-in-realm': (f: IssueFacts) =>
    `${f.file} is a Keycloak realm without users. Run "kc.sh export --users same_file" (or "different_files") on the stopped server, and drop what it writes.`,
  'no-users-found': (f: IssueFacts) =>
    `${f.file} holds no user records. Check that it is the export of the users, and drop that file.`,
  'template-row': (f: IssueFacts) =>
    `${f.count > 1 ? `${f.count} rows are` : `Row ${f.row} is`} the vendor's example in the template and ${f.count > 1 ? 'were' : 'was'} not counted as ${f.count > 1 ? 'people' : 'a person'}. Nothing to do.`,
  'placeholder-value': (f: IssueFacts) =>
    `Found ${countText(f.count, 'cell')} of "${f.column}" with an unresolved template placeholder. Replace the placeholder in the source before the users move.`,
  'clear-text-passwords': (f: IssueFacts) =>
    `${f.file} holds ${countText(f.count, 'password')} that anyone can read. Keep the file encrypted, share it with nobody, and delete it after the migration.`,
  'secrets-present': (f: IssueFacts) =>
    `"${f.column}" holds secrets (${f.detail}). They stay on this computer and cannot be imported. Delete the file when it is no longer needed.`,
  'repeated-user': (f: IssueFacts) =>
    `The "${f.column}" of an earlier row comes again in ${countText(f.count, 'row')}, so rows are not users. Each person was counted once. Check that this is one row per membership and not a mistake.`,
  'extension-differs': (f: IssueFacts) =>
    `${f.file} was read as ${f.detail}, which its name does not say. Nothing to do; rename it if that misleads others.`,
  'mixed-systems': (f: IssueFacts) =>
    `The files come from different systems (${f.detail}). Profile one legacy system at a time, and add each as a source of its own.`,
  'mixed-formats': (f: IssueFacts) =>
    `The files have different formats (${f.detail}). Check that no user is in two of them; users with the same id were counted once.`,
  'companion-file': (f: IssueFacts) =>
    `${f.file} holds ${f.detail} and no users, so nobody in it was counted as a person. Drop it together with the export of the users.`,
  'users-file-missing': (f: IssueFacts) =>
    `${f.file} holds ${f.detail} but not the users themselves. Drop the user export together with it.`,
  'join-incomplete': (f: IssueFacts) =>
    `${f.detail} of ${f.file} belong to no user in the other files. Check that both exports were made on the same day.`,
  'file-not-read': (f: IssueFacts) => f.detail,
  'attributes-folded': (f: IssueFacts) =>
    `"${f.column}" stands for many names that look like data. They are shown as one attribute. Decide for all of them together.`,
  'attributes-left-out': (f: IssueFacts) =>
    `${f.file} has so many columns that only the first ${f.detail} are shown. Export again without the columns that should not move.`,
  'files-not-listed': (f: IssueFacts) =>
    `So many files were read that only the first ${f.detail} are listed with this profile. All of them were counted; nothing to do.`,
  'escaped-json': (f: IssueFacts) =>
    `Row ${f.row}${more(f.count)} ${have(f.count)} JSON with doubled escapes in "${f.column}". It was read leniently. Export the column again if values look wrong.`,
  'formula-prefix': (f: IssueFacts) =>
    `Found ${countText(f.count, 'cell')} of "${f.column}" with an apostrophe against formula injection in front, which was not counted as part of the value. Nothing to do.`,
  'type-names': (f: IssueFacts) =>
    `${f.file} holds only the name of a PowerShell type where a list or an object was, so what was in it is missing: ${f.detail}. If you need it, export it as JSON, or join its values to a text before Export-Csv.`,
  'change-records': (f: IssueFacts) =>
    `Changes (modify, delete or rename) were left out: ${thousands(f.count)}, the first at line ${f.row}. Export the entries themselves if they should count.`,
  'empty-file': (f: IssueFacts) => `${f.file} is empty. Export it again and check its size before you drop it.`,
  'binary-file': (f: IssueFacts) =>
    `${f.file} is not a file that can be read here (${f.detail}). Export the users as CSV, XLSX, JSON or LDIF, and drop that file.`,
  'xlsx-broken': (f: IssueFacts) =>
    `${f.file} is an Excel workbook or another ZIP file that cannot be unpacked. It is damaged or was cut off; open it in a spreadsheet program, save it again, and drop that file.`,
  'xlsx-too-large': (f: IssueFacts) =>
    `${f.file} holds more data when unpacked than an honest workbook does, so it was not read. Save the sheet with the users as CSV, and drop that file.`,
  'xlsx-locked': (f: IssueFacts) =>
    `${f.file} is protected by a password. Save it without one, or save the sheet with the users as CSV, and drop that file.`,
  'sheet-chosen': (f: IssueFacts) =>
    `${f.file} has several sheets with rows, and "${f.detail}" was read. If users stand on other sheets too, save each as CSV and drop them together.`,
  'sheets-joined': (f: IssueFacts) =>
    `The sheets ${f.detail} of ${f.file} have the same header and were read one after the other; row numbers count within each sheet. Nothing to do if all of them hold users.`,
  'number-as-identifier': (f: IssueFacts) =>
    `"${f.column}" holds a number where an identifier is meant in ${countText(f.count, 'cell')}, from row ${f.row}, so leading zeros and plus signs are gone. Format the column as text in the source, or take these values from the system itself.`,
  'digits-lost': (f: IssueFacts) =>
    `"${f.column}" holds numbers of more than 15 digits in ${countText(f.count, 'cell')}, from row ${f.row}, of which a spreadsheet loses the last ones. Take these values from the system itself, as text.`,
  'cell-fault': (f: IssueFacts) =>
    `"${f.column}" shows an error such as #N/A in ${countText(f.count, 'cell')}, from row ${f.row}, counted as empty. Correct the formula, or paste the values in its place.`,
  'header-only': (f: IssueFacts) =>
    `${f.file} has a header but no rows. Export again without a filter, and check that the account that exports may read users.`,
  'no-format': (f: IssueFacts) =>
    `${f.file} was not recognised as CSV, XLSX, JSON, NDJSON or LDIF. Export the users in one of these formats (from a database: the table as CSV with a header, not its SQL; from PowerShell: Export-Csv), and drop that file.`,
  'json-broken': (f: IssueFacts) =>
    `${f.file} starts like JSON but no complete record could be read. The file is damaged or was cut off; export it again.`,
  'gzip-broken': (f: IssueFacts) =>
    `${f.file} is a gzip file that cannot be unpacked. It is damaged or was cut off; download it again.`,
  'no-files': (_: IssueFacts) => 'No file was given. Choose the export of your users.',
} satisfies Record<string, (facts: IssueFacts) => string>

export type IssueCode = keyof typeof ISSUE_TEXT
