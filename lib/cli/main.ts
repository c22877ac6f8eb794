import { COMMANDS } from './commands'

const NAME = 'asgardeo-migration-planner'

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [`Usage: ${NAME} COMMAND [OPTIONS]`, '', ...lines, '', `Run "${NAME} COMMAND --help" for one command.`].join(
    '\n',
  )
}

/** Dispatches to a subcommand; answers with the exit code. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`)
    return name === undefined ? 1 : 0
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) {
    process.stderr.write(`"${name}" is no command of ${NAME}.\n\n${overview()}\n`)
    return 1
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`)
    return 0
  }
  return command.run(rest)
}

// Whoever read the output has enough of it (`| head`): end as other programs do, by 128 and the number of SIGPIPE.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`The command stopped: ${error instanceof Error ? error.message : 'unknown error'}\n`)
    process.exitCode = 70
  },
)
