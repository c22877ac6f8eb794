/** What a reader sees for the data a rehearsal read. */
export const RUN_DATA = {
  export: 'The real export',
  twin: 'A synthetic twin',
  sample: 'A part of the export',
} as const
