import { beforeAll, expect, test } from 'vitest'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { countsOfNothing } from './nothing-yet.ts'

// A count of nothing reads as a failure: what did not take place yet says nothing, or says that it is to come.

const database = useOpenDemonstration()
const { db } = database
const { rooms, door } = wholeHouse(database)
const routes = listRoutes()
let first: readonly string[]

beforeAll(async () => {
  const open = await Promise.all(rooms.map(async (room) => (await room.publicPages?.(db)) ?? []))
  const planned = await db
    .selectFrom('event_sessions' as never)
    .select('id' as never)
    .where('state' as never, '=', 'planned' as never)
    .execute()
  expect(planned.length).toBeGreaterThan(0)
  const sessions = (planned as { id: string }[]).map(({ id }) => `/seances/${id}`)
  first = ['/', ...sessions, ...open.flat().map(({ path }) => path)]
}, 300_000)

/** Sentences in which none is an answer: figures of what took place, and rules. */
const answers: readonly RegExp[] = [
  // Beside what was planned, or measured from it.
  /^0 avenant$/,
  /s’écarte de ce qui était prévu/,
  /l’axe commence à/,
]

test('no public page counts to zero what is still to come', async () => {
  const found: string[] = []
  let pages = 0
  await crawl(
    routes,
    async (path) => {
      const { text, status, isHtml } = await readPage(door, path)
      if (status !== 200 || !isHtml) return ''
      // Samples of the components, with invented figures.
      if (path.startsWith('/style')) return text
      pages += 1
      for (const words of countsOfNothing(text))
        if (!answers.some((answer) => answer.test(words))) found.push(`${path}: ${words}`)
      return text
    },
    first,
    4,
  )
  expect(pages).toBeGreaterThan(150)
  expect(found).toEqual([])
}, 400_000)

test('a count of nothing is seen, and a time or a date is not', () => {
  expect(countsOfNothing('<main><dd>0 présent·e : 0 à l’écran</dd></main>')).toHaveLength(1)
  expect(countsOfNothing('<main><p>Il y a 0 personne.</p></main>')).toHaveLength(1)
  expect(countsOfNothing('<main><p>à 20 h 0, le 10 mai, 100 personnes, 0 %</p></main>')).toEqual([])
})
