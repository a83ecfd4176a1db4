import type { Kysely } from 'kysely'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { closeSurvey, openSurvey } from '../actions/run-survey.ts'
import { askAgain } from '../actions/save-survey.ts'
import { surveysModule } from '../module.ts'
import { backField } from '../pages/AnswerPages.tsx'
import { paths } from '../paths.ts'
import { purgeSurveys } from '../store/surveys.ts'
import type { SurveyTables } from '../tables.ts'
import { asking, pdf, photo } from '../testing/asking-file.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

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
const left = async (answers: readonly string[]) =>
  (await database.db.selectFrom('survey_files').select('answerId').execute()).filter((row) =>
    answers.includes(String(row['answerId'])),
  )

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

beforeEach(() => database.clock.set('2026-12-01T10:00:00Z'))

describe('a question that asks for a file', () => {
  it('is a field of its form, said with its size; the file stays when somebody goes on, back and away', async () => {
    const { slug, id, code, at } = await begun()
    const page = await door.get(at)
    expect(page.text).toContain('enctype="multipart/form-data"')
    expect(page.text).toMatch(/type="file" accept="image\/\*,application\/pdf"/)
    expect(page.text).toMatch(/Une image, un PDF\s*: 100\s*ko au plus/)
    expect((await door.get(paths.enter(slug))).text).toContain('gardé chiffré')
    expect((await door.post(at, {})).status).toBe(422)

    expect((await door.post(at, { photo: pdf() })).location).toBe(paths.page(slug, code, 'vous'))
    await door.post(paths.page(slug, code, 'vous'), { [backField]: 'on' })
    const back = await door.get(at)
    expect(back.text).toMatch(/Déjà joint\s*: Jeanne Riou\.pdf \(PDF, \d+\s*o\)/)
    // Nothing is sent anew: it stays. Another one takes its place; a box takes it away.
    expect((await door.post(at, {})).status).toBe(303)
    await door.post(at, { photo: pdf('autre.pdf', 'autre') })
    expect(await kept(id)).toHaveLength(1)
    expect((await door.post(at, { photo__remove: 'yes' })).status).toBe(422)
    expect(await kept(id)).toHaveLength(1)
    await door.post(at, { photo__remove: 'yes', _arret: 'on' })
    expect(await kept(id)).toEqual([])
  })

  it('is sealed where it lies, and called as the house calls it once it is sent', async () => {
    const { slug, id, code, at } = await begun()
    await door.post(at, { photo: pdf('Jeanne Riou.pdf', 'le secret de Jeanne') })
    expect((await sendRest(slug, code)).location).toBe(paths.sent(slug, code))
    const [row] = await kept(id)
    expect(row?.name).toMatch(/^photo-[0-9a-f]{8}\.pdf$/)
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('secret')
    const answers = await database.db
      .selectFrom('survey_answers')
      .select('answers')
      .where('surveyId', '=', id)
      .execute()
    expect(JSON.stringify(answers)).toContain(row?.name)
    expect(JSON.stringify(answers)).not.toContain('Jeanne')
  })

  it('is believed by its first bytes, and refused in words by its kind, its weight and its emptiness', async () => {
    const { id, at } = await begun()
    const program = new File(['MZ\u0090\u0000program'], 'photo.jpg', { type: 'image/jpeg' })
    const page = new File(['<html><script>1</script>'], 'photo.pdf', { type: 'application/pdf' })
    for (const wrong of [program, page]) {
      const refused = await door.post(at, { photo: wrong })
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('une image')])
      // The browser does not choose it again by itself: the page names it.
      expect(refused.text).toContain(wrong.name)
    }
    const heavy = await door.post(at, { photo: pdf('lourd.pdf', 'x'.repeat(100_001)) })
    expect([heavy.status, heavy.text]).toEqual([422, expect.stringContaining('trop lourd')])
    const empty = await door.post(at, { photo: new File([], 'vide.pdf') })
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('vide')])
    const english = await door.post(at, { photo: program }, undefined, {
      cookie: 'ouvroir-langue=en',
    })
    expect(english.text).toContain('Choose another file')
    expect(await kept(id)).toEqual([])
  })

  it('more than a page takes is refused before it is read, on the page itself', async () => {
    const { id, at } = await begun()
    const refused = await door.post(at, { photo: pdf('film.pdf', 'x'.repeat(21_000_000)) })
    expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('Mo')])
    expect(refused.text).toContain('Une photo du marché')
    expect(await kept(id)).toEqual([])
  })

  it('a photograph says nothing of the place nor of the telephone', async () => {
    const { slug, id, code, at } = await begun()
    const bytes = await sharp({
      create: { width: 60, height: 40, channels: 3, background: '#a33' },
    })
      .withExif({ IFD0: { Make: 'TelephoneDeJeanne' } })
      .jpeg()
      .toBuffer()
    expect(bytes.toString('latin1')).toContain('TelephoneDeJeanne')
    await door.post(at, { photo: new File([new Uint8Array(bytes)], 'photo.jpg') })
    await sendRest(slug, code)
    await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu, on arrête là.'))
    const [row] = await kept(id)
    const taken = await door.get(paths.joinedFile(slug, row?.name ?? ''), team)
    // Alone with their answers, somebody would be found again: nothing is taken.
    expect(taken.location).toBe(paths.answers(slug))
  })
})

/** Two people with the same answers: neither is alone. */
async function closedWithTwo() {
  const { slug, id, code, at } = await begun()
  await door.post(at, { photo: pdf('Jeanne Riou.pdf', 'premier') })
  await sendRest(slug, code)
  const { location = '' } = await door.post(paths.enter(slug), {})
  const second = location.split('/')[4] ?? ''
  await door.post(location, { photo: pdf('autre.pdf', 'second') })
  await sendRest(slug, second)
  return { slug, id, code }
}

describe('the team', () => {
  it('takes files one by one once the survey is closed, as files to keep, and finds their names in its tables', async () => {
    const { slug, id } = await closedWithTwo()
    const [row] = await kept(id)
    const file = paths.joinedFile(slug, row?.name ?? '')
    expect((await door.get(file, team)).status).toBe(404)
    await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu, on arrête là.'))
    expect(await kept(id)).toHaveLength(2)

    const page = await door.get(paths.oneAnswer(slug, 1), team)
    expect(page.text).toMatch(/href="[^"]*\/reponses\/joints\/photo-[0-9a-f]{8}\.pdf"/)
    expect(page.text).not.toContain('Jeanne')
    const taken = await door.get(file, team)
    expect(taken.text).toMatch(/^%PDF-1\.4\n(premier|second)$/)
    const { headers } = taken.response
    expect(headers.get('content-disposition')).toContain(`attachment; filename="${row?.name}"`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await door.get(file, asPerson('innovator'))).status).toBe(403)
    expect((await door.get(file)).status).not.toBe(200)
    expect((await door.get(paths.joinedFile(slug, 'photo-00000000.pdf'), team)).status).toBe(404)

    const csv = await door.get(paths.answersFile(slug, 'responses.csv'), team)
    expect(csv.text).toContain(row?.name)
    expect(csv.text).not.toContain('Jeanne')
    await door.post(paths.act(slug), { act: 'publish' }, team)
    expect((await door.get(paths.resultsJson(slug))).text).not.toContain('photo-')
  })

  it('finds no file of an answer that was withdrawn, replaced or whose time is over, nor its key', async () => {
    const { slug, id, code } = await closedWithTwo()
    await door.post(paths.withdraw(slug, code), {})
    expect(await kept(id)).toHaveLength(1)
    await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu, on arrête là.'))
    expect(await kept(id)).toHaveLength(1)
    const answers = await database.db
      .selectFrom('survey_answers')
      .select('id')
      .where('surveyId', '=', id)
      .execute()
    const ids = answers.map((row) => String(row['id']))
    expect(await left(ids)).toHaveLength(1)
    await purgeSurveys(database.db, '2027-08-01')
    expect(await left(ids)).toEqual([])
    const keys = database.db.selectFrom('survey_file_keys').select('surveyId')
    expect(await keys.where('surveyId', '=', id).execute()).toEqual([])
  })

  it('cannot open a survey that asks for too many files, or too heavy ones', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const wave = await run((ctx) => askAgain(ctx, slug, '2026-12-31'))
    if (!wave.ok) throw new Error(wave.refusal)
    const draft = wave.value.slug
    const opening = async (questions: readonly Question[]) => {
      const asked = { ...smallQuestionnaire, pages: [{ id: 'a', questions }] }
      await run((ctx) => keepQuestionnaire(ctx, draft, asked))
      const opened = await run((ctx) => openSurvey(ctx, draft))
      return opened.ok ? 'opened' : opened.refusal
    }
    const many = Array.from({ length: 6 }, (_, at) => ({ ...photo, id: `photo_${at}` }))
    expect(await opening(many)).toBe('too-many-files')
    expect(await opening([{ ...photo, mostBytes: 10_000_001 } as Question])).toBe('heavy-files')
    expect(await opening(many.slice(1))).toBe('opened')
  })
})

describe('where no file can be given', () => {
  it('at a kiosk it is said, and the question is neither asked nor needed', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx, { asked: asking(), kiosk: true }))
    const first = await door.post(paths.kiosk(slug), {})
    const cookie = first.response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    const headers = { cookie: cookie.join('; ') }
    expect(first.location).toBe(paths.kioskPage(slug, 'vous'))
    const page = await door.get(paths.kioskPage(slug, 'vous'), undefined, headers)
    expect(page.text).toContain('on ne peut pas en donner')
    expect(page.text).not.toContain('type="file"')
  })

  it('by telephone the same, up to the end', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx, { asked: asking() }))
    const started = await door.post(paths.entry(slug), { medium: 'telephone', code: '' }, team)
    expect(started.location).toContain('/page/vous')
    const code = started.location?.split('/')[4] ?? ''
    for (const [step, fields] of [
      ['vous', { age: 'plus', marche: 'no' }],
      ['mots', { mot: 'Rien' }],
    ] as const)
      await door.post(paths.page(slug, code, step), fields, team)
    const sent = await door.post(paths.send(slug, code), {}, team)
    expect(sent.location).toBe(paths.sent(slug, code))
  })
})
