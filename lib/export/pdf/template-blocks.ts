/** How each block of the document is drawn: part of the template, after its frame. */
export const TEMPLATE_BLOCKS = `
#let head-cell(body, size: 8pt) = text(calc.min(size, 8pt), fill: ink3, body)

#let draw-key-value(b) = {
  set text(9.5pt)
  set par(leading: 0.5em)
  show table: set block(above: 1.3em, below: 1.6em)
  table(
    columns: (2fr, 3fr),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 2.5mm }, right: if x == 1 { 0pt } else { 2.5mm }, y: 5pt),
    stroke: (x, y) => (bottom: if y == 0 { strong-rule } else { hair }),
    table.header(..b.head.map(h => head-cell(h))),
    ..for row in b.rows { (text(fill: ink2, row.label), cell-of(row.value)) },
  )
}

// A row stays on one page, unless it is so long that it might need more than one.
#let whole-row(row) = {
  let long = row.any(c => c.text.len() > 400)
  row.map(c => table.cell(breakable: long, cell-of(c)))
}

#let draw-table(b) = {
  let n = b.columns.len()
  let size = b.size * 1pt
  let last = if b.total == none { none } else { b.rows.len() }
  set text(size, number-width: "tabular")
  set par(leading: 0.5em)
  // A table of a few short rows is read at a glance, and so stays on one page.
  show table: set block(breakable: b.rows.len() > 6 or b.rows.flatten().any(c => c.text.len() > 200))
  if b.caption != "" { block(above: 6mm, below: 2mm, sticky: true, par(text(10pt, weight: 600, b.caption))) }
  table(
    columns: b.columns.map(c => c.share * 1fr),
    align: (x, y) => if b.columns.at(x).end { right + top } else { left + top },
    inset: (x, y) => (left: if x == 0 { 0pt } else { 0.75em }, right: if x == n - 1 { 0pt } else { 0.75em }, y: 4.5pt),
    stroke: (x, y) => (bottom: if y == 0 or y == last { strong-rule } else { hair }),
    table.header(repeat: true, ..b.columns.map(c => head-cell(c.title, size: size))),
    ..b.rows.map(whole-row).flatten(),
    ..if b.total == none { () } else { b.total.map(c => text(weight: 600, if c.kind == "none" { c.text } else { cell-of(c) })) },
  )
}

#let draw-callout(b) = block(above: 5mm, below: 5mm, breakable: false, width: 100%, {
  place(top + left, dx: -6mm, dy: -0.5pt, mark(b.tone))
  let colour = if b.tone == "block" { block-ink } else if b.tone == "warn" { warn-ink } else { ink2 }
  set par(spacing: 0.7em)
  grid(columns: (1fr, 33mm), column-gutter: 6mm, {
    par(text(10.5pt, weight: 600, b.title))
    if b.lines.any(l => l != "") {
      par(text(9.5pt, fill: ink2, lines-of(b.lines)))
    }
  }, par(text(9pt, weight: 600, fill: colour, b.says)))
})

#let draw-figure(b) = block(above: 6mm, below: 6mm, breakable: false, width: 100%, {
  if b.caption != "" { par(text(10pt, weight: 600, b.caption)) }
  image(bytes(b.svg), format: "svg", width: if b.wide { 100% } else { 60% }, alt: b.alt)
  par(text(8.5pt, fill: ink2, b.description))
})

#let draw-sign-off(b) = block(above: 4mm, below: 4mm, breakable: false, width: 100%, {
  place(top + left, dx: -6mm, tick(b.mark))
  par({
    text(weight: 600, b.role)
    if b.name != "" [: #b.name]
    [, #b.decision]
    if b.date != "" [, #b.date]
    if b.lapsed { linebreak(); text(9.5pt, fill: warn-ink)[Lapsed: what was signed has changed since.] }
    if b.note != "" { linebreak(); text(9.5pt, fill: ink2, b.note) }
  })
})

#let draw(b) = {
  if b.kind == "heading" {
    if b.level == 2 { reserve(38mm, above: 9mm) } else { reserve(26mm, above: 6mm) }
    heading(level: b.level, b.text)
  } else if b.kind == "text" {
    // What announces something stays with it.
    block(sticky: b.lines.last().ends-with(":"), par(lines-of(b.lines)))
  } else if b.kind == "list" {
    if b.ordered { enum(..b.items) } else { list(..b.items) }
  } else if b.kind == "keyValue" { draw-key-value(b) } else if b.kind == "table" { draw-table(b) } else if b.kind == "callout" { draw-callout(b) } else if b.kind == "figure" { draw-figure(b) } else if b.kind == "signOff" { draw-sign-off(b) }
}
`
