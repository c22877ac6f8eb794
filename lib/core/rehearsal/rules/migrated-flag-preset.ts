import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const migratedFlagPreset: RehearsalRule = {
  id: 'migrated-flag-preset',
  title: 'Already marked as migrated',
  severity: 'block',
  problem: 24,
  fix: 'Leave the flag empty: with true the login script never takes the password over.',
  offers: 'drop',
  rests: 'behaviour',
  source: documented('Login script template for silent migration'),
  value: (lane) =>
    lane.customType && lane.name === MIGRATED_FLAG.name
      ? (value) => value.trim().toLowerCase() === MIGRATED_FLAG.valueWhenMigrated
      : null,
  example: {
    plan: { method: 'silent' },
    rows: [
      ['login', 'username'],
      ['moved', 'custom:is_migrated'],
    ],
    fires: [{ login: 'ann@corp.example', moved: true }],
    silent: [{ login: 'ann@corp.example', moved: false }],
  },
}
