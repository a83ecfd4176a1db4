import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { keepGivenFiles } from '../actions/answer-files.ts'
import { roomForBegun } from '../answer-file.ts'
import { surveysModule } from '../module.ts'
import { backField } from '../pages/AnswerPages.tsx'
import { paths } from '../paths.ts'
import { filesTaken, shuffleFiles } from '../store/answer-files.ts'
import type { SurveyTables } from '../tables.ts'
import { asking, pdf } from '../testing/asking-file.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

/** The files that one survey holds, as they lie in the database. */
const kept = async (surveyId: string) => {
  const db = database.db as unknown as Kysely<SurveyTables>
  return db
    .selectFrom('survey_files as f')
    .innerJoin('survey_answers as a', 'a.id', 'f.answerId')
    .select(['f.name', 'f.sealed'])
    .where('a.surveyId', '=', surveyId)
    .execute()
}
/** A survey that asks for a file on its first page, and one person before it. */
async function begun(asked = asking()) {
  const { slug, id } = await run((ctx) => openedSurvey(ctx, { asked, kiosk: true }))
  const { location = '' } = await door.post(paths.enter(slug), {})
  const code = location.split('/')[4] ?? ''
  return { slug, id, code, at: location }
}

async function sendRest(slug: string, code: string) {
  await door.post(paths.page(slug, code, 'vous'), { age: 'plus', marche: 'no' })
  await door.post(paths.page(slug, code, 'mots'), { mot: 'Rien' })
  return door.post(paths.send(slug, code), {})
}

const tables = () => database.db as unknown as Kysely<SurveyTables>
/** What the files of an answer are said to weigh: two hundred megabytes are not written for a test. */
const weigh = async (surveyId: string, bytes: number) =>
  tables()
    .updateTable('survey_files as f')
    .from('survey_answers as a')
    .set({ size: bytes })
    .whereRef('a.id', '=', 'f.answerId')
    .where('a.surveyId', '=', surveyId)
    .execute()
const another = async (slug: string) => {
  const { location: at = '' } = await door.post(paths.enter(slug), {})
  return { at, code: at.split('/')[4] ?? '' }
}

beforeEach(() => database.clock.set('2026-12-01T10:00:00Z'))

describe('the room of answers that are begun and not sent', () => {
  it('is not taken by one person from the others: who holds the most makes room, is told, and chooses again', async () => {
    const { slug, id, code, at } = await begun()
    await door.post(at, { photo: pdf('lourd.pdf') })
    await weigh(id, 199_999_999)
    const honest = await another(slug)
    expect((await door.post(honest.at, { photo: pdf('honnete.pdf') })).status).toBe(303)
    expect(await kept(id)).toHaveLength(1)
    expect((await door.get(honest.at)).text).toContain('honnete.pdf')

    await door.post(paths.page(slug, code, 'vous'), { age: 'plus', marche: 'no' })
    await door.post(paths.page(slug, code, 'mots'), { mot: 'Rien' })
    // Neither sent without it, nor resumed elsewhere than where it is chosen.
    expect((await door.post(paths.send(slug, code), {})).location).toBe(at)
    const told = await door.get(at)
    expect(told.text).toContain('effacé pour laisser de la place')
    expect(told.text).not.toContain('lourd.pdf')
    expect((await door.post(at, {})).status).toBe(422)
    expect((await door.post(at, { photo: pdf('leger.pdf') })).status).toBe(303)
    expect((await door.get(at)).text).not.toContain('effacé pour laisser de la place')
    expect((await door.post(paths.send(slug, code), {})).location).toBe(paths.sent(slug, code))
  })

  it('is first taken back from answers that have not moved since the day before', async () => {
    const { slug, id, at } = await begun()
    await door.post(at, { photo: pdf('hier.pdf') })
    database.clock.set('2026-12-02T10:00:00Z')
    const light = await another(slug)
    await door.post(light.at, { photo: pdf('aujourdhui.pdf') })
    await weigh(id, 100_000_000)
    const third = await another(slug)
    expect((await door.post(third.at, { photo: pdf('troisieme.pdf') })).status).toBe(303)
    expect((await door.get(light.at)).text).toContain('aujourdhui.pdf')
    expect((await door.get(at)).text).not.toContain('hier.pdf')
  })

  it('full of lighter files, or of what was sent, it is refused under the question and on the page that one goes to', async () => {
    const { slug, id, at, code } = await begun()
    await door.post(at, { photo: pdf('envoye.pdf') })
    await sendRest(slug, code)
    await weigh(id, 500_000_000)
    const late = await another(slug)
    const refused = await door.post(late.at, { photo: pdf('tard.pdf') })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('aussi lourd')])
    expect(refused.text).toContain('tard.pdf')
    const stopped = await door.post(late.at, { photo: pdf('tard.pdf'), _arret: 'on' })
    expect(stopped.status).toBe(303)
    expect(noticeOf(stopped.response)).toMatch(/«\stard\.pdf\s» n’a pas été gardé/)
    expect(await kept(id)).toHaveLength(1)
    database.clock.set('2026-12-02T10:00:00Z')
    await weigh(id, 499_000_000)
    expect((await door.post(late.at, { photo: pdf('tard.pdf') })).status).toBe(303)
    expect(await kept(id)).toHaveLength(2)
  })

  it('those who come together do not go over it together: the second one counts what the first one keeps', async () => {
    const { slug, id, at } = await begun()
    await door.post(at, { photo: pdf('lourd.pdf') })
    await weigh(id, roomForBegun - 60_000)
    await another(slug)
    await another(slug)
    const fresh = await tables()
      .selectFrom('survey_answers as a')
      .select('a.id')
      .where('a.surveyId', '=', id)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('survey_files as f').select('f.id').whereRef('f.answerId', '=', 'a.id'),
          ),
        ),
      )
      .execute()
    // Each fits alone; the two are more than what is left.
    const keep = ({ id: answerId }: { readonly id: string }) =>
      run(async (ctx) => {
        const answer = { file: `${answerId}.pdf`, type: 'application/pdf', bytes: 50_000 }
        const bytes = new Uint8Array(50_000)
        const file = { name: 'a.pdf', mediaType: answer.type, public: false, bytes }
        const given = { fields: { photo: answer }, joined: { photo: { answer, file } } }
        const at = { surveyId: id, answerId, isByLink: true }
        const lacks = await keepGivenFiles(ctx, at, asking(), given)
        // Not said to the others yet: they wait, or they count without it.
        await wait(150)
        return lacks
      })
    expect(await Promise.all(fresh.map(keep))).toEqual([undefined, undefined])
    expect((await filesTaken(tables(), id)).begun.bytes).toBeLessThanOrEqual(roomForBegun)
  })

  it('is said to the team, beside that of what was sent', async () => {
    const { slug, id, code, at } = await begun()
    await door.post(at, { photo: pdf('envoye.pdf') })
    await sendRest(slug, code)
    const other = await another(slug)
    await door.post(other.at, { photo: pdf('commence.pdf') })
    await weigh(id, 3_000_000)
    const page = await door.get(paths.answers(slug), team)
    expect(page.text).toMatch(/3,0\s*Mo sur 500\s*Mo/)
    expect(page.text).toMatch(/3,0\s*Mo sur 200\s*Mo/)
  })
})

describe('leaving a page with a file that is refused', () => {
  it.each([
    ['stopping', { _arret: 'on' }],
    ['going back', { [backField]: 'on' }],
    ['another language', { _langue: 'en' }],
  ])('%s says on the next page which file was not kept, and why', async (_how, button) => {
    const asked = { ...asking(), languages: ['fr', 'en'] }
    const { pages } = asked
    const [joint, ...rest] = pages
    const second = {
      ...asked,
      pages: [...rest.slice(0, 1), ...(joint ? [joint] : []), ...rest.slice(1)],
    }
    const { slug, code, at } = await begun(second)
    await door.post(at, { age: 'plus', marche: 'no' })
    const step = paths.page(slug, code, 'joint')
    const wrong = new File(['MZ\u0090\u0000program'], 'cv.exe')
    const left = await door.post(step, { ...button, photo: wrong })
    expect(left.status).toBe(303)
    expect(noticeOf(left.response)).toMatch(/«\scv\.exe\s» n’a pas été gardé.{1,4}Choisissez/)
  })
})

it('a name is kept whole in its signs, without those that nobody sees', async () => {
  const { at } = await begun()
  for (const name of [`a${'😀'.repeat(150)}.pdf`, 'nul\u0000.pdf', '\u202efdp.exe.pdf']) {
    expect([name, (await door.post(at, { photo: pdf(name) })).status]).toEqual([name, 303])
    const page = await door.get(at)
    expect(page.text).not.toMatch(/\p{Cs}|\ufffd/u)
    expect(page.text).not.toContain('\u202efdp')
  }
})

it('closing writes many files anew in several statements, each within its time', async () => {
  const { slug, id, at, code } = await begun()
  await door.post(at, { photo: pdf('a.pdf') })
  await sendRest(slug, code)
  for (let i = 0; i < 4; i++) {
    const one = await another(slug)
    await door.post(one.at, { photo: pdf(`${i}.pdf`) })
    await sendRest(slug, one.code)
  }
  await weigh(id, 9_000_000)
  const before = await kept(id)
  const statements: string[] = []
  const heard = tables().withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === 'RawNode') statements.push(JSON.stringify(node))
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await heard.transaction().execute((db) => shuffleFiles(db, id))
  expect(statements.filter((sql) => sql.includes('insert into survey_files'))).toHaveLength(3)
  const names = (rows: typeof before) => rows.map(({ name }) => name).toSorted()
  expect(names(await kept(id))).toEqual(names(before))
})
