/** THE LIST of exporters. Adding one = one file and one line here; the contract test and the exports page follow. */
import type { Exporter } from './exporter'
import { json } from './json'
import { markdown } from './markdown'

export const EXPORTERS: readonly Exporter[] = [markdown, json]
