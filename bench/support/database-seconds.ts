import { readdirSync, readFileSync } from 'node:fs'

/** A tick of the clock of processes, in `/proc`, on Linux. */
const ticks = 100

/** Seconds of processor that a PostgreSQL and its own processes have used; 0 where `/proc` is not there. */
export function databaseSeconds(pid: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((entry) => entry?.pid === pid || entry?.parent === pid)
      .reduce((sum, entry) => sum + (entry?.seconds ?? 0), 0)
  } catch {
    return 0
  }
}

/** `pid (name) state parent …`, then user and system time, its own and that of its ended children. */
function statOf(name: string) {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8')
    const rest = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = rest
    const used = [11, 12, 13, 14].reduce((sum, at) => sum + (rest[at] ?? 0), 0)
    return { pid: Number(name), parent, seconds: used / ticks }
  } catch {
    // It ended in between.
    return undefined
  }
}
