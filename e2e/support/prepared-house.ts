import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

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

function firstStart(folder: string, demo: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
      env: {
        ...process.env,
        OUVROIR_DATA_DIR: folder,
        PORT: '0',
        HOST: '127.0.0.1',
        OUVROIR_DEMO: demo ? '1' : '0',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        if (said.includes('Ctrl-C')) child.kill('SIGINT')
      })
    }
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`first start ended with ${code}:\n${said}`)),
    )
  })
}
