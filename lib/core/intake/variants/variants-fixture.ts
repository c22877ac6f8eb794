import { CLOUD } from './cloud-fixture'
import { MICROSOFT } from './microsoft-fixture'
import type { Variant } from './variant-fixture'

export const VARIANTS: Variant[] = [...CLOUD, ...MICROSOFT]
