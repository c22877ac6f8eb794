import { check } from './check'
import type { Command } from './command'
import { exportCommand } from './export'
import { profile } from './profile'
import { rehearse } from './rehearse'
import { twin } from './twin'

/** THE LIST of subcommands. */
export const COMMANDS: Command[] = [profile, rehearse, check, exportCommand, twin]
