import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'

/** An instance under a host that starts it again whenever it ends, as systemd does. */
export interface KeptAlive {
  readonly base: string
  readonly link: string
  /** How often the host had to start it again. */
  restarts(): number
  killNode(): void
  /** The server and all its children, at once. */
  killPostgres(): void
  query(sql: string): Promise<readonly Record<string, unknown>[]>
  verifyAudit(): Promise<number | null>
  stop(): Promise<void>
}

const restartMs = 100
const patienceMs = 180_000

export async function keepAlive(env: Record<string, string> = {}): Promise<KeptAlive> {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-crash-'))
  const port = await freePort()
  const settings = {
    ...process.env,
    OUVROIR_DATA_DIR: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
    OUVROIR_DEMO: '0',
    RATE_LIMITS: '0',
    LOG_LEVEL: 'error',
    ...env,
  }
  let words = ''
  let restarts = -1
  let wanted = true
  let child: ChildProcess
  const start = () => {
    restarts++
    child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        words = `${words}${bytes}`.slice(-20_000)
      })
    }
    child.once('exit', () => {
      if (wanted) setTimeout(start, restartMs)
    })
  }
  start()

  const since = performance.now()
  while (!words.includes('Ctrl-C')) {
    if (performance.now() - since > patienceMs) throw new Error(`not open in time:\n${words}`)
    await wait(100)
  }
  const base = `http://127.0.0.1:${port}`
  const link = base + (/(\/connexion\/lien\/[0-9a-f]+)/.exec(words)?.[1] ?? '')

  return {
    base,
    link,
    restarts: () => restarts,
    killNode: () => void child.kill('SIGKILL'),
    killPostgres() {
      const pid = Number(
        readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
      )
      for (const one of [pid, ...childrenOf(pid)]) killHard(one)
    },
    async query(sql) {
      const client = await openClient(connectionTo(openFolder(folder)))
      try {
        return (await client.query(sql)).rows
      } finally {
        await client.end()
      }
    },
    verifyAudit: () =>
      exitOf(spawn(process.execPath, ['dist/cli.js', 'audit', 'verify'], { env: settings })),
    async stop() {
      wanted = false
      const ended = exitOf(child)
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('exit', resolve)
  })
}

function killHard(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A server that was killed a moment ago may still be reading its journal: it is asked again. */
async function openClient(connectionString: string, patience = 60): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return client
  } catch (error) {
    if (patience === 0) throw error
    await wait(500)
    return openClient(connectionString, patience - 1)
  }
}
