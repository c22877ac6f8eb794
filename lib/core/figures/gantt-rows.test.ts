import { expect, test } from 'vitest'
import { textWidth } from './drawing'
import { bottomOf, layRows } from './gantt-rows'

const LONG = 'Decision about old passwords that break the new rules'

test('a long name takes more lines instead of being cut, and its row that much more room', () => {
  for (const [left, width] of [
    [0, 350],
    [200, 776],
  ] as const) {
    const rows = layRows(
      [
        { name: 'Sign-offs', beside: '92 days room' },
        { name: LONG, beside: '92 days room' },
        { name: 'Go-live', beside: '' },
      ],
      { left, rowHeight: 30, width },
    )
    expect(rows[1]?.lines.join(' ')).toBe(LONG)
    expect(rows[1]?.high).toBeGreaterThan(rows[0]?.high ?? 0)
    expect(bottomOf(rows)).toBe((rows[2]?.top ?? 0) + 30)
    for (const line of rows.flatMap((row) => row.lines)) expect(textWidth(line, 13)).toBeLessThan(left || width)
  }
})
