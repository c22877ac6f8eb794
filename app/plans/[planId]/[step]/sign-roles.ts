import type { SignOff } from '@/lib/core/plan/plan'

export const SIGN_ROLES: { value: SignOff['role']; label: string }[] = [
  { value: 'legal', label: 'Legal' },
  { value: 'dpo', label: 'Data protection officer' },
  { value: 'security', label: 'Security' },
  { value: 'business', label: 'Business' },
]
