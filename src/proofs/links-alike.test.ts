import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { linksAlike } from './links-alike.ts'

// Two links of one page that say the same and lead elsewhere: whoever goes from link to link cannot choose.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const find = routeFinder(listRoutes())

async function walk(viewer: Viewer | undefined, perRoute: number) {
  const found = new Set<string>()
  let pages = 0
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, isHtml } = await readPage(house.door, path, viewer)
    if (!isHtml) return ''
    pages++
    const route = find('GET', path)?.path ?? path
    for (const { name, hrefs } of linksAlike(text))
      found.add(`${route}: ${name} -> ${hrefs.slice(0, 3).join(' ')}`)
    return text
  }
  const open = await Promise.all(
    house.rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], perRoute)
  return { pages, found: [...found] }
}

test('what anyone reads has no two links alike', async () => {
  const { pages, found } = await walk(undefined, 6)
  expect(pages).toBeGreaterThan(100)
  expect(found).toEqual([])
}, 400_000)

test('what the team reads neither', async () => {
  const { pages, found } = await walk(house.staff, 4)
  expect(pages).toBeGreaterThan(200)
  expect(found).toEqual([])
}, 400_000)

test('two links alike are seen, and told apart by their group', () => {
  const alike = (html: string) => linksAlike(`<main>${html}</main>`).map(({ name }) => name)
  const two = '<a href="/a">CSV <b>du jour</b></a> <a href="/b">CSV du jour</a>'
  expect(alike(two)).toEqual(['CSV du jour'])
  expect(alike(two.replace('"/b"', '"/a#suite"'))).toEqual([])
  expect(alike('<a href="/a" aria-label="Un">x</a> <a href="/b">x</a>')).toEqual([])
  const nav = (label: string, href: string) =>
    `<nav class="filters" aria-label="${label}"><a href="${href}">Tout</a></nav>`
  expect(alike(nav('Forme', '/a') + nav('Lieu', '/b'))).toEqual([])
  expect(alike(nav('Forme', '/a') + nav('Forme', '/b'))).toEqual(['Forme: Tout'])
})
