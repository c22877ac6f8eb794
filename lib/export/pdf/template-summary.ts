/** The title page and the one-page summary: part of the template, after its blocks. */
export const TEMPLATE_SUMMARY = `
#let verdict-ink = if data.summary.verdict == "not-ready" { block-ink } else if data.summary.verdict == "with-conditions" { warn-ink } else { ink }
#let pairs(rows) = {
  set text(9pt)
  for row in rows {
    block(above: 0pt, below: 0pt, width: 100%, inset: (y: 4.6pt), stroke: (bottom: hair),
      grid(columns: (1fr, 1fr), column-gutter: 4mm, par(text(fill: ink2, row.label)), align(right, par(cell-of(row.value)))))
  }
}
#let part(title, body) = {
  block(above: 0pt, below: 3mm, sticky: true, heading(level: 2, outlined: false, title))
  body
}

#let page-title() = {
  v(30mm)
  block(width: 88%, {
    set par(leading: 0.42em)
    show title: set text(if data.title.len() > 120 { 20pt } else { 29pt }, weight: 600, tracking: -0.022em)
    show title: set align(left)
    title()
  })
  if data.organization != "" { block(above: 8mm, par(text(15pt, fill: ink2, data.organization))) }
  if data.summary.strip != none {
    v(20mm)
    image(bytes(data.summary.strip.svg), format: "svg", width: 100%, alt: data.summary.strip.alt)
  }
  v(1fr)
  let rows = (
    ("Status", data.status),
    ("Readiness", text(fill: verdict-ink, weight: 600, data.summary.says)),
    ("Date", data.date),
    ("Signed", if data.summary.signed.filter(s => s.done).len() == 0 [Nobody has signed yet] else { data.summary.signed.filter(s => s.done).map(s => s.role).join(", ") }),
  )
  for (label, value) in rows {
    block(above: 0pt, below: 0pt, width: 100%, inset: (y: 5.2pt), stroke: (bottom: hair),
      grid(columns: (34mm, 1fr), par(text(9.5pt, fill: ink3, label)), par(text(9.5pt, value))))
  }
}

#let summary-table() = {
  set text(9pt, number-width: "tabular")
  table(
    columns: (1fr, auto, 1.4fr),
    align: (x, y) => if x == 1 { right + top } else { left + top },
    inset: (x, y) => (left: if x == 0 { 0pt } else { 2.5mm }, right: if x == 2 { 0pt } else { 2.5mm }, y: 4.2pt),
    stroke: (x, y) => (bottom: if y == 0 { strong-rule } else { hair }),
    table.header(head-cell[Who], head-cell[Users], head-cell[How they get in]),
    ..for s in data.summary.segments { (s.name, s.users, s.how) },
  )
  if data.summary.moreSegments > 0 { par(text(9pt, fill: ink2)[#data.summary.moreSegments more in section 4.]) }
  v(5mm)
}

#let summary-body() = {
  block(above: 0pt, below: 4mm, width: 92%, par(text(15pt, weight: 600, fill: verdict-ink, tracking: -0.01em, data.summary.says)))
  block(above: 0pt, below: 6mm, par(text(10pt, fill: ink2, data.summary.standing)))
  if data.summary.segments.len() > 0 { summary-table() }
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    { part("The plan", pairs(data.summary.who)); v(5mm); part("When", pairs(data.summary.when)) },
    part("We accept at most", pairs(data.summary.limits)),
  )
  v(5mm)
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    part("What blocks it", {
      if data.summary.blocking.len() == 0 { par(text(9.5pt)[No finding blocks the request.]) }
      for f in data.summary.blocking {
        block(above: 0pt, below: 2.6mm, grid(columns: (5mm, 1fr), mark("block"), par({
          text(9.5pt, weight: 600, f.title + " ")
          text(9.5pt, f.text)
        })))
      }
      if data.summary.more > 0 { par(text(9.5pt, fill: ink2)[#data.summary.more more in the section Findings.]) }
    }),
    part("Who has agreed", {
      if data.summary.signed.len() == 0 { par(text(9.5pt)[Nobody has signed yet.]) }
      set text(9pt)
      for s in data.summary.signed {
        block(above: 0pt, below: 0pt, width: 100%, inset: (y: 4.6pt), stroke: (bottom: hair),
          grid(columns: (1fr, auto), column-gutter: 4mm, par(text(fill: ink2, s.role)), par[#tick(s.mark) #s.text]))
      }
    }),
  )
}

// One page whatever the plan holds: what would run over is set a little smaller.
#let page-summary() = {
  heading(level: 1)[Summary]
  layout(room => {
    let high = measure(block(width: room.width, summary-body())).height
    if high <= room.height { summary-body() } else {
      let factor = calc.max(0.6, room.height / high * 0.98)
      scale(factor * 100%, origin: top + left, reflow: true, block(width: room.width / factor, summary-body()))
    }
  })
}
`
