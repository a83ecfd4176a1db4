import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { framedAt, framePath } from '#kit/frames/framed.ts'
import { testSettings } from '#platform/testing/world.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// Other sites show pages of the house: what they show runs nothing, follows nobody, is light, leads to the whole page
// beside them, and is what anyone may read.

const database = useOpenDemonstration()
const { door, rooms, staff } = wholeHouse(database)
const kinds = rooms.flatMap(({ framed }) => framed ?? [])
/** Pages that offer it, by the page of their kind. */
const offered = new Map<string, string>()
/** Pages of such a kind that do not. */
const silent = new Set<string>()
const find = routeFinder(listRoutes())
const mark = 'type="application/json+oembed"'

beforeAll(async () => {
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, status } = await readPage(door, path, undefined)
    const bare = path.replace(/[?#].*$/, '')
    const found = framedAt(kinds, bare)
    if (found && find('GET', bare)?.path !== found.kind.page) return text
    if (found && status === 200 && text.includes('<main'))
      if (text.includes(mark)) offered.set(found.kind.page, bare)
      else silent.add(bare)
    return text
  }
  const open = await Promise.all(rooms.map((room) => room.publicPages?.(database.db) ?? []))
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], 8)
}, 400_000)

const ask = (query: Record<string, string>) => door.get(`/oembed?${new URLSearchParams(query)}`)

test('each kind has a page that offers it, and no page of a kind forgets to', () => {
  expect(kinds.length).toBeGreaterThan(5)
  expect([...offered.keys()].sort()).toEqual(kinds.map(({ page }) => page).sort())
  expect([...silent]).toEqual([])
})

test.each(kinds.map(({ page }) => page))(
  'what is shown of %s is light, and runs nothing',
  async (page) => {
    const path = offered.get(page) ?? ''
    const { text, response, status } = await door.get(framePath(path))
    expect(status).toBe(200)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toContain('script-src')
    // Without it, browsers refuse the page that its links open.
    expect(policy).toContain(' allow-popups-to-escape-sandbox')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(text).not.toMatch(/<script|<form|\son\w+=/)
    // With the sheet of the house, which is some 14 kB on its way, under 30.
    expect(gzipSync(text).length).toBeLessThan(14_000)
    const links = [...text.matchAll(/<a\b[^>]*>/g)].map(([link]) => link)
    expect(links.filter((link) => !/ target="_blank"| download/.test(link))).toEqual([])
    expect(links.some((link) => link.includes(`href="${testSettings.baseUrl}${path}"`))).toBe(true)
    // The page itself stays closed to frames.
    const whole = (await door.get(path)).response.headers.get('content-security-policy') ?? ''
    expect(whole).toContain("frame-ancestors 'none'")
  },
)

test.each(kinds.map(({ page }) => page))(
  'a site that asks what it may show of %s is told',
  async (page) => {
    const path = offered.get(page) ?? ''
    const { text, status } = await ask({ url: testSettings.baseUrl + path, maxwidth: '400' })
    expect(status).toBe(200)
    const told = JSON.parse(text)
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 400 })
    expect(told.title.length).toBeGreaterThan(3)
    expect(told.html).toContain(`src="${testSettings.baseUrl}${framePath(path)}"`)
    const link = /<link[^>]*json\+oembed[^>]*>/.exec((await door.get(path)).text)?.[0] ?? ''
    expect(link).toContain(encodeURIComponent(testSettings.baseUrl + path))
  },
)

test('nothing is told of other sites, of other pages, nor of what is not open to all', async () => {
  const base = testSettings.baseUrl
  const [experiment = ''] = [...offered.values()].filter((path) => path.startsWith('/experiences/'))
  expect((await ask({ url: base + experiment })).status).toBe(200)
  expect((await ask({ url: base + experiment, format: 'xml' })).status).toBe(501)
  for (const url of [
    '',
    'rien',
    `https://ailleurs.example${experiment}`,
    `${base}/`,
    `${base}/experiences/rien`,
  ])
    expect([url, (await ask({ url })).status]).toEqual([url, 404])
  const slug = experiment.split('/').at(-1) ?? ''
  await database.db
    .updateTable('experiments')
    .set({ visibility: 'draft' })
    .where('slug', '=', slug)
    .execute()
  expect((await ask({ url: base + experiment })).status).toBe(404)
  expect((await door.get(framePath(experiment))).status).toBe(404)
  // The team sees how it will look; no cache on the way keeps it.
  const own = await door.get(framePath(experiment), staff)
  expect([own.status, own.response.headers.get('cache-control')]).toEqual([200, 'no-store'])
})
