import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useSite } from '#platform/testing/web.ts'
import { faultsOf, openBrowser, overflowOf } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { openHands } from './support/open-hands.ts'
import {
  approveForLetter,
  feedOf,
  followFeed,
  inviteColleague,
  keepAndTell,
  readFeeds,
} from './support/steps-watch.ts'

const site = await useSite()
let instance: LiveInstance
let browser: Browser
let hand: ReturnType<typeof openHands>

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  hand = openHands(browser, instance)
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

describe.each([
  { name: 'without JavaScript', javaScript: false, story: 'Un banc tiré au sort' },
  { name: 'by keyboard alone', javaScript: true, story: 'La fontaine aux avis' },
])('what a feed brings, on a phone, $name', ({ javaScript, story }) => {
  test('is kept, told in three lines, read by a second person, and put in a letter', async () => {
    const staff = await hand(javaScript, 'contact@exemple.fr')
    const colleague = await hand(javaScript, javaScript ? 'gaelle@exemple.fr' : undefined)
    if (!javaScript) await inviteColleague(staff, colleague)

    const path = `/${javaScript ? 'vif' : 'calme'}.xml`
    const feed = feedOf(`${site.base}${path.replace('.xml', '')}`, story)
    site.answer((request, response) => {
      const here = request.url === path
      response.writeHead(here ? 200 : 404, { 'content-type': 'application/rss+xml' })
      response.end(here ? feed : '')
    })
    await followFeed(staff, instance.folder, site.base + path)
    expect(await readFeeds(instance.folder, site)).toBe(2)

    await staff.open('/veille')
    expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
    if (javaScript) expect(await faultsOf(staff.page)).toEqual([])
    const find = await keepAndTell(staff, story)
    // Nobody approves what they wrote.
    await staff.open(find)
    expect(await staff.page.locator('form[action$="/relecture"]').count()).toBe(0)
    const resource = await approveForLetter(colleague, find)

    const visitor = await hand(javaScript)
    await visitor.open(resource)
    expect(await visitor.text()).toContain('ce que cela a coûté')
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)

    await staff.open('/envois/nouvelle')
    await staff.send('/envois/nouvelle', { title: `Lettre de ${story}` })
    const letter = new URL(staff.page.url()).pathname
    await staff.open(`${letter}/puiser`)
    const line = staff.page.locator('li, .choice', { hasText: story }).last()
    const items = (await line.locator('[name=items]').getAttribute('value')) ?? ''
    await staff.send('/puiser', { items })
    expect(
      await staff.page.frameLocator('iframe.letter-preview').locator('body').textContent(),
    ).toContain(story)

    for (const item of [staff, colleague, visitor]) await item.page.context().close()
  })
})

test('a find is sorted by the keyboard alone, and a letter typed in a field sorts nothing', async () => {
  const staff = await hand(true, 'contact@exemple.fr')
  const { page } = staff
  site.answer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    response.end(feedOf(`${site.base}/touches`, 'Des touches pour trier'))
  })
  await followFeed(staff, instance.folder, `${site.base}/touches.xml`)
  await readFeeds(instance.folder, site)
  await staff.open('/veille')
  const finds = page.locator('[data-find]')
  const before = await finds.count()
  await page.locator('main input[type=search]').press('e')
  expect(await finds.count()).toBe(before)
  await page.locator('main input[type=search]').blur()
  await page.keyboard.press('j')
  const title = await page.locator('[data-find]:focus h2').textContent()
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.keyboard.press('g'),
  ])
  await page.locator('.page-notice[role=status]').waitFor()
  expect(await finds.count()).toBe(before - 1)
  await staff.open('/veille?etat=garde')
  expect(await staff.text()).toContain(title)
  await page.context().close()
})
