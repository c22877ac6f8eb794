import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

const FORBIDDEN = /[<>`"]/

/** Where no other pattern is set; a warning, because the switch for it could not be read on Asgardeo. */
export const forbiddenCharacters: RehearsalRule = {
  id: 'forbidden-characters',
  title: 'Angle bracket, backtick or double quote in a value',
  severity: 'warn',
  problem: 13,
  fix: 'Remove the character in the source, or ask the team whether the pattern check is on.',
  rests: 'default',
  source: observed('Default pattern of attributes in the SCIM code of the product'),
  passes: 'clean',
  value: (lane) => (lane.attribute?.pattern ? null : (value) => FORBIDDEN.test(value)),
  example: {
    rows: [
      ['login', 'username'],
      ['firm', 'organization'],
    ],
    fires: [{ login: 'ann@corp.example', firm: 'Pipes "and" Sons' }],
    silent: [{ login: 'ann@corp.example', firm: 'Pipes & Sons' }],
  },
}
