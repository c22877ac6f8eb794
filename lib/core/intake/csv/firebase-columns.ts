const PROVIDERS_OLD = ['google', 'facebook', 'twitter', 'github']
const PROVIDERS_NEW = ['apple', 'microsoft', 'gcApple', 'playGames', 'linkedIn', 'yahoo']
const account = (provider: string) => ['Id', 'Email', 'DisplayName', 'PhotoUrl'].map((part) => provider + part)

const OLD = [
  ...['localId', 'email', 'emailVerified', 'passwordHash', 'salt', 'displayName', 'photoUrl'],
  ...PROVIDERS_OLD.flatMap(account),
  ...['createdAt', 'lastSignedInAt', 'phoneNumber', 'disabled', 'customAttributes'],
]

/**
 * Column names of `firebase auth:export users.csv`, which writes no header: 29 fields in older versions, 53 in newer
 * ones, the last one empty (firebase-tools, src/accountExporter.ts). Null when the rows are not of that kind.
 */
export function firebaseColumns(rows: string[][]): string[] | null {
  const fits = rows.filter(
    (row) =>
      (row.length === 29 || row.length === 53) &&
      /^(true|false)$/i.test(row[2]!.trim()) &&
      /^\d{13}$/.test(row[23]!.trim()) &&
      row[row.length - 1] === '',
  )
  if (rows.length === 0 || fits.length < rows.length * 0.8) return null
  const width = fits[0]!.length
  const names = width === 29 ? OLD : [...OLD, ...PROVIDERS_NEW.flatMap(account)]
  return Array.from({ length: width }, (_, i) => names[i] ?? '')
}
