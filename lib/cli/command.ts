/** One subcommand. `run` answers with the exit code: 0 done, 1 wrong use, 2 unreadable input. */
export type Command = {
  name: string
  /** One line for the overview. */
  summary: string
  help: string
  run(args: string[]): Promise<number>
}
