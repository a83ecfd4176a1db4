import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { drawsModule } from '../../module.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { DrawTables } from '../../tables.ts'
import { lettersOut } from '../../testing/letters-out.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
let drawId = ''
let codes: readonly string[] = []
let next = 0
const newCode = () => codes[next++] ?? ''

beforeAll(async () => {
  const out = await lettersOut(door, database, { title: 'Années comptées', letters: 10 })
  ;({ drawId, codes } = out)
  await db
    .updateTable('draw_recruitments')
    .set({ phone: '02 98 00 00 00' })
    .where('drawId', '=', drawId)
    .execute()
})

const year = '1971'
const vous = { firstName: 'Ada', lastName: 'Secret', birthYear: year }
const contact = { phone: '06 12 34 56 78', email: 'ada@exemple.fr' }
const typed = /Ada|Secret|06 12 34 56 78|ada@exemple/

/** Every address where a year is said: of a letter that is begun, then of one that was sent. */
const ways = {
  begun: (code: string, words: string) => [
    () => door.post(codePaths.resume(code), { birthYear: words }),
    () => door.post(codePaths.code(code), { sentYear: words }),
  ],
  sent: (code: string, words: string) => [
    () => door.post(codePaths.place(code), { birthYear: words }),
    () => door.post(codePaths.seat(code), { birthYear: words, answer: 'declined' }),
    () => door.post(codePaths.withdraw(code), { birthYear: words }),
    () => door.post(codePaths.code(code), { sentYear: words }),
  ],
}

async function begin(code: string) {
  let cookie = ''
  const fields = { vous, contact, 'q-logement': { 'q-logement': 'locataire' } }
  for (const [step, entry] of Object.entries(fields)) {
    const path = codePaths.question(code, step)
    const { status, response } = await door.post(path, entry, undefined, { cookie })
    expect(status).toBe(303)
    cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  return cookie
}

async function register(code: string) {
  const cookie = await begin(code)
  const fields = { sentYear: year, eligible: 'yes' }
  expect((await door.post(codePaths.code(code), fields, undefined, { cookie })).status).toBe(303)
}

const stopped = 'ne pouvez plus répondre à l’écran'

describe('wrong years of birth are counted by letter', () => {
  test.each(['begun', 'sent'] as const)(
    'a letter that is %s: five on any of its addresses, then none is looked at, the right one neither',
    async (state) => {
      const code = newCode()
      await (state === 'begun' ? begin(code) : register(code))
      for (let at = 0; at < 5; at++) {
        const tries = ways[state](code, String(1930 + at))
        const answer = await tries[at % tries.length]?.()
        expect(answer?.status).toBe(422)
        expect(answer?.text).not.toContain(stopped)
      }
      for (const say of [...ways[state](code, '1935'), ...ways[state](code, year)]) {
        const { status, text } = await say()
        expect(status).toBe(422)
        expect(text).toContain(stopped)
        expect(text).toContain('href="tel:0298000000"')
        expect(text).not.toMatch(typed)
      }
      // Another letter is not stopped by it; and an hour later the right year opens this one.
      const other = newCode()
      await register(other)
      expect((await door.post(codePaths.place(other), { birthYear: year })).status).toBe(200)
      await sql`update rate_limits set expire = 1`.execute(db)
      const [opens] = ways[state](code, year)
      expect((await opens?.())?.status).toBe(state === 'begun' ? 303 : 200)
    },
  )

  test('a right year in between gives no guess back', async () => {
    const code = newCode()
    await register(code)
    const place = (birthYear: string) => door.post(codePaths.place(code), { birthYear })
    for (const words of ['1930', '1931', '1932', '1933'])
      expect((await place(words)).status).toBe(422)
    for (let at = 0; at < 7; at++) expect((await place(year)).status).toBe(200)
    expect((await place('1934')).text).not.toContain(stopped)
    expect((await place('1935')).text).toContain(stopped)
    expect((await place(year)).text).toContain(stopped)
  })

  test('twenty guesses at the same instant are no more than five', async () => {
    const code = newCode()
    await register(code)
    const all = Array.from({ length: 20 }, (_, at) => String(1930 + at))
    const answers = await Promise.all(
      all.map((birthYear) => door.post(codePaths.place(code), { birthYear })),
    )
    expect(answers.filter(({ text }) => !text.includes(stopped))).toHaveLength(5)
  })

  test('whoever says the right year leaves no row; whoever says no year takes no guess', async () => {
    const code = newCode()
    await register(code)
    await sql`delete from rate_limits`.execute(db)
    for (let at = 0; at < 7; at++) await door.post(codePaths.place(code), { birthYear: '71' })
    expect((await door.post(codePaths.place(code), { birthYear: year })).status).toBe(200)
    expect((await sql`select key from rate_limits`.execute(db)).rows).toEqual([])
  })

  test('no route compares a year of birth by itself', () => {
    const folder = new URL('.', import.meta.url)
    const own = /(?:birthYear|sentYear)['"]?\]?\)?\s*[!=]==|[!=]==\s*[^\n]*(?:birthYear|sentYear)/
    const found = readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .flatMap((name) =>
        readFileSync(new URL(name, folder), 'utf8')
          .split('\n')
          .filter((line) => own.test(line) && !/undefined|'' *$|!== ''/.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      )
    expect(found).toEqual([])
    // Control: it sees the two ways in which it was written.
    expect(own.test("whole['birthYear'] !== year")).toBe(true)
    expect(own.test("String(recruit.identity?.birthYear) === raw['sentYear']")).toBe(true)
  })
})
