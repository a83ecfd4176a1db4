import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { mostInWidth } from '#ui/Table/Table.tsx'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { linksAlike, tabsTwice, widestList } from './links-alike.ts'

// Two links of one page that say the same and lead elsewhere: whoever goes from link to link cannot choose. Nor can whoever
// is offered the same page by a button and by a tab, or more columns than their screen holds.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const find = routeFinder(listRoutes())

async function walk(viewer: Viewer | undefined, perRoute: number) {
  const found = new Set<string>()
  const twice = new Set<string>()
  const wide = new Set<string>()
  let pages = 0
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, isHtml } = await readPage(house.door, path, viewer)
    if (!isHtml) return ''
    pages++
    const route = find('GET', path)?.path ?? path
    for (const { name, hrefs } of linksAlike(text))
      found.add(`${route}: ${name} -> ${hrefs.slice(0, 3).join(' ')}`)
    for (const at of tabsTwice(text)) twice.add(`${route}: ${at}`)
    if (widestList(text) > mostInWidth) wide.add(`${route}: ${widestList(text)}`)
    return text
  }
  const open = await Promise.all(
    house.rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], perRoute)
  return { pages, found: [...found], twice: [...twice], wide: [...wide] }
}

test('what anyone reads has no two links alike', async () => {
  const { pages, found } = await walk(undefined, 6)
  expect(pages).toBeGreaterThan(100)
  expect(found).toEqual([])
}, 400_000)

test('what the team reads neither, and no button does what a tab does', async () => {
  const { pages, found, twice, wide } = await walk(house.staff, 4)
  expect(pages).toBeGreaterThan(200)
  expect(found).toEqual([])
  expect(twice).toEqual([])
  expect(wide).toEqual([])
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

test('a button that a tab offers is seen', () => {
  const tabs = '<nav class="tabs" aria-label="Temps"><a href="/temps/mois">Mois</a></nav>'
  const head = (at: string) =>
    `<div class="page-actions"><a class="button" href="${at}">Mois</a></div>`
  expect(tabsTwice(tabs + head('/temps/mois'))).toEqual(['/temps/mois'])
  expect(tabsTwice(tabs + head('/temps/autre'))).toEqual([])
})

test('a list that is too wide is seen', () => {
  const list = (columns: number) =>
    `<div class="list"><table><thead>${'<th scope="col">'.repeat(columns)}</thead></table></div>`
  expect(widestList(list(3) + list(8))).toBe(8)
  expect(widestList(list(8).replace('class="list"', 'class="other"'))).toBe(0)
})
