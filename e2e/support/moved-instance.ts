import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { signIn } from './browser.ts'
import { type LiveInstance, startInstance } from './instance.ts'

export interface MovedInstance extends LiveInstance {
  /** Weeks have passed: whoever was signed in comes back by a new link. */
  signIn(page: Page, email: string): Promise<void>
  /** From now on it is this instant there, and time goes on. */
  setClock(instant: string): Promise<void>
}

/** A whole instance on another day, whose clock the story moves. */
export async function startMovedInstance(
  instant: string,
  env: Record<string, string> = {},
  given: { readonly copied?: boolean } = {},
): Promise<MovedInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-clock-'))
  const file = join(folder, 'moved')
  const move = (to: string) => writeFileSync(file, String(Date.parse(to) - Date.now()))
  move(instant)
  const preload = fileURLToPath(new URL('moved-clock.mjs', import.meta.url))
  const instance = await startInstance(
    { OUVROIR_MOVED_CLOCK: file, NODE_OPTIONS: `--import ${preload}`, ...env },
    given,
  )
  return {
    ...instance,
    async signIn(page, email) {
      await signIn(page, await instance.signInLink(email))
    },
    async setClock(to) {
      move(to)
      // The instance looks at the file fifty times a second.
      await new Promise((resolve) => setTimeout(resolve, 200))
    },
    async stop() {
      await instance.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
