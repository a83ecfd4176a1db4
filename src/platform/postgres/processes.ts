import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What PostgreSQL writes in `postmaster.pid` while it runs (and leaves there when it is killed). */
export interface LockFile {
  readonly pid: number
  readonly socketDir: string
}

export function readLockFile(pgData: string): LockFile | undefined {
  const path = join(pgData, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const [pid, , , , socketDir] = readFileSync(path, 'utf8').split('\n')
  return pid ? { pid: Number(pid), socketDir: socketDir ?? '' } : undefined
}

/** Is it running? A dead process that nobody has buried yet is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const stat = read(`/proc/${pid}/stat`)
  return stat === undefined || !/^\d+ \(.*\) Z/s.test(stat)
}

/** Numbers are given again: after a reboot, this one may be somebody else's. */
export function isPostmasterOf(pid: number, pgData: string): boolean {
  if (!isAlive(pid)) return false
  const command =
    read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ??
    spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return /postgres/.test(command) && command.includes(pgData)
}

/**
 * When the postmaster is killed, its children notice and leave, but one that is in the middle of a
 * long query may stay, and PostgreSQL then refuses to start again beside it.
 */
export function sendAwayOrphans(pgData: string): void {
  if (!existsSync('/proc')) return
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    // Children call themselves `postgres: …`; a postmaster keeps the command that started it.
    if (!worksIn(pid, pgData) || !read(`/proc/${pid}/cmdline`)?.startsWith('postgres:')) continue
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // The process has just ended by itself.
    }
  }
}

/** True when the process has ended within the time given. */
export async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 10) {
    if (!isAlive(pid)) return true
    await wait(10)
  }
  return !isAlive(pid)
}

function worksIn(pid: string, pgData: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === pgData
  } catch {
    return false
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
