import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { framedPolicy } from '#platform/answers.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { useOpenDemonstration } from './demonstration-forms.ts'
import {
  alwaysTheSameState,
  isPage,
  pagesAbove,
  staleAfter,
  stalePages,
  type TwoDoors,
  wordsOf,
} from './kept-pages.ts'

// Pages of visitors are kept whole (decision 0040). Whatever act the pages of the demonstration offer is done, and what a
// visitor is sent from memory after it is compared with the page drawn anew; what is somebody's is never sent to another.

const database = useOpenDemonstration()
const { identify: _, ...needs } = roomNeeds(makeRooms())
const doorNeeds = { ...needs, stepUp: () => undefined }
const keeping = openDoor(database, doorNeeds)
const drawing = openDoor(database, { ...doorNeeds, cachesPages: false })
const doors: TwoDoors = { keeping, drawing }
const staff = asPerson('administrator', { name: 'Zéphyrine Kerguelen' })
const routes = listRoutes()
const isFile = /\.\w{2,11}(?:\?|$)/

const known = new Set<string>()
let pages: readonly string[]
let acts: readonly { readonly form: FormSeen; readonly viewer: Viewer | undefined }[]

/** What ends something comes last: the other acts need it whole. */
const ends =
  /\/(?:arreter|clore|annuler|supprimer|retirer|enlever|abandonner|cloture|abandon|effacer)$/
/** It takes the demonstration away with all that the others need. */
const endsAll = /^\/operations\/demonstration/

async function seenBy(viewer: Viewer | undefined, perRoute: number) {
  const visit = async (path: string) => {
    if (isFile.test(path)) return ''
    const answer = await drawing.get(path, viewer)
    if (!isPage(answer)) return ''
    if (!viewer) known.add(path)
    // The same page in the other language is looked at once.
    return answer.text.replace(/href="[^"]*langue=[^"]*"/g, '')
  }
  const { forms } = await crawl(routes, visit, ['/', '/?langue=en'], perRoute)
  return [...forms.values()].flat().map((form) => ({ form, viewer }))
}

beforeAll(async () => {
  const offered = [...(await seenBy(undefined, 3)), ...(await seenBy(staff, 1))]
  pages = [...known]
  acts = offered
    .filter(({ form }) => !endsAll.test(form.action))
    .toSorted(
      (left, right) => Number(ends.test(left.form.action)) - Number(ends.test(right.form.action)),
    )
}, 300_000)

/** The front page, the thing of the act with what is above it, and others in their turn. */
function pagesAround({ action, page }: FormSeen, at: number): readonly string[] {
  const around = ['/', ...pagesAbove(page), ...pagesAbove(action)].filter((path) => known.has(path))
  const others = [0, 1].map((more) => pages[(2 * at + more) % pages.length] ?? '/')
  return [...new Set([...around, ...others])]
}

/**
 * What is given to whoever comes is theirs: nobody else is given the same. But for the language that they chose, and for
 * what is only taken away, or says that nothing is carried yet.
 */
async function isGivenTwice(path: string, { response }: Answer): Promise<boolean> {
  const isNobodys = /^ouvroir-langue=|; Max-Age=0\b|^[\w-]+=vide;/i
  const cookies = response.headers.getSetCookie().filter((cookie) => !isNobodys.test(cookie))
  if (cookies.length === 0) return false
  const again = (await keeping.get(path)).response.headers.getSetCookie()
  return again.some((cookie) => cookies.includes(cookie))
}

test('no page of a person is ever sent to another', async () => {
  database.clock.pass({ seconds: 61 })
  const own = [undefined, staff, asPerson('lab-team', { name: 'Apolline Trévédic' })]
  const cookies = [
    'ouvroir-mot=Phrase%20de%20Barnab%C3%A9',
    'ouvroir-recents=W10',
    'ouvroir=0000000000000000000000000000000000000000000000000000000000000000',
    'brouillon=Phrase',
  ]
  const told = /Zéphyrine|Kerguelen|Apolline|Trévédic|Barnabé/
  const wrong: string[] = []
  for (const path of pages) {
    // Whoever asked first decides of nothing: a person before a visitor, then after one.
    const before = await Promise.all(own.map((viewer) => keeping.get(path, viewer)))
    for (const cookie of cookies) await keeping.get(path, undefined, { cookie })
    const visitor = await keeping.get(path)
    if (told.test(visitor.text)) wrong.push(`${path} tells a visitor of somebody`)
    if (await isGivenTwice(path, visitor)) wrong.push(`${path} gives a cookie of somebody`)
    if (wordsOf(visitor) !== wordsOf(await drawing.get(path)))
      wrong.push(`${path} is another one for a visitor`)
    for (const [at, viewer] of own.entries()) {
      const after = await keeping.get(path, viewer)
      const earlier = before[at]
      if (earlier && wordsOf(after) !== wordsOf(earlier))
        wrong.push(`${path} is another one for ${viewer?.name}`)
      if (viewer && !after.response.headers.get('cache-control')?.includes('no-store'))
        wrong.push(`${path} may be kept for ${viewer.name}`)
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

test('what is drawn for one visitor alone is drawn for each: no key of a form serves two', async () => {
  database.clock.pass({ seconds: 61 })
  const keysOf = (text: string) =>
    [...text.matchAll(/name="_key" value="([^"]+)"/g)].map(([, key]) => key)
  const nonceOf = ({ headers }: Response) =>
    /'nonce-([\w-]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  const wrong: string[] = []
  let withForms = 0
  for (const path of pages) {
    const [first, second] = [await keeping.get(path), await keeping.get(path)]
    expect([path, isPage(first), isPage(second)]).toEqual([path, true, true])
    const keys = keysOf(first.text)
    if (keys.length > 0) withForms += 1
    if (keys.some((key) => second.text.includes(String(key)))) wrong.push(`${path}: same key`)
    // What other sites show runs nothing: no script, no nonce, and one page for everyone.
    if (first.response.headers.get('content-security-policy') === framedPolicy) continue
    if (nonceOf(first.response) === nonceOf(second.response)) wrong.push(`${path}: same nonce`)
    if (!second.text.includes(String(nonceOf(second.response)))) wrong.push(`${path}: other nonce`)
  }
  expect(wrong).toEqual([])
  expect(withForms).toBeGreaterThan(3)
}, 120_000)

test('the control: where nothing that is written is seen, an act leaves a stale page', async () => {
  const house = { ...keeping.house, db: database.db.withPlugin(alwaysTheSameState) }
  const blind = { ...doors, keeping: openDoor(database, { ...doorNeeds, house }) }
  const found: string[] = []
  for (const [at, act] of acts.entries()) {
    database.clock.pass({ seconds: 61 })
    found.push(...(await staleAfter(blind, act, pagesAround(act.form, at))).stale)
    if (found.length > 0) break
  }
  expect(found).not.toEqual([])
}, 300_000)

test('no act leaves a stale page', async () => {
  const stale: string[] = []
  const done = new Set<string>()
  for (const [at, act] of acts.entries()) {
    database.clock.pass({ seconds: 61 })
    const found = await staleAfter(doors, act, pagesAround(act.form, at))
    if (found.isDone) done.add(act.form.action)
    stale.push(...found.stale.map((path) => `${act.form.action}: ${path}`))
  }
  expect(stale).toEqual([])
  expect(await stalePages(doors, pages)).toEqual([])
  expect(done.size).toBeGreaterThan(120)
  expect(pages.length).toBeGreaterThan(60)
}, 600_000)
