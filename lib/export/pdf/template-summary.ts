/** The title page and the one-page summary: part of the template, after its blocks. */
export const TEMPLATE_SUMMARY = `
#let verdict-ink = if data.summary.verdict == "not-ready" { block-ink } else if data.summary.verdict == "with-conditions" { warn-ink } else { ink }
#let pairs(rows) = {
  set text(9pt)
  for row in rows {
    block(above: 0pt, below: 0pt, width: 100%, inset: (y: 4.6pt), stroke: (bottom: hair),
      grid(columns: (1fr, 1fr), column-gutter: 4mm, text(fill: ink2, row.label), align(right, cell-of(row.value))))
  }
}
#let part(title, body) = {
  block(above: 0pt, below: 2mm, sticky: true, heading(level: 2, outlined: false, title))
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
  if data.organization != "" { block(above: 8mm, text(15pt, fill: ink2, data.organization)) }
  if data.summary.strip != none {
    v(20mm)
    image(bytes(data.summary.strip.svg), format: "svg", width: 100%, alt: data.summary.strip.title + ". " + data.summary.strip.description)
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
      grid(columns: (34mm, 1fr), text(9.5pt, fill: ink3, label), text(9.5pt, value)))
  }
}

#let page-summary() = {
  heading(level: 1)[Summary]
  block(above: 0pt, below: 4mm, width: 92%, text(15pt, weight: 600, fill: verdict-ink, tracking: -0.01em, data.summary.says))
  block(above: 0pt, below: 8mm, text(10pt, fill: ink2, data.summary.standing))
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    part("What moves", pairs(data.summary.who)),
    { part("When", pairs(data.summary.when)); v(6mm); part("We accept at most", pairs(data.summary.limits)) },
  )
  v(6mm)
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    part("What blocks it", {
      if data.summary.blocking.len() == 0 { text(9.5pt)[No finding blocks the request.] }
      for f in data.summary.blocking {
        block(above: 2mm, below: 2.4mm, grid(columns: (5mm, 1fr), mark("block"), {
          text(9.5pt, weight: 600, f.title + " ")
          text(9.5pt, f.text)
        }))
      }
      if data.summary.more > 0 { text(9.5pt, fill: ink2)[#data.summary.more more in the section Findings.] }
    }),
    part("Who has agreed", {
      if data.summary.signed.len() == 0 { text(9.5pt)[Nobody has signed yet.] }
      set text(9pt)
      for s in data.summary.signed {
        block(above: 0pt, below: 0pt, width: 100%, inset: (y: 4.6pt), stroke: (bottom: hair),
          grid(columns: (1fr, auto), column-gutter: 4mm, text(fill: ink2, s.role), [#tick(s.done) #s.text]))
      }
    }),
  )
}
`
