import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#platform/context.ts'
import type { ListedRoute } from '../src/cli/list-routes.ts'
import { crawl } from '../src/proofs/crawl.ts'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { withBase } from './support/letters.ts'

// The demonstration, where each name and title is one word of 120 letters, on a telephone.

/** Without a space, a hyphen or a syllable that a browser knows: nothing tells where to break it. */
const word = 'xq'.repeat(56)

const named: readonly (readonly [table: string, column: string])[] = [
  ['circle_meetings', 'title'],
  ['circle_roles', 'title'],
  ['circles', 'name'],
  ['decisions', 'title'],
  ['draws', 'title'],
  ['event_contributions', 'title'],
  ['event_materials', 'title'],
  ['event_registration_identities', 'name'],
  ['event_series', 'title'],
  ['event_sessions', 'place'],
  ['event_sessions', 'title'],
  ['event_sets', 'title'],
  ['event_slots', 'title'],
  ['events', 'place'],
  ['events', 'title'],
  ['experiment_phases', 'title'],
  ['experiment_tasks', 'title'],
  ['experiments', 'title'],
  ['files', 'name'],
  ['identities', 'name'],
  ['mailing_lists', 'name'],
  ['mailings', 'title'],
  ['mandates', 'title'],
  ['network_colleges', 'name'],
  ['network_missions', 'title'],
  ['network_signature_identities', 'name'],
  ['resource_files', 'title'],
  ['resources', 'title'],
  ['territories', 'name'],
  ['vote_options', 'label'],
  ['votes', 'title'],
  ['watch_items', 'title'],
]
/** What the database must have taken: a person, a place, an experiment, an event, a resource, a circle. */
const expected = ['identities', 'territories', 'experiments', 'events', 'resources', 'circles']

let instance: LiveInstance
let browser: Browser
let phone: Page
let taken: readonly string[]
let routes: readonly ListedRoute[]

beforeAll(async () => {
  instance = await startInstance({ OUVROIR_DEMO: '1' })
  browser = await openBrowser()
  phone = await openPage(browser, { javaScript: false, look: { width: 360, theme: 'light' } })
  await signIn(phone, instance.link)
  taken = await withBase(instance.folder, lengthen)
  const known = JSON.parse(await instance.command('routes', '--json')) as {
    readonly routes: readonly ListedRoute[]
  }
  routes = known.routes
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

/** Tables that hold the word from now on; what is frozen, drawn or counted keeps its own. */
async function lengthen(db: Db): Promise<readonly string[]> {
  const done = new Set<string>()
  for (const [table, column] of named) {
    const at = sql.ref(column)
    // The communes of France keep their names: nobody reads 35,000 of them here.
    const among = table === 'territories' ? sql`source = 'demo'` : sql`${at} <> ''`
    const { rows } = await sql<{ id: string }>`select ctid::text as id from ${sql.table(table)}
      where ${among}`.execute(db)
    for (const { id } of rows) {
      // Eight letters of its own, for names that must differ.
      const own = sql`translate(left(md5(${id}), 8), '0123456789', 'ghijklmnop')`
      const taken = await sql`update ${sql.table(table)} set ${at} = ${own} || ${word}
        where ctid = ${id}::tid`
        .execute(db)
        .catch(() => undefined)
      if (taken) done.add(table)
    }
  }
  return [...done]
}

test('a page where a word widens would be seen', async () => {
  await phone.goto(`${instance.base}/accessibilite`)
  expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
  await phone.evaluate((long) => {
    const text = document.querySelector<HTMLElement>('main p')
    if (text) text.textContent = long
    if (text) text.style.overflowWrap = 'normal'
  }, word)
  expect(await overflowOf(phone)).toBeGreaterThan(0)
})

test('a name of 120 letters without a space widens no page on a telephone', async () => {
  const wide: string[] = []
  let shown = 0
  await crawl(
    routes,
    async (path) => {
      // What is downloaded has no width here.
      if (/\.\w+(?:\?|$)/.test(path)) return ''
      const answer = await phone.goto(instance.base + path, { waitUntil: 'load' })
      if (!/html/.test(answer?.headers()['content-type'] ?? '')) return ''
      const html = (await answer?.text()) ?? ''
      if (!html.includes(word)) return html
      shown++
      const over = await overflowOf(phone)
      if (over > 0) wide.push(`${path}: ${over} px, ${await widestOf(phone)}`)
      return html
    },
    ['/', '/atelier', ...(await publicPages())],
    1,
  )
  expect(wide, wide.join('\n')).toEqual([])
  expect(shown).toBeGreaterThan(100)
  expect(expected.filter((table) => !taken.includes(table))).toEqual([])
})

async function publicPages(): Promise<readonly string[]> {
  const map = await (await phone.request.get(`${instance.base}/sitemap.xml`)).text()
  return [...map.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map(([, path = '/']) => path)
}

/** Where words reach beyond the screen, for whoever mends it. */
function widestOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const holds = text.parentElement
      if (range.getBoundingClientRect().right <= window.innerWidth + 1 || !holds) continue
      if (holds.closest('.visually-hidden, .menu, .table-frame')) continue
      found.push(`${holds.parentElement?.className} > ${holds.localName}.${holds.className}`)
    }
    return [...new Set(found)].slice(0, 4).join(' | ')
  })
}
