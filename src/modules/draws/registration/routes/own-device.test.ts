import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import { drawsModule } from '../../module.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import type { DrawTables } from '../../tables.ts'
import { lettersOut } from '../../testing/letters-out.ts'
import { dropDrafts, findDraft } from '../store/registration-drafts.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
let drawId = ''
let codes: readonly string[] = []
let next = 0
const newCode = () => codes[next++] ?? ''

beforeAll(async () => {
  const out = await lettersOut(door, database, { title: 'Lettres du palier', letters: 10 })
  ;({ drawId, codes } = out)
})

const ada = { firstName: 'Ada', lastName: 'Secret', birthYear: '1971' }
const contact = { phone: '06 12 34 56 78', email: 'ada@exemple.fr' }
const typed = /Ada|Secret|1971|06 12 34 56 78|ada@exemple/

/** A browser: it brings back the cookies that it was given. */
function browser() {
  const jar = new Map<string, string>()
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const kept = (answer: Answer) => {
    for (const one of answer.response.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    return answer
  }
  return {
    letters: () => [...jar.keys()].filter((name) => name.startsWith('lettre-')),
    get: async (path: string) => kept(await door.get(path, undefined, headers())),
    post: async (path: string, fields: Record<string, string>) =>
      kept(await door.post(path, fields, undefined, headers())),
  }
}

const screens = (code: string) => [
  codePaths.code(code),
  codePaths.onePage(code),
  codePaths.question(code, 'vous'),
  codePaths.question(code, 'contact'),
  codePaths.summary(code),
]

const draftOf = async (code: string) => {
  const recruit = (await listRecruits(db, drawId)).find((each) => each.code === code)
  return findDraft(db, recruit?.id ?? '')
}

describe('who may read a registration that is begun', () => {
  test('a neighbour who opened every page of the letter before reads nothing of it after', async () => {
    const code = newCode()
    const [neighbour, own] = [browser(), browser()]
    for (const path of screens(code)) await neighbour.get(path)
    // Nor does a first answer that is refused give anything.
    const refused = await neighbour.post(codePaths.question(code, 'vous'), { birthYear: '1' })
    expect(refused.status).toBe(422)
    expect(neighbour.letters()).toEqual([])

    expect((await own.post(codePaths.question(code, 'vous'), ada)).status).toBe(303)
    expect((await own.post(codePaths.question(code, 'contact'), contact)).status).toBe(303)
    for (const path of screens(code)) expect((await neighbour.get(path)).text).not.toMatch(typed)
    // Control: whoever wrote it reads it.
    expect((await own.get(codePaths.summary(code))).text).toMatch(typed)
  })

  test('what opened a former draft of the letter opens no later one', async () => {
    const code = newCode()
    const [former, own] = [browser(), browser()]
    const other = { firstName: 'Yann', lastName: 'Autre', birthYear: '1950' }
    await former.post(codePaths.question(code, 'vous'), other)
    expect(former.letters()).toHaveLength(1)
    await dropDrafts(db, drawId)
    const start = database.clock.now()
    database.clock.set(new Date(start.getTime() + 60_000).toISOString())
    await own.post(codePaths.question(code, 'vous'), ada)
    for (const path of screens(code)) expect((await former.get(path)).text).not.toMatch(typed)
    expect((await former.post(codePaths.question(code, 'contact'), contact)).status).toBe(422)
    expect(await draftOf(code)).toEqual(ada)
    expect((await own.get(codePaths.summary(code))).text).toMatch(typed)
  })

  test('two browsers begin at the same instant: one owns the draft, the other reads and changes nothing', async () => {
    const code = newCode()
    const two = [browser(), browser()]
    const names = ['Ada', 'Zoé']
    const sent = await Promise.all(
      two.map((entry, at) =>
        entry.post(codePaths.question(code, 'vous'), { ...ada, firstName: names[at] ?? '' }),
      ),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 422])
    const first = sent.findIndex(({ status }) => status === 303)
    expect(await draftOf(code)).toMatchObject({ firstName: names[first] })
    expect(two.map((entry) => entry.letters().length)).toEqual(first === 0 ? [1, 0] : [0, 1])
    expect(sent[1 - first]?.text).not.toContain(names[first])
  })

  test('no year is written yet: none is asked elsewhere, and one may begin anew there', async () => {
    const code = newCode()
    const [own, other] = [browser(), browser()]
    const back = { firstName: 'Ada', lastName: '', birthYear: '', go: 'back' }
    expect((await own.post(codePaths.question(code, 'vous'), back)).status).toBe(303)
    const { text } = await other.get(codePaths.question(code, 'vous'))
    expect(text).not.toContain('Ada')
    expect(text).not.toContain('name="birthYear"')
    expect(text).toContain(codePaths.onePage(code))
    expect((await other.post(codePaths.resume(code), { birthYear: '' })).status).toBe(422)
    await own.post(codePaths.question(code, 'vous'), ada)
    expect((await other.get(codePaths.question(code, 'vous'))).text).toContain('name="birthYear"')
    expect((await other.post(codePaths.resume(code), { birthYear: '1971' })).status).toBe(303)
    expect((await other.get(codePaths.summary(code))).text).toMatch(typed)
  })
})
