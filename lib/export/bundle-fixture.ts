/** A bundle with every kind of block and text that tries to break out of every format. Used by tests only. */
import type { Analysis } from '@/lib/core/analysis'
import { type Block, cell, type Doc } from '@/lib/core/doc'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { Figure } from '@/lib/core/figures/figure'
import { emptyPlan } from '@/lib/core/plan/plan'
import { SETTINGS } from '@/lib/core/request/settings'
import type { Bundle } from './exporter'
import { factsFixture } from './facts-fixture'

export const NAUGHTY = [
  '#import "evil.typ": * #read("secret") $x^2$ @label <tag> \\ backslash',
  '**bold** _it_ `code` ``two`` | pipe | [link](https://example.com) ![i](x) ~~s~~',
  '<script>alert(1)</script> &amp; <b onmouseover="x">"quoted"</b> \'single\'',
  '# heading\n- list\n1. item\n> quote\n    indented\n---\n=== \n+ plus',
  '=HYPERLINK("https://example.com") @SUM(A1) +1 -1 \ttab',
  'Łódź Ελληνικά Кириллица naïve São Paulo, “quotes” – dash — € £ ½',
  'emoji 👩‍👩‍👧 🎉 and CJK 移行計画 and Arabic مرحبا and Hebrew שלום',
  'bidi \u202Egnirts\u202C zero\u200Bwidth nul\u0000 esc\u001B[31m bell\u0007 lone \uD800 surrogate',
  'CR\r\nLF Bcc: victim@example.com\r\n\r\nbody',
  'www.example.com mailto:someone@example.com https://example.com/a_b_c',
] as const

const ALLOWED = [
  'owner@alderbrook.example',
  'ada@alderbrook.example',
  '+353 1 555 0100',
  'victim@example.com',
  'someone@example.com',
]

const figure: Figure = {
  width: 600,
  height: 80,
  title: `Users by last login ${NAUGHTY[2]}`,
  description: 'Most users have logged in within 90 days.',
  marks: [
    { kind: 'rect', x: 0, y: 10, width: 200, height: 20, ink: 'data' },
    { kind: 'line', x1: 0, y1: 30.5, x2: 600, y2: 30.5, ink: 'rule-strong', width: 1, dashed: true },
    { kind: 'path', d: 'M0 60L100 40L200 60Z', ink: 'band', fill: true },
    { kind: 'path', d: 'M0 60L100 40L200 60', ink: 'block', fill: false, width: 2 },
    { kind: 'text', x: 0, y: 76, text: 'Active & <new> 移', ink: 'ink-2', anchor: 'start', size: 13, strong: true },
  ],
  table: {
    columns: ['Age', 'Users'],
    rows: [
      ['0 to 30 days', 120_400],
      [NAUGHTY[1], 0],
    ],
  },
}

const naughtyBlocks: Block[] = NAUGHTY.flatMap((text): Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'text', text },
  { kind: 'list', ordered: true, items: [text, 'second'] },
])

const BLOCKS: Block[] = [
  { kind: 'heading', level: 2, text: 'Who moves' },
  { kind: 'heading', level: 3, text: 'By user type' },
  { kind: 'text', text: 'Everybody who logged in within a year moves.\nThe rest is told and left behind.' },
  { kind: 'list', ordered: false, items: ['Customers', 'Staff', ...NAUGHTY] },
  {
    kind: 'keyValue',
    rows: [
      { label: 'Users', value: cell.number(200_000, 'users') },
      { label: 'With e-mail', value: cell.percent(0.9834) },
      { label: 'Go-live', value: cell.date('2027-03-27') },
      { label: 'Legal basis', value: cell.unanswered },
      { label: 'Hashes', value: cell.unknown },
      { label: 'Consents', value: cell.notApplicable },
      { label: 'Username source', value: cell.code('user_metadata.`login`|name') },
    ],
  },
  {
    kind: 'table',
    caption: 'Attributes and where they go',
    columns: [
      { title: 'Attribute', align: 'start' },
      { title: 'Users', align: 'end' },
      { title: 'Filled', align: 'end' },
      { title: 'Note', align: 'start' },
    ],
    rows: [
      ...Array.from({ length: 90 }, (_, i) => [
        cell.code(`attribute_${i}`),
        cell.number(1000 * i),
        cell.percent(i / 90),
        cell.text(NAUGHTY[i % NAUGHTY.length] ?? ''),
      ]),
    ],
    total: [cell.text('All'), cell.number(4_005_000), cell.notApplicable, cell.text('')],
  },
  {
    kind: 'callout',
    tone: 'block',
    title: 'Auth0 ends 33 days early',
    text: 'Extend the contract, or cut off earlier.',
  },
  { kind: 'callout', tone: 'warn', title: 'The window loses an hour', text: NAUGHTY[0] },
  { kind: 'callout', tone: 'inform', title: 'Sessions end', text: 'Everybody logs in once.' },
  { kind: 'figure', figure },
  {
    kind: 'signOff',
    role: 'Legal',
    name: 'Ada Example',
    decision: 'Approved',
    date: '2027-01-20T09:30:00Z',
    note: NAUGHTY[3],
    lapsed: true,
  },
]

const doc: Doc = {
  title: 'Moving 200,000 users from Auth0 to Asgardeo',
  status: 'Draft, 2 answers open',
  date: '2027-01-26',
  sections: [
    { id: 'summary', number: null, title: 'Summary', blocks: [{ kind: 'text', text: 'In one night.' }] },
    { id: 'legal', number: 1, title: 'Legal review', blocks: BLOCKS },
    { id: 'data', number: 2, title: 'Data assessment & <b>more</b>', blocks: naughtyBlocks },
    { id: 'glossary', number: null, title: 'Glossary', blocks: [{ kind: 'text', text: 'Segment: a type of user.' }] },
  ],
}

function analysis(): Analysis {
  const source = { text: 'Arithmetic of this plan', date: '2027-01-12', certainty: 'documented' } as const
  const about = [{ step: 'strategy', question: 'cutOff', label: '4.3 Cut-off' }]
  return {
    today: '2027-01-26',
    steps: [],
    findings: [
      {
        id: 'source-ends-early',
        rule: 'source-ends-early',
        title: 'Auth0 ends 33 days before silent migration does',
        says: 'Auth0 ends on 31 May, silent migration on 3 July.',
        fix: 'Extend the contract by two months, or cut off early and reset the rest.',
        severity: 'block',
        about,
        source,
        acknowledged: null,
      },
      {
        id: 'window-dst',
        rule: 'window-dst',
        title: 'The go-live window loses an hour',
        says: 'Clocks go forward in the go-live window.',
        fix: 'Start an hour earlier, or accept five hours.',
        severity: 'warn',
        about,
        source,
        acknowledged: { reason: 'Five hours are enough.', by: 'Ada Example', at: '2027-01-20T10:00:00Z' },
      },
    ],
    couldNotJudge: [],
    open: [
      {
        step: 'request',
        question: 'handover',
        label: 'How will the file be handed over?',
        need: 'request',
        deferred: false,
      },
      { step: 'legal', question: 'legalBasis', label: 'Which legal basis?', need: 'plan', deferred: true },
    ],
    readiness: { verdict: 'not-ready', says: 'Not ready to send: one finding blocks the request.' },
    next: [],
    signOffs: [
      {
        id: 'so1',
        step: 'legal',
        role: 'legal',
        name: 'Ada Example',
        decision: 'approved',
        note: '',
        at: '2027-01-20T09:30:00Z',
        digest: '00',
        lapsed: false,
      },
    ],
  }
}

/** A fresh bundle each time, so that an exporter that mutates its input is found out. */
export function bundleFixture(change: Partial<Bundle> = {}): Bundle {
  return {
    plan: {
      ...emptyPlan('Alderbrook Water: move to Asgardeo'),
      answers: { ...emptyPlan('').answers, legal: { b: 1, a: NAUGHTY[7] } },
    },
    facts: factsFixture(),
    analysis: analysis(),
    doc,
    today: '2027-01-26',
    zone: 'Europe/Dublin',
    locale: 'en-GB',
    paper: 'a4',
    settings: SETTINGS,
    sent: null,
    leftOut: [],
    mayRemain: [],
    isPart: false,
    // What the naughty texts hold, and the contacts: the fixture is to pass.
    gate: { texts: [], allowed: ALLOWED, places: [] },
    ...change,
  }
}

/** Nothing known, nothing written. */
export function emptyBundle(): Bundle {
  const filled = bundleFixture()
  return {
    ...filled,
    plan: emptyPlan('Untitled'),
    facts: unknownFacts(),
    doc: { title: '', status: 'Draft', date: '2027-01-26', sections: [] },
    analysis: { ...filled.analysis, findings: [], open: [], signOffs: [] },
  }
}
