import { type ChildProcess, spawn } from 'node:child_process'

export type OwnServer = {
  url: string
  process: ChildProcess
  said(): string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** A server of the test's own, with its own settings, ready to be asked. */
export async function startOwnServer(port: number, settings: Record<string, string>): Promise<OwnServer> {
  const env = { ...process.env, PORT: String(port), NODE_ENV: 'production', ...settings } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['dist/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes) => {
      said += bytes
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`
  for (let attempt = 0; attempt < 300; attempt++) {
    const ready = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (ready?.ok) {
      const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
        child.kill(signal)
        return ended
      }
      return { url, process: child, said: () => said, stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not come up.\n${said}`)
}
