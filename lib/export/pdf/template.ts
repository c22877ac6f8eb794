/** The layout of the PDF in Typst. It is constant: everything that comes from a plan arrives as JSON in `sys.inputs.data`. */
import { TEMPLATE_BLOCKS } from './template-blocks'
import { TEMPLATE_SUMMARY } from './template-summary'

const FRAME = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1b1c1a")
#let ink2 = rgb("#52534d")
#let ink3 = rgb("#6b6b63")
#let hair = 0.5pt + rgb("#dedbd0")
#let strong-rule = 0.75pt + ink
#let block-ink = rgb("#a8281c")
#let warn-ink = rgb("#875000")
#let sans = ("Source Sans 3", ..data.fallback)
#let mono = ("Source Code Pro", "Source Sans 3", ..data.fallback)
#let hang = 14mm

#set document(title: data.title, author: data.organization, date: datetime(year: data.day.year, month: data.day.month, day: data.day.day))
#set text(font: sans, size: 10pt, fill: ink, lang: data.lang, region: data.region, fallback: false, number-width: "proportional", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: data.paper,
  margin: (left: 32mm, right: 18mm, top: 30mm, bottom: 27mm),
  header: context {
    set text(8pt, fill: ink3)
    if counter(page).get().first() == 1 {
      grid(columns: (1fr, auto), [Migration plan], data.status)
    } else {
      grid(columns: (1fr, auto), column-gutter: 10mm, data.running, [#data.status, #data.date])
    }
  },
  footer: context {
    set text(8pt, fill: ink3)
    line(length: 100%, stroke: hair)
    v(-4pt)
    grid(columns: (1fr, auto), [Confidential. Contains no user records.], [#counter(page).display() of #counter(page).final().first()])
  },
)

#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => {
  set text(19pt, weight: 600, tracking: -0.012em)
  block(above: 0pt, below: 6mm, sticky: true, {
    if it.numbering != none {
      place(top + left, dx: -hang, text(weight: 300, fill: ink3, (it.numbering)()))
    }
    it.body
  })
}
#show heading.where(level: 2): it => block(above: 0pt, below: 3.2mm, sticky: true, text(12.5pt, weight: 600, tracking: -0.006em, it.body))
#show heading.where(level: 3): it => block(above: 0pt, below: 2.6mm, sticky: true, text(10.5pt, weight: 600, it.body))

#let mark(tone) = {
  let colour = if tone == "block" { block-ink } else if tone == "warn" { warn-ink } else { ink3 }
  let sign = if tone == "block" { "◆" } else if tone == "warn" { "▲" } else { "●" }
  pdf.artifact(text(11pt, fill: colour, sign))
}
#let tick(mark) = pdf.artifact(text(fill: if mark == "open" { ink3 } else { ink }, if mark == "yes" { "✓" } else if mark == "no" { "✗" } else { "○" }))
#set list(marker: text(fill: ink3, "•"), body-indent: 2.5mm, spacing: 0.75em)
#set enum(body-indent: 2.5mm, spacing: 0.75em)
#show list: set block(above: 1.1em, below: 1.3em)
#show enum: set block(above: 1.1em, below: 1.3em)
// Starts a new page when less than this is left: no title stands alone above the edge of the paper.
// The space above the title is given here: it is dropped at the top of a page and never added to the one before.
#let reserve(height, above: 0pt) = {
  block(above: above, below: 0pt, height: height, breakable: false)
  v(-height)
}
#let lines-of(list) = list.intersperse(linebreak()).join()
#let cell-of(c) = {
  if c.kind == "none" { text(fill: ink3, style: "italic", c.text) } else if c.kind == "code" { text(font: mono, size: 0.88em, c.text) } else { c.text }
}
`

const PAGES = `
#page-title()
#pagebreak()
#page-summary()
#pagebreak()

#heading(level: 1, outlined: false)[Contents]
#show outline.entry.where(level: 1): it => block(above: 4.2mm, below: 0pt, link(it.element.location(), {
  let n = it.element.numbering
  if n != none { place(top + left, dx: -hang, text(weight: 300, fill: ink3, n())) }
  grid(columns: (1fr, auto), text(weight: 600, it.element.body), it.page())
}))
#show outline.entry.where(level: 2): it => block(above: 2.3mm, below: 0pt, link(it.element.location(), grid(columns: (1fr, auto), text(fill: ink2, it.element.body), text(fill: ink2, it.page()))))
#if data.entries > 40 { columns(2, gutter: 20mm, outline(title: none, depth: 2)) } else { outline(title: none, depth: 2) }

#pagebreak()
#for section in data.sections {
  v(17mm, weak: true)
  let number = section.number
  reserve(56mm)
  heading(level: 1, numbering: if number == none { none } else { (..n) => str(number) }, section.title)
  for (i, b) in section.blocks.enumerate() {
    // The sentence under the title stays with what it leads to.
    if i == 0 and b.kind == "text" { block(sticky: true, draw(b)) } else { draw(b) }
  }
}

#if data.missing.len() > 0 {
  v(17mm, weak: true)
  heading(level: 1)[Characters this PDF cannot show]
  [A box (□) stands where the fonts of this PDF have no picture for a character; invisible formatting characters were left out. The plan as JSON and as Markdown holds the texts unchanged. By code point, with the number of times:]
  par(text(font: mono, size: 8.5pt, data.missing.join(", ")))
}
`

export const TEMPLATE = [FRAME, TEMPLATE_BLOCKS, TEMPLATE_SUMMARY, PAGES].join('\n')
