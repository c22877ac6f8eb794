/** The one style sheet of the HTML export: the light tokens, print included. Loads nothing. */
export const HTML_STYLE = `
:root { color-scheme: light; --ink: #1b1c1a; --ink-2: #52534d; --ink-3: #6b6b63; --rule: #dedbd0; --block: #a8281c; --warn: #875000 }
* { box-sizing: border-box }
body { margin: 0; background: #faf9f5; color: var(--ink); font: 17px/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif }
main { max-width: 52rem; margin: 0 auto; padding: 4rem 1.5rem 6rem 4.5rem }
h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -.02em; margin: 0 0 .5rem }
h2 { font-size: 1.375rem; letter-spacing: -.01em; margin: 4.5rem 0 1rem; position: relative }
h2 .n { position: absolute; right: calc(100% + 1rem); font-weight: 300; color: var(--ink-3) }
h3 { font-size: 1.0625rem; margin: 2rem 0 .5rem } h4 { font-size: .9375rem; margin: 1.5rem 0 .5rem }
p, li { max-width: 66ch; overflow-wrap: anywhere } .quiet, caption { color: var(--ink-2) }
.tone-block .kind { color: var(--block) } .tone-warn .kind { color: var(--warn) }
.scroll { overflow-x: auto; margin: 1rem 0 1.5rem } table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem } th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere }
thead th { font-weight: 400; font-size: .8125rem; color: var(--ink-3); border-bottom-color: var(--ink) } tbody th { font-weight: 400; color: var(--ink-2) }
.end { text-align: right } tr.total > * { font-weight: 600; border-top: 1px solid var(--ink) } td em { color: var(--ink-3) } code { font: .88em "Source Code Pro", ui-monospace, monospace }
.finding, .sign { margin: 1.5rem 0; max-width: 66ch } .finding p, .sign p { margin: .125rem 0 } .kind { font-size: .875rem; font-weight: 600 }
figure { margin: 2rem 0 } figure svg { max-width: 100%; height: auto; display: block } figcaption { font-size: .875rem; color: var(--ink-2) } nav ol, nav ul { padding-left: 0; list-style: none } a { color: #005a5b }
@media (max-width: 45em) { main { padding: 2rem 1rem 4rem } h2 .n { position: static; display: block } }
@media print { body { background: #fff; font-size: 10pt } main { max-width: none; padding: 0 0 0 12mm } nav, summary { display: none } thead { display: table-header-group } tr, figure, .finding { break-inside: avoid } h2, h3, h4 { break-after: avoid } }
`
