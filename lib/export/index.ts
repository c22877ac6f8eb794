/** THE LIST of exporters. Adding one = one file and one line here; the contract test and the exports page follow. */
import type { Exporter } from './exporter'
import { json } from './json'
import { markdown } from './markdown'
import { pdf } from './pdf'

export const EXPORTERS: readonly Exporter[] = [pdf, markdown, json]
