import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../postgres/processes.ts'

/** Files there are kept in memory alone, on Linux. */
const memory = '/dev/shm'

/**
 * Where tests write what nobody keeps: in memory when this much of it is free (in GB), since two thousand small files of
 * a database take ten times as long on a disk; `onDisk` otherwise.
 */
export function folderInMemory(name: string, gigabytes: number, onDisk: string): string {
  const folder = join(memory, name)
  return hasRoom(gigabytes) && isOurs(folder) ? folder : onDisk
}

/** A temporary folder of one's own, for the whole of a run. */
export function temporaryFolder(gigabytes: number): string {
  dropLeftovers()
  const parent = hasRoom(gigabytes) ? memory : tmpdir()
  const folder = mkdtempSync(join(parent, `ouvroir-run-${process.pid}-`))
  // PostgreSQL may work under another name than whoever starts it.
  chmodSync(folder, 0o755)
  return folder
}

/** What runs that were killed left behind: memory is not emptied by itself. */
function dropLeftovers(): void {
  for (const name of existsSync(memory) ? readdirSync(memory) : []) {
    const [, pid] = /^ouvroir-run-(\d+)-/.exec(name) ?? []
    if (!pid || isAlive(Number(pid)) || !isOurs(join(memory, name))) continue
    rmSync(join(memory, name), { recursive: true, force: true })
  }
}

/** A container may promise more than the machine has: both are asked. */
function hasRoom(gigabytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    const [, kilobytes] =
      /^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? []
    const free = Math.min(bavail * bsize, Number(kilobytes ?? 0) * 1024)
    return free >= gigabytes * 1024 ** 3
  } catch {
    return false
  }
}

/** That folder is open to all: one that somebody else made is not taken. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    const stats = lstatSync(folder)
    return stats.isDirectory() && stats.uid === process.getuid?.()
  } catch {
    return false
  }
}
