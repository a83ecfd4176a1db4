import { expect, test } from 'vitest'
import { framePath } from '#kit/frames/framed.ts'
import type { Viewer } from '#kit/viewer.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { anatomyFaults, faultsInFrame, faultsOfDeadEnd } from './anatomy.ts'
import { crawl, routeFinder } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// The anatomy of a page (docs/anatomy.md), over every page of the demonstration: one title, one loud act, a way back.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const find = routeFinder(listRoutes())

/** Pages that are not one of the house's: each with why. */
const apart: Readonly<Record<string, string>> = {
  '/style': 'it shows all components at once',
  '/envois/:id/apercu': 'a mail as its readers see it, in a frame',
}

/** Pages that lead nowhere else, each with why: no way back, and no link either. */
const leadsNowhere: Readonly<Record<string, string>> = {
  '/enquetes/:slug/borne':
    'a screen in a hall: whoever stands there answers, and goes nowhere else',
}

/** Shown by other sites: the way back is theirs, and one link opens the whole page beside them (`framed.test.ts`). */
const inFrames = new Set(
  house.rooms.flatMap(({ framed }) => framed ?? []).map(({ page }) => framePath(page)),
)

function faultsOf(route: string, html: string, path: string, subjects: ReadonlySet<string>) {
  if (route in leadsNowhere) return faultsOfDeadEnd(html, path, subjects)
  return (inFrames.has(route) ? faultsInFrame : anatomyFaults)(html, path, subjects)
}

async function walk(viewer: Viewer | undefined) {
  const found = new Set<string>()
  const nowhere = new Set<string>()
  let pages = 0
  // The page of a subject is where one comes back to: the rail and the header lead there.
  const subjects = new Set(
    house.rooms.flatMap((room) => [
      ...(room.navigation?.(viewer, 'fr') ?? [])
        .flatMap(({ links }) => links)
        .flatMap(({ href, tabs = [] }) => [href, ...tabs.map((tab) => tab.href)]),
      ...(room.doorways?.('fr') ?? []).map(({ href }) => href),
    ]),
  )
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, isHtml } = await readPage(house.door, path, viewer)
    if (!isHtml) return ''
    pages++
    const route = find('GET', path)?.path ?? path
    if (route in apart) return text
    if (route in leadsNowhere) nowhere.add(route)
    for (const fault of faultsOf(route, text, path, subjects)) found.add(`${route}: ${fault}`)
    return text
  }
  const open = await Promise.all(
    house.rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], 2)
  return { pages, found: [...found], nowhere: [...nowhere] }
}

test('every page that anyone reads has its anatomy', async () => {
  const { pages, found } = await walk(undefined)
  expect(pages).toBeGreaterThan(80)
  expect(found).toEqual([])
}, 300_000)

test('every page of the team too', async () => {
  const { pages, found, nowhere } = await walk(house.staff)
  expect(pages).toBeGreaterThan(150)
  expect(found).toEqual([])
  // An exception that no page needs any more is taken away.
  expect(nowhere).toEqual(Object.keys(leadsNowhere))
}, 300_000)

test('each fault is seen', () => {
  const faults = (main: string, path = '/a') =>
    anatomyFaults(`<main class="page">${main}</main>`, path, new Set(['/a/b']))
  const title = '<h1>Un</h1>'
  const loud = '<a class="button action" href="/x">Faire</a>'
  expect(faults(title + loud)).toEqual([])
  expect(faults('')).toEqual(['0 h1'])
  expect(faults(title + title)).toEqual(['2 h1'])
  expect(faults(title + loud + loud)).toEqual(['2 primary buttons'])
  const sent = (name: string) =>
    `<form class="${name}" method="post"><button type="submit" class="button action">x</button></form>`
  expect(faults(title + loud + sent('form'))).toEqual([])
  expect(faults(title + loud + sent('action-button'))).toEqual(['2 primary buttons'])
  expect(faults(`${title}${loud}<details><summary>Plus</summary>${loud}</details>`)).toEqual([])
  expect(faults(title, '/a/c/d')).toEqual(['no way back'])
  expect(faults(title, '/a/b')).toEqual([])
  expect(faults(`<nav class="crumbs"></nav>${title}`, '/a/c/d')).toEqual([])
})

test('a page in a frame of another site has its title and one loud act, and no way back', () => {
  const faults = (main: string) =>
    faultsInFrame(`<main class="framed-page">${main}</main>`, '/a/c/cadre', new Set())
  expect(faults('<h1>Un</h1>')).toEqual([])
  expect(faults('')).toEqual(['0 h1'])
  expect(faults('<nav class="crumbs"></nav><h1>Un</h1>')).toEqual(['a way back'])
})

test('a page that leads nowhere else needs no way back, and has no link', () => {
  const faults = (main: string, around = '') =>
    faultsOfDeadEnd(`${around}<main class="page">${main}</main>`, '/a/c/d', new Set())
  const title = '<h1>Un</h1>'
  expect(faults(title, '<a class="skip-link" href="#contenu">Contenu</a>')).toEqual([])
  expect(faults('')).toEqual(['0 h1'])
  expect(faults(`${title}<a href="/a">Une autre page</a>`)).toEqual(['1 link'])
  expect(faults(title, '<header><a lang="fr" href="/">Accueil</a></header>')).toEqual(['1 link'])
  expect(faults(`<nav class="crumbs"><a href="/a">A</a></nav>${title}`)).toEqual(['1 link'])
})
