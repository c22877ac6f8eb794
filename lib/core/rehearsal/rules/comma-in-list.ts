import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const commaInList: RehearsalRule = {
  id: 'comma-in-list',
  title: 'Comma inside a value of a list',
  severity: 'block',
  problem: 8,
  fix: 'Lists are stored with commas, so this value would become two. Rewrite it in the source, or use a plain attribute.',
  rests: 'behaviour',
  source: observed('Product issues 10917 and 3155; separator of the product user stores'),
  remembers: true,
  value: (lane) =>
    lane.multiValued ? (_, subject) => subject.list(lane.index).some((value) => value.includes(',')) : null,
  example: {
    rows: [
      ['login', 'username'],
      ['numbers', 'mobileNumbers'],
    ],
    fires: [{ login: 'ann@corp.example', numbers: ['+15550100,2', '+15550101'] }],
    silent: [{ login: 'ann@corp.example', numbers: ['+15550100', '+15550101'] }],
  },
}
