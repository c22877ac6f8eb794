import { check } from './check'
import type { Command } from './command'
import { diff } from './diff'
import { exportCommand } from './export'
import { profile } from './profile'
import { rehearse } from './rehearse'
import { schema } from './schema'
import { twin } from './twin'

/** THE LIST of subcommands. */
export const COMMANDS: Command[] = [profile, rehearse, check, exportCommand, diff, schema, twin]
