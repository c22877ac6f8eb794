import { isIP } from 'node:net'
import * as z from 'zod'
import { readSettings, type Settings } from '@/lib/core/request/settings'
import { DEFAULT_LIFETIMES, LIFETIME_VARIABLES, type Lifetimes } from './lifetimes'
import { readSignIn, type SignInSettings } from './sign-in/settings'

/** Settings of one server, all optional. `npm start` needs none. */
export type Env = {
  port: number
  /** Address to listen on. 127.0.0.1 unless HOST or PUBLIC_URL is set: nobody else is let in by accident. */
  host: string
  database: { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string }
  /** Where people reach this server, without a trailing slash; null while only this computer can. */
  publicUrl: string | null
  /** Null while sign-in is off. */
  signIn: SignInSettings | null
  lifetimes: Lifetimes
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed. */
  trustedProxies: ReadonlySet<string>
  /** To whom the request goes and what it calls the product. */
  settings: Settings
}

export type EnvProblem = { name: string; value: string; problem: string; fix: string }

const port = z.coerce.number().int().min(1).max(65535)

/** Reads the variables a server honours; every problem is collected, none is guessed away. */
export function readEnv(variables: Record<string, string | undefined>): { env: Env } | { problems: EnvProblem[] } {
  const problems: EnvProblem[] = []
  const fail = (name: string, problem: string, fix: string) => {
    problems.push({
      name,
      value: name.endsWith('SECRET') ? '***' : hideCredentials(variables[name] ?? ''),
      problem,
      fix,
    })
  }

  const portText = variables.PORT || '3000'
  const parsedPort = port.safeParse(portText)
  if (!parsedPort.success)
    fail('PORT', 'is not a port number', 'Use a whole number from 1 to 65535, or leave it out for 3000.')

  const publicText = variables.PUBLIC_URL || null
  if (publicText !== null && !isOrigin(publicText)) {
    fail(
      'PUBLIC_URL',
      'is not the address of a server',
      'Write scheme and host only, like https://planner.example.com.',
    )
  }

  const database = readDatabase(variables.DATABASE_URL || 'file:./data/planner.db')
  if (!database) {
    fail(
      'DATABASE_URL',
      'names no database this server knows',
      'Use file:./path/to.db for SQLite or postgresql://user@host/name.',
    )
  }

  const host = variables.HOST || (publicText === null ? '127.0.0.1' : '0.0.0.0')
  if (/[\s/]/.test(host))
    fail('HOST', 'is not an address to listen on', 'Use 127.0.0.1, 0.0.0.0 or a host name without a scheme.')

  const signIn = readSignIn(variables, fail)
  const lifetimes = readLifetimes(variables, fail)
  const settings = readSettings(variables, fail)
  const proxies = (variables.TRUSTED_PROXIES ?? '').split(/[,\s]+/).filter(Boolean)
  if (proxies.some((address) => !isIP(address))) {
    fail(
      'TRUSTED_PROXIES',
      'names something that is no IP address',
      'List the addresses of your reverse proxies, like 10.0.0.2.',
    )
  }

  if (problems.length > 0 || !parsedPort.success || !database) return { problems }
  const publicUrl = publicText === null ? null : new URL(publicText).origin
  const trustedProxies = new Set(proxies)
  return { env: { port: parsedPort.data, host, database, publicUrl, signIn, lifetimes, trustedProxies, settings } }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (
    /^https?:$/.test(url.protocol) && url.host !== '' && url.pathname === '/' && url.search === '' && url.hash === ''
  )
}

function readDatabase(text: string): Env['database'] | null {
  if (text.startsWith('file:') && text.length > 5)
    return { provider: 'sqlite', file: text.slice(5).split('?')[0] ?? '' }
  if (/^postgres(ql)?:\/\/./.test(text)) return { provider: 'postgresql', url: text }
  return null
}

function readLifetimes(
  variables: Record<string, string | undefined>,
  fail: (name: string, problem: string, fix: string) => void,
): Lifetimes {
  const lifetimes = { ...DEFAULT_LIFETIMES }
  for (const key of Object.keys(lifetimes) as (keyof Lifetimes)[]) {
    const { name, most } = LIFETIME_VARIABLES[key]
    const text = variables[name]
    if (!text) continue
    const value = Number(text)
    if (Number.isInteger(value) && value >= 1 && value <= most) lifetimes[key] = value
    else fail(name, 'is not a length of time', `Use a whole number from 1 to ${most}.`)
  }
  return lifetimes
}

function hideCredentials(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//***@')
}

/** A table a person can read in a terminal. */
export function tellProblems(problems: EnvProblem[]): string {
  const width = Math.max(...problems.map((problem) => problem.name.length))
  const lines = problems.map(
    ({ name, value, problem, fix }) =>
      `  ${name.padEnd(width)}  "${value}" ${problem}.\n  ${' '.repeat(width)}  ${fix}`,
  )
  return `The server did not start, because of ${problems.length === 1 ? 'one setting' : `${problems.length} settings`}:\n\n${lines.join('\n\n')}\n`
}
