import { statfs } from 'node:fs/promises'
import type { DiskState } from '../context.ts'
import type { Log } from '../log.ts'

/** From there, somebody has to make room while there still is some. */
export const diskAlarm = 0.8

/** The disk that holds the files, and the database that is provided; a bucket or a database elsewhere has its own. */
export function watchedDisk(folder: string, log: Log): () => Promise<DiskState | undefined> {
  return async () => {
    const stats = await statfs(folder).catch(() => undefined)
    if (!stats || stats.blocks === 0) return undefined
    // What is kept for the system is not for us: as `df` counts.
    const used = stats.blocks - stats.bfree
    const disk = {
      used: used / (used + stats.bavail),
      freeBytes: stats.bavail * stats.bsize,
    }
    if (disk.used >= diskAlarm) log.warn(disk, 'the disk is filling')
    return disk
  }
}
