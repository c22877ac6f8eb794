import type { Exporter } from './exporter'
import { printMarkdown } from './print-markdown'

export const markdown: Exporter = {
  id: 'markdown',
  label: 'Plan as Markdown',
  hint: 'The whole plan as text, for a wiki or a repository',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'viewer',
  omits: [],
  async render(bundle) {
    return printMarkdown(bundle)
  },
}
