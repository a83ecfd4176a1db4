import { beforeAll, expect, test } from 'vitest'
import { reader } from '#kit/prose/reader.ts'
import { signsShown } from '#kit/prose/whole-text.ts'
import { methods } from '#modules/votes/method.ts'
import { votePaths } from '#modules/votes/paths.ts'
import { linkToken } from '#modules/votes/roll/code.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { listRoutes } from '../../cli/list-routes.ts'
import { handedBy } from '../access/handed.ts'
import { crawl, routeFinder } from '../crawl.ts'
import { useDemonstration } from '../demonstration-forms.ts'
import { useVotes } from '../votes/open-votes.ts'
import { type LongField, listLongFields, writeEverywhere } from './long-fields.ts'
import { looseSigns, lostParts, readOf, wordsOf } from './read-words.ts'

// The demonstration, with the same whole text in every long field that a form of the house asks for.

const database = useDemonstration()
const { db } = database
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined, cachesPages: false })
const staff = asPerson('administrator')
const routes = listRoutes()
const find = routeFinder(routes)

let first: readonly string[]
let written: readonly LongField[]
/** Ballots in the hand of who holds their code, one for each way of counting. */
let ballots: readonly string[]
const { opened } = useVotes(database)

beforeAll(async () => {
  const open = await Promise.all(rooms.map(async (room) => (await room.publicPages?.(db)) ?? []))
  first = ['/', ...open.flat().map(({ path }) => path)]
  ballots = await openBallots()
  const asked = await askedInForms()
  const done: LongField[] = []
  for (const field of await listLongFields(db, asked)) {
    if (await writeEverywhere(db, field, asked)) done.push(field)
  }
  written = done
}, 300_000)

async function openBallots(): Promise<readonly string[]> {
  const found: string[] = []
  for (const method of methods) {
    const { slug, codes } = await opened(2, {
      method,
      question: 'Une question posée ?',
      options: 'Une | avec un mot\nDeux | avec un autre\nTrois',
    })
    const [code] = codes
    if (code) found.push(votePaths.ballot(slug, await linkToken(code)))
  }
  return found
}

/** The names of all the fields of several lines that the team meets, whatever the room. */
async function askedInForms(): Promise<ReadonlySet<string>> {
  const visit = async (path: string) => {
    const { text, response } = await door.get(path, staff)
    return /html/.test(response.headers.get('content-type') ?? '') ? text : ''
  }
  const { forms } = await crawl(routes, visit, first, 3)
  const fields = [...forms.values()].flat().flatMap((form) => form.fields)
  return new Set(
    fields.flatMap(({ type, name }) => (type === 'textarea' ? name.replace(/^.*[.:]/, '') : [])),
  )
}

/** Formats in which people read; data for machines keep the text as it was typed. */
const readFormats = /^text\/(?:html|calendar|plain)|atom|x-bibtex|research-info|xml;/
/** Its own signs: Markdown, wikis, a program to copy; quotes of a letter without HTML begin with `>`. */
const ownSigns = /\.(?:md|mediawiki|py|R|txt)$/

interface Walk {
  readonly pages: number
  /** Those that show the text. */
  readonly showing: number
  readonly raw: readonly string[]
  /** Where a sign of French could open a line. */
  readonly loose: readonly string[]
}

/** `most` signs when they say enough: what is left is not opened. */
async function walk(as: typeof staff | undefined, most = Number.POSITIVE_INFINITY): Promise<Walk> {
  const raw = new Set<string>()
  const loose = new Set<string>()
  let pages = 0
  let showing = 0
  await crawl(
    routes,
    async (path) => {
      if (raw.size > most) return ''
      const { text, response, status } = await door.get(path, as)
      if (status >= 500) raw.add(`${path} answers ${status}`)
      const type = response.headers.get('content-type') ?? ''
      const isPage = /html/.test(type)
      const isOffice = /\.(?:docx|odt)$/.test(path)
      if (status !== 200 || !(isOffice || readFormats.test(type)) || ownSigns.test(path)) return ''
      const words = isOffice
        ? wordsOf(new Uint8Array(await response.arrayBuffer()))
        : isPage
          ? readOf(text)
          : text
      const [sign] = isPage || isOffice ? looseSigns(isPage ? text : words) : []
      if (sign) loose.add(`${find('GET', path)?.path} (${path}): ${sign}`)
      const lost = isPage ? lostParts(text) : []
      if (lost.length > 0) raw.add(`${path} has no part ${lost.join(', ')}`)
      pages++
      if (words.includes('gragras')) showing++
      for (const shown of signsShown(words)) {
        const at = words.indexOf(shown)
        const around = words.slice(Math.max(0, at - 60), at + 40).replace(/\s+/g, ' ')
        raw.add(`${find('GET', path)?.path} (${path}): …${around}…`)
        break
      }
      return isPage ? text : ''
    },
    first,
    4,
  )
  return { pages, showing, raw: [...raw], loose: [...loose] }
}

test('the text is in the long fields of every room that has some', async () => {
  const tables = new Set(written.map(({ table }) => table))
  for (const room of rooms) {
    const own = Object.keys(room.columns).filter((table) => tables.has(table))
    const isExcused = withoutWords.includes(room.name) || (await handedBy(room.name))?.withoutWords
    if (!isExcused) expect(own, room.name).not.toEqual([])
  }
  expect(written.length).toBeGreaterThan(100)
})

/** Rooms whose forms ask for no long text, or that keep it in the tables of another; others say so in `testing/proofs.ts`. */
const withoutWords = ['home', 'operations', 'people', 'territories']

test('what anyone reads shows no sign of the writing tools, and no colon can open a line', async () => {
  const { pages, showing, raw, loose } = await walk(undefined)
  expect(raw).toEqual([])
  expect(loose).toEqual([])
  expect(pages).toBeGreaterThan(150)
  expect(showing).toBeGreaterThan(80)
}, 300_000)

test('a ballot shows none, in its title and beside each option, whatever the method', async () => {
  expect(ballots).toHaveLength(methods.length)
  for (const path of ballots) {
    const { text, status } = await door.get(path)
    // The words beside an option are help of a field by their place, and somebody's by their hand.
    const words = readOf(text.replaceAll('-aide"', '-words"'))
    expect([path, status, signsShown(words), looseSigns(text)]).toEqual([path, 200, [], []])
    expect(words.split('gragras').length, path).toBeGreaterThan(4)
  }
})

test('what the team reads shows none either', async () => {
  const { showing, raw, loose } = await walk(staff)
  expect(raw).toEqual([])
  expect(loose).toEqual([])
  expect(showing).toBeGreaterThan(150)
}, 300_000)

test('with the reader switched off, the signs are seen', async () => {
  const rules = ['emphasis', 'link', 'heading', 'list', 'table', 'blockquote']
  reader.disable(rules)
  try {
    const { raw } = await walk(undefined, 80)
    expect(raw.length).toBeGreaterThan(80)
    const [path = ''] = ballots
    const { text } = await door.get(path)
    expect(signsShown(readOf(text))).not.toEqual([])
  } finally {
    reader.enable(rules)
  }
}, 300_000)
