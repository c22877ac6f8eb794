import type { Command } from './command'
import { profile } from './profile'

/** Every subcommand. */
export const COMMANDS: Command[] = [profile]
