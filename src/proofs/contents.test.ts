import { expect, test } from 'vitest'
import { framePath } from '#kit/frames/framed.ts'
import type { Viewer } from '#kit/viewer.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// Whoever opens a long page sees at its top what is in it: every page of the demonstration, as anyone and as the team.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const find = routeFinder(listRoutes())

/** Their titles are the lines of a list, or the cards of a family: a second list of the same above it says nothing. */
const lists = ['/agenda', '/veille', '/evaluations/indicateurs', '/essayer']

/** Shown by other sites, at the height that they give: the whole page, one link away, has its contents. */
const inFrames = house.rooms
  .flatMap(({ framed }) => framed ?? [])
  .map(({ page }) => framePath(page))

/** As many titles as one does not find by looking. */
const many = 8

/** The titles of a page that has many of them and no contents. */
function withoutContents(html: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const titles = [...main.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, title = '']) =>
    title.replace(/<[^>]*>/g, ''),
  )
  const has = /<nav class="(?:[a-z]+-)?contents"/.test(main)
  return has || titles.length < many ? [] : titles
}

async function walk(viewer: Viewer | undefined) {
  const found = new Map<string, string>()
  const withContents = new Set<string>()
  let pages = 0
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, isHtml } = await readPage(house.door, path, viewer)
    if (!isHtml) return ''
    pages++
    const route = find('GET', path)?.path ?? path
    if (text.includes('class="contents"')) withContents.add(route)
    const titles = withoutContents(text)
    if (titles.length > 0 && ![...lists, ...inFrames].includes(route))
      found.set(route, `${path}: ${titles.length} (${titles.join(' | ').slice(0, 100)})`)
    return text
  }
  const open = await Promise.all(
    house.rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], 6)
  return { pages, found, withContents }
}

test('what anyone reads has its contents where it is long', async () => {
  const { pages, found, withContents } = await walk(undefined)
  expect([...found.values()]).toEqual([])
  expect(pages).toBeGreaterThan(100)
  for (const route of ['/tirages/:slug/recu', '/experiences/:slug'])
    expect(withContents).toContain(route)
}, 300_000)

test('what the team reads too', async () => {
  const { pages, found } = await walk(house.staff)
  expect([...found.values()]).toEqual([])
  expect(pages).toBeGreaterThan(200)
}, 300_000)

test('a page whose contents are taken away is seen', async () => {
  const { text } = await house.door.get('/vos-donnees')
  const long = `<main>${'<h2>Un titre</h2>'.repeat(many)}</main>`
  expect(withoutContents(long)).toHaveLength(many)
  expect(withoutContents(long.replace('<h2>', '<nav class="contents"></nav><h2>'))).toEqual([])
  expect(withoutContents(text)).toEqual([])
})
