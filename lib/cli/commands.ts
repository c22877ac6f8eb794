import { check } from './check'
import type { Command } from './command'
import { exportCommand } from './export'
import { profile } from './profile'

/** THE LIST of subcommands. */
export const COMMANDS: Command[] = [profile, check, exportCommand]
