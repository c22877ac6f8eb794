import { CLOUD } from './cloud-fixture'
import { DIRECTORIES } from './directories-fixture'
import { MICROSOFT } from './microsoft-fixture'
import { ODD_TABLES } from './odd-tables-fixture'
import { OWN_TABLES } from './own-tables-fixture'
import { PLATFORMS } from './platforms-fixture'
import type { Variant } from './variant-fixture'

export const VARIANTS: Variant[] = [...CLOUD, ...MICROSOFT, ...DIRECTORIES, ...PLATFORMS, ...OWN_TABLES, ...ODD_TABLES]
