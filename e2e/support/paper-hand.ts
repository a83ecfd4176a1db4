import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { photograph } from '../../src/proofs/drawn-sheets/camera.ts'
import { Dice } from '../../src/proofs/drawn-sheets/dice.ts'
import { papersOf } from '../../src/proofs/drawn-sheets/printed-sheets.ts'
import { usual } from '../../src/proofs/drawn-sheets/settings.ts'
import type { SheetPaper } from '../../src/proofs/drawn-sheets/sheet-paper.ts'
import { faultsOf, openBrowser, overflowOf } from './browser.ts'
import type { Hand } from './hand.ts'
import { type LiveInstance, startInstance } from './instance.ts'

export interface PaperHouse {
  readonly instance: LiveInstance
  readonly browser: Browser
  /** Where photographs are kept while the tests run. */
  readonly folder: string
}

/** A house that runs, a browser and a folder, for the tests of a file; they are there once its tests begin. */
export function usePaperHouse(): PaperHouse {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-paper-'))
  const house: { instance?: LiveInstance; browser?: Browser } = {}
  beforeAll(async () => {
    house.instance = await startInstance()
    house.browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await house.browser?.close()
    await house.instance?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const begun = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the house is not begun: it is for tests')
    return thing
  }
  return {
    folder,
    get instance() {
      return begun(house.instance)
    },
    get browser() {
      return begun(house.browser)
    },
  }
}

/** What this page may not do; axe comes with the script. */
export async function isFit({ page }: Hand, javaScript: boolean) {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  if (javaScript) expect(await faultsOf(page)).toEqual([])
}

/** The file that the browser keeps, as ink on paper. */
export async function print({ page }: Hand, count: number): Promise<readonly SheetPaper[]> {
  await page.fill('input[name=count]', String(count))
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.locator('form[action$="/papier/feuilles.pdf"] button[type=submit]').click(),
  ])
  return papersOf(readFileSync(await download.path()))
}

/** Each page on a table, askew, upside down for one of two, in the light of a lamp. */
export async function photographs(
  papers: readonly SheetPaper[],
  seed: number,
  folder: string,
): Promise<string[]> {
  const files: string[] = []
  for (const [at, paper] of papers.entries()) {
    const camera = { ...usual.camera, upsideDown: 0.5 }
    const path = join(folder, `${seed}-${at + 1}.jpg`)
    writeFileSync(path, await photograph(paper, camera, new Dice(seed + at)))
    files.push(path)
  }
  return files
}

/** Without a script somebody reloads; with one, the page changes under their eyes. */
export async function untilRead({ page }: Hand, javaScript: boolean) {
  for (let times = 0; times < 100; times++) {
    if ((await page.locator('main .progress').count()) === 0) return
    await page.waitForTimeout(500)
    if (!javaScript) await page.reload()
  }
  throw new Error('the pictures are not read')
}
