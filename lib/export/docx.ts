import type { Exporter } from './exporter'

export const docx: Exporter = {
  id: 'docx',
  label: 'Plan as Word document',
  hint: 'The whole plan with real headings and tables, to edit or to comment on in Word or LibreOffice',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  role: 'viewer',
  omits: [],
  async render(bundle) {
    // A large library: loaded when somebody asks for this format.
    const { printDocument } = await import('./docx/print-document')
    return printDocument(bundle)
  },
}
