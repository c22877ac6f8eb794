/**
 * A chart is a pure function from facts to marks at real size; screen, PDF and HTML draw the same marks.
 * `ink` names a role of the colour tokens, never a colour.
 */
export type Ink =
  | 'data'
  | 'data-2'
  | 'data-3'
  | 'band'
  | 'block'
  | 'warn'
  | 'rule'
  | 'rule-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'

export type Mark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; ink: Ink }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; ink: Ink; width: number; dashed?: boolean }
  | { kind: 'path'; d: string; ink: Ink; fill: boolean; width?: number }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      ink: Ink
      anchor: 'start' | 'middle' | 'end'
      size: number
      strong?: boolean
    }

export type Figure = {
  width: number
  height: number
  marks: Mark[]
  title: string
  /** One sentence that says what the picture shows; the alternative text. */
  description: string
  /** The same numbers as a table, offered beside the picture. */
  table: { columns: string[]; rows: (string | number)[][] }
}
