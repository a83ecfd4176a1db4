import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/**
 * A first start (database, communes, starter resources, demonstration) is made once for a whole run and
 * stopped; each journey works on a copy. The first start itself has its own test, which copies nothing.
 */
export async function copyHouse(folder: string, demo: boolean): Promise<void> {
  const parent = process.env['OUVROIR_PREPARED']
  if (!parent)
    throw new Error('OUVROIR_PREPARED is missing: scripts/e2e-setup.mjs names the folder')
  const kept = join(parent, demo ? 'demo' : 'plain')
  await once(kept, async (draft) => {
    if (demo) await copyHouse(draft, false)
    await firstStart(draft, demo)
  })
  copyFolder(kept, folder)
}

/** Two files may ask at once: one makes it, the other waits for it. */
async function once(kept: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${kept}.draft`
  const done = `${kept}.done`
  try {
    mkdirSync(`${kept}.lock`)
  } catch {
    for (let left = 6_000; !existsSync(done); left--) {
      if (left === 0 || existsSync(`${kept}.failed`)) throw new Error(`${kept} was never made`)
      await wait(100)
    }
    return
  }
  try {
    mkdirSync(draft)
    await make(draft)
    renameSync(draft, kept)
    mkdirSync(done)
  } catch (error) {
    mkdirSync(`${kept}.failed`)
    throw error
  }
}

/** Owners are kept: PostgreSQL does not work as root, and its files are its own. */
function copyFolder(from: string, to: string): void {
  const copied = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(`the prepared house was not copied\n${copied.stderr}`)
  // Where the server was listening belongs to one folder.
  rmSync(join(to, 'postgres.socket'), { force: true })
}

/** What `npm start` makes before it opens, by the two commands that make it without opening. */
async function firstStart(folder: string, demo: boolean): Promise<void> {
  const env = {
    ...process.env,
    OUVROIR_DATA_DIR: folder,
    OUVROIR_DEMO: demo ? '1' : '0',
    LOG_LEVEL: 'error',
  }
  for (const command of ['migrate', 'seed']) {
    const [program, given] = [process.execPath, ['dist/cli.js', command]] as const
    const ran = await promisify(execFile)(program, given, { env }).catch((error) => error)
    if (ran instanceof Error) throw new Error(`${command} did not end well\n${ran.message}`)
  }
}
