import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { drawsModule } from '#modules/draws/module.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { projectRoot } from '#platform/root.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { faultsOf, openBrowser, openPage, overflowOf } from '../../e2e/support/browser.ts'
import { handByKeys } from '../../e2e/support/hand-by-keys.ts'
import {
  beaconTime,
  diceTime,
  knownRounds,
  poolReady,
} from '../modules/draws/actions/invent-pool.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const base = testSettings.baseUrl
const [staff, colleague] = [asPerson('lab-team'), asPerson('lab-team')]
let browser: Browser | undefined

beforeAll(async () => {
  if (!existsSync(join(projectRoot, 'dist/assets/manifest.json'))) {
    const { buildAssets } = await import('../../scripts/build.mjs')
    await buildAssets()
  }
  browser = await openBrowser().catch(() => undefined)
  if (!browser) process.stdout.write('no Chromium on this machine: the journey is not made.\n')
}, 120_000)
afterAll(() => browser?.close())

/**
 * A real browser before the real edge, on a clock that the test moves: the beacon of a day to come is known to nobody,
 * and rounds that were published can be checked by anyone.
 */
async function connect(page: Page, viewer: Viewer | undefined) {
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const path = `${url.pathname}${url.search}`
    const isPost = request.method() === 'POST'
    const fields = Object.fromEntries(new URLSearchParams(request.postData() ?? ''))
    const { response } = isPost
      ? await door.post(path, fields, viewer)
      : await door.get(path, viewer)
    const headers = Object.fromEntries(response.headers)
    const body = Buffer.from(await response.clone().arrayBuffer())
    await route.fulfill({ status: response.status, headers, body })
  })
}

async function handOf(viewer: Viewer | undefined, javaScript = false) {
  if (!browser) throw new Error('no browser')
  const page = await openPage(browser, { javaScript, look: { width: 360, theme: 'light' } })
  await connect(page, viewer)
  return handByKeys(page, base)
}

async function isFit(page: Page) {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  expect(await faultsOf(page)).toEqual([])
}

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

describe('a panel of 24 with five quotas, on a phone, by keyboard, without JavaScript', () => {
  test('from the pool to a receipt that a visitor recomputes, three refusals replaced', async (given) => {
    if (!browser) return given.skip()
    clock.set('2023-09-10T08:00:00Z')
    const draw = await acting((ctx) => poolReady(ctx))
    const page = `/tirages/${draw.slug}`
    const ours = await handOf(staff)
    await ours.open(`${page}/deroule`)
    await isFit(ours.page)
    await ours.send('/deroule')
    await ours.send('/deroule')
    const witness = { role: 'Garante du tirage', statement: 'J’ai recompté les 1 000 panels.' }
    await ours.send('/deroule', witness)
    await isFit(ours.page)
    // The round that speaks ten minutes after these dice is one that everyone knows today.
    clock.set('2023-09-14T10:00:00Z')
    await acting(async (ctx) => {
      const { commitDraw } = await import('../modules/draws/actions/commit-draw.ts')
      const place = 'Salle des fêtes'
      expect((await commitDraw(ctx, draw.id, { drawAt: diceTime, place, withDice: true })).ok).toBe(
        true,
      )
    })

    clock.set(diceTime)
    await ours.open(`${page}/ceremonie`)
    await isFit(ours.page)
    await ours.send('/ceremonie', { dice: '3 5 2' })
    const other = await handOf(colleague)
    await other.open(`${page}/ceremonie`)
    await other.send('/ceremonie', { dice: '352' })
    expect(await other.text()).toContain('3, 5, 2')
    clock.set(beaconTime)
    await ours.open(`${page}/ceremonie`)
    await ours.send('/ceremonie', { signature: knownRounds[657413] })
    expect(await ours.text()).toContain('Numéro du panel')
    await isFit(ours.page)

    const receipt = JSON.parse((await door.get(`${page}/recu.json`)).text)
    for (const ticket of receipt.panel.slice(0, 3)) {
      await ours.open(`${page}/deroule`)
      const form = ours.page.locator('#vacate')
      await form.locator('[name=ticket]').selectOption(ticket)
      await form.locator('[name=why]').selectOption('declined')
      await form.locator('button').press('Enter')
      await ours.page.waitForLoadState()
    }
    expect(await ours.text()).toMatch(/Places libres\s: 3/)
    await ours.page.locator('#fill button').press('Enter')
    await ours.page.waitForLoadState()
    expect(await ours.text()).toContain('Aucune place libre')
    await isFit(ours.page)

    const visitor = await handOf(undefined, true)
    await visitor.open(`${page}/recu`)
    expect(await visitor.text()).toContain('prend la place de')
    await isFit(visitor.page)
    await visitor.page
      .getByRole('button', { name: 'Refaire le calcul dans ce navigateur' })
      .press('Enter')
    await visitor.page.getByText('ce reçu est exact').waitFor()
    // A receipt with one changed byte, kept on one’s own machine.
    const text = (await door.get(`${page}/recu.json`)).text.replace('Convention', 'Conventiom')
    await visitor.page.setInputFiles('#receipt-file', {
      name: 'recu.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await visitor.page.getByText('ne se recalcule pas').waitFor()
  }, 300_000)
})
