/** Formats that print the plan's document or its answers, and so can be made of some steps alone; the others need the whole plan. */
export const PART_FORMATS: readonly string[] = ['pdf', 'docx', 'markdown', 'html', 'json']
