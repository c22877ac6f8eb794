import type { CustomType } from '@/lib/core/mapping/mapping'
import type { LaneInfo } from '../subject'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

const FORMS: Partial<Record<CustomType, RegExp>> = {
  Boolean: /^(?:true|false)$/,
  Integer: /^[+-]?\d+$/,
  Decimal: /^[+-]?\d+(?:\.\d+)?$/,
  Epoch: /^\d+$/,
  Date: /^\d{4}-\d{2}-\d{2}$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/,
}

function formOf({ customType, attribute }: LaneInfo): RegExp | undefined {
  if (customType) return FORMS[customType]
  return attribute?.dataType === 'boolean'
    ? FORMS.Boolean
    : attribute?.dataType === 'integer'
      ? FORMS.Integer
      : undefined
}

/** A warning: the guide says that values are validated, the server switch for it could not be read. */
export const valueType: RehearsalRule = {
  id: 'value-type',
  title: 'Value of another type than the target',
  severity: 'warn',
  problem: null,
  fix: 'Add the transform for the type of the target, or choose another type for the new attribute.',
  rests: 'default',
  source: documented('Reference of attribute configurations: types and their forms'),
  value(lane) {
    const form = formOf(lane)
    return form ? (value) => !form.test(value) : null
  },
  example: {
    rows: [
      ['login', 'username'],
      ['on', 'identity/accountLocked'],
    ],
    fires: [{ login: 'ann@corp.example', on: 'yes' }],
    silent: [{ login: 'ann@corp.example', on: 'true' }],
  },
}
