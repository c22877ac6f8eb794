/** THE LIST of exporters. Adding one = one file and one line here; the contract test and the exports page follow. */
import { addendumText } from './addendum-text'
import { calendar } from './calendar'
import { closeOut } from './close-out'
import { docx } from './docx'
import type { Exporter } from './exporter'
import { html } from './html'
import { json } from './json'
import { mailWith } from './mail'
import { mappingCsv } from './mapping-csv'
import { markdown } from './markdown'
import { messageKitFile } from './message-kit'
import { type Member, packageOf } from './package'
import { pdf } from './pdf'
import { rehearsalReport } from './rehearsal-report'
import { requestShort } from './request-short'
import { requestText } from './request-text'
import { setupSheet } from './setup-sheet'
import { twinSample } from './twin-sample'
import { workbook } from './workbook'

/** What the package holds besides its README and manifest, in the order README.txt names it. */
export const PACKAGE_MEMBERS: readonly Member[] = [
  { name: 'request.txt', says: 'The request itself', exporter: requestText },
  { name: 'plan.pdf', says: 'The plan, for reading and printing', exporter: pdf, ofPart: true },
  { name: 'plan.docx', says: 'The same plan for Word, to comment on', exporter: docx, ofPart: true },
  { name: 'plan.md', says: 'The same plan as Markdown', exporter: markdown, ofPart: true },
  { name: 'plan.json', says: 'The plan as data; opens in any planner', exporter: json, ofPart: true },
  { name: 'workbook.xlsx', says: 'Inventory, mapping, roles, states, risks and more as sheets', exporter: workbook },
  { name: 'mapping.csv', says: 'Attribute mapping: source, transforms, target, type, length', exporter: mappingCsv },
  {
    name: 'rehearsal-report.md',
    says: 'What the rehearsals found, by rule, with check sums of the files',
    exporter: rehearsalReport,
  },
  { name: 'setup-sheet.md', says: 'What to create in Asgardeo before the import, in order', exporter: setupSheet },
  {
    name: 'twin-sample.csv',
    says: 'Twenty invented users in the form of the export; no value is real',
    exporter: twinSample,
    isInvented: true,
  },
  {
    name: 'message-kit.md',
    says: 'Texts for users, help desk and status page, with their days',
    exporter: messageKitFile,
  },
  { name: 'calendar.ics', says: 'Milestones, windows and freezes for a calendar program', exporter: calendar },
]

const zip = packageOf(PACKAGE_MEMBERS, {
  id: 'zip',
  label: 'Request package',
  hint: 'One ZIP for the support team: request, plan, workbook, calendar, setup sheet and a list of check sums',
})

/** After sending: what changed, and the files that say how it stands now. Needs a bundle with `sent`. */
export const ADDENDUM = packageOf(
  [
    { name: 'addendum.md', says: 'What changed since the request was sent, answer by answer', exporter: addendumText },
    { name: 'request.txt', says: 'The request as it is now', exporter: requestText },
    { name: 'plan.pdf', says: 'The plan as it is now, for reading and printing', exporter: pdf },
    { name: 'plan.json', says: 'The plan as data; opens in any planner', exporter: json },
    { name: 'workbook.xlsx', says: 'Inventory, mapping, roles, states, risks and more as sheets', exporter: workbook },
    { name: 'calendar.ics', says: 'Milestones, windows and freezes for a calendar program', exporter: calendar },
  ],
  {
    id: 'addendum-zip',
    label: 'Addendum',
    hint: 'What changed since the request was sent, with the files that changed',
  },
)

export const EXPORTERS: readonly Exporter[] = [
  pdf,
  docx,
  markdown,
  html,
  json,
  workbook,
  mappingCsv,
  calendar,
  setupSheet,
  messageKitFile,
  twinSample,
  rehearsalReport,
  requestText,
  requestShort,
  closeOut,
  zip,
  mailWith(zip),
]
