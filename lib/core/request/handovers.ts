/** What a reader sees for the ways to hand over the file of users. */
export const HANDOVERS = {
  'their-link': 'Upload to a link from the Asgardeo team',
  sftp: 'SFTP',
  'our-bucket': 'Download from our storage, encrypted for the team',
  any: 'Any of these, the team chooses',
} as const
