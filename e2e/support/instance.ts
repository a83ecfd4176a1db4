import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyHouse } from './prepared-house.ts'
import { printedLink } from './printed-link.ts'

/** A whole instance as `npm start` opens it, in a folder of its own, on a free port. */
export interface LiveInstance {
  readonly base: string
  readonly folder: string
  readonly pid: number
  /** One-time link of the first administrator. */
  readonly link: string
  /** One-time link of somebody whom the house knows. */
  signInLink(email: string): Promise<string>
  /** Runs `ouvroir <command>` on the same instance. */
  command(...args: string[]): Promise<string>
  stop(): Promise<void>
}

const patienceMs = 300_000

export async function startInstance(
  env: Record<string, string> = {},
  { copied = isOrdinary(env) } = {},
): Promise<LiveInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-e2e-'))
  if (copied) await copyHouse(folder, env['OUVROIR_DEMO'] === '1')
  const settings = {
    ...process.env,
    OUVROIR_DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    OUVROIR_DEMO: '0',
    RATE_LIMITS: '0',
    LOG_LEVEL: 'error',
    ...env,
  }
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words = await untilOpen(child)
  const base = /ouvert\s: (http:\/\/\S+)/.exec(words)?.[1] ?? ''
  const path = /(\/connexion\/lien\/[0-9a-f]+)/.exec(words)?.[1] ?? ''
  return {
    base,
    folder,
    pid: child.pid ?? 0,
    link: base + path,
    signInLink: async (email) => base + (await printedLink(folder, email)),
    command: (...args) => runCommand(args, settings),
    async stop() {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whoever names another folder, another database or another day makes a first start of their own. */
function isOrdinary(env: Record<string, string>): boolean {
  return !['OUVROIR_DATA_DIR', 'DATABASE_URL', 'OUVROIR_MOVED_CLOCK'].some((name) => name in env)
}

function untilOpen(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = ''
    const late = setTimeout(() => reject(new Error(`not open in time:\n${words}`)), patienceMs)
    const hear = (bytes: Buffer) => {
      words += bytes.toString()
      if (!words.includes('Ctrl-C')) return
      clearTimeout(late)
      resolve(words)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${words}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}

export function runCommand(values: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...values], { env })
    let out = ''
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString()
    })
    child.stderr.on('data', (bytes: Buffer) => {
      out += bytes.toString()
    })
    child.once('exit', (code) =>
      code === 0
        ? resolve(out)
        : reject(new Error(`${values.join(' ')} ended with ${code}\n${out}`)),
    )
  })
}
