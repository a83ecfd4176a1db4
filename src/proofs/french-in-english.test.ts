import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, routeFinder } from './crawl.ts'
import { useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { frenchSaidInEnglish, plain } from './french-in-english.ts'

// What people write is not translated (decision 0019): on an English page each part of it says its language, so that a
// voice that reads the page aloud changes there.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const find = routeFinder(listRoutes())

/** Samples of every component, in the words of the house. */
const samples = ['/style']
/** Of nobody: in the hint of a field. */
const example = 'Marie Le Gall'

let names: readonly string[]

beforeAll(async () => {
  const all = await Promise.all([
    database.db.selectFrom('territories').select('name').execute(),
    database.db.selectFrom('identities').select('name').execute(),
  ])
  names = all
    .flat()
    .map(({ name }) => plain(name ?? ''))
    .concat(example)
    .filter((name) => name.length > 3)
    .toSorted((one, other) => other.length - one.length)
}, 300_000)

/** What somebody looked for is in a language that nobody knows: a page says nothing of it (decision 0045). */
function withoutTyped(text: string, path: string): string {
  const typed = [...new URL(path, 'http://ouvroir.example').searchParams.values()]
  return typed.reduce((page, words) => page.replaceAll(`“${words}”`, '“”'), text)
}

async function walk(viewer: Viewer | undefined, perRoute: number) {
  const found = new Set<string>()
  let pages = 0
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const english = `${path}${path.includes('?') ? '&' : '?'}langue=en`
    const { text, response } = await house.door.get(english, viewer)
    if (!/html/.test(response.headers.get('content-type') ?? '')) return ''
    pages++
    const route = find('GET', path)?.path ?? path
    if (samples.includes(route)) return text
    for (const said of frenchSaidInEnglish(withoutTyped(text, path), names))
      found.add(`${route} (${said.where}): ${said.text.slice(0, 400)}`)
    return text
  }
  const open = await Promise.all(
    house.rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  await crawl(listRoutes(), visit, ['/', ...open.flat().map(({ path }) => path)], perRoute)
  return { pages, found: [...found] }
}

test('what anyone reads in English says where it is in French', async () => {
  const { pages, found } = await walk(undefined, 6)
  expect(found).toEqual([])
  expect(pages).toBeGreaterThan(100)
}, 400_000)

test('what the team reads too', async () => {
  const { pages, found } = await walk(house.staff, 4)
  expect(found).toEqual([])
  expect(pages).toBeGreaterThan(200)
}, 400_000)

test('a page that did not say it would be seen, wherever its French stands', async () => {
  for (const [path, least] of [
    ['/agenda', 5],
    ['/cercles', 4],
  ] as const) {
    const { text } = await house.door.get(`${path}?langue=en`)
    expect(frenchSaidInEnglish(text, names), path).toEqual([])
    const unsaid = text.replaceAll('<bdi lang="fr">', '<bdi>')
    expect(frenchSaidInEnglish(unsaid, names).length, path).toBeGreaterThan(least)
  }
})
