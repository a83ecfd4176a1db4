import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { done } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { duplicateDraw } from '../../board/actions/duplicate-draw.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { forgetFacts, forgetNames } from '../../recruits/store/forget.ts'
import { eraseRecruitPerson, exportRecruit } from '../../recruits/store/recruit-person.ts'
import { findRecruitment } from '../../recruits/store/recruitments.ts'
import { insertRecruits, listRecruits } from '../../recruits/store/recruits.ts'
import { findDraw, findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { changeAddedQuestions } from '../actions/change-added-questions.ts'
import { leaveDraw } from '../actions/leave-draw.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, other] = [asPerson('lab-team'), asPerson('lab-team')]
const slug = 'panel-du-moulin'
const at = recruitPaths.questions(slug)
let codes: readonly string[] = []

const draw = async () => {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  return found
}
const people = async () => listRecruits(db, (await draw()).id)
const named = async (firstName: string) => {
  const recruit = (await people()).find(({ identity }) => identity?.firstName === firstName)
  if (!recruit) throw new Error(`nobody called ${firstName}`)
  return recruit
}

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const ask = (kind: string, words: Record<string, string>, as = staff) =>
  door.post(`${at}/page/page_1/ajouter/${kind}`, words, as)

async function addedOf(personId: string) {
  const row = await db
    .selectFrom('draw_registrations')
    .select('addedAnswers')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return Object.fromEntries(
    Object.entries(row?.addedAnswers ?? {}).map(([id, { said }]) => [id, said.join(', ')]),
  )
}

const registering = {
  ...{ firstName: 'Anna', lastName: 'Riou', birthYear: '1961', phone: '06 12 34 56 78' },
  ...{ 'q-logement': 'locataire', eligible: 'yes' },
}
const home = { address: '9 rue Neuve', postcode: '29450', town: 'Sizun' }
const travel = { 'answer-comment_viendrez_vous': ['velo', 'autre'] }
const words = { 'answer-comment_viendrez_vous__other': 'En barque' }

beforeAll(async () => {
  await door.post(drawPaths.create, { title: 'Panel du moulin', panelSize: '2' }, staff)
  const { id } = await draw()
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, id, feature)
  await moveDrawTo(db, id, 'recruiting', database.clock.now())
  codes = await acting(async (ctx) => {
    const recruitment = await openOwnRecruitment(ctx, await draw())
    const letters = makePeople(
      ctx,
      await draw(),
      recruitment,
      Array.from({ length: 4 }, (_, nth) => ({
        identity: { ...noIdentity, address: `${nth} rue Basse`, postcode: '29450', town: 'Sizun' },
        ...{ status: 'invited' as const, answers: {}, channel: 'letter', waveId: undefined },
        ...{ number: nth + 1, stratum: '' },
      })),
    )
    await insertRecruits(ctx.db, letters, ctx.now)
    return letters.map(({ code }) => code)
  })
  await db.updateTable('draw_recruitments').set({ isOpenCall: true }).execute()
})

describe('what a team asks beside what the draw needs', () => {
  test('is written by whoever runs the draw, with kinds that a card can hold, and never compulsory', async () => {
    // A draw that is not published does not exist for others.
    expect((await door.get(at, asPerson('innovator'))).status).toBe(404)
    expect((await ask('yes-no', { text: 'Le soir ?' }, asPerson('innovator'))).status).toBe(404)
    const kinds = await door.get(`${at}/page/page_1/ajouter`, staff)
    expect(kinds.text).toContain('/ajouter/scale')
    for (const kind of ['place', 'file', 'contact'])
      expect(kinds.text).not.toContain(`/ajouter/${kind}`)
    expect((await door.get(`${at}/page/page_1/ajouter/several`, staff)).text).not.toContain(
      'name="required"',
    )
    const options = 'À pied\nVélo'
    const travelling = { text: 'Comment viendrez-vous ?', options, other: 'Autre', required: 'yes' }
    expect((await ask('several', travelling)).status).toBe(303)
    expect((await ask('long-text', { text: 'Un mot pour l’équipe ?', most: '400' })).status).toBe(
      303,
    )
    const { id } = await draw()
    const { questions = [] } = (await findRecruitment(db, id)) ?? {}
    expect(questions.map(({ id: key, required }) => [key, required])).toEqual([
      ['comment_viendrez_vous', undefined],
      ['un_mot_pour_l_equipe', undefined],
    ])
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).toContain('2 questions ajoutées')
    expect(board.text).toContain(`href="${at}"`)
  })

  test('is asked one question a screen, passed over by whoever wants, and kept with the registration', async () => {
    const [code = ''] = codes
    expect((await door.get(codePaths.code(code))).text).toContain('5 questions, une par écran')
    let cookie = ''
    const step = async (key: string, fields: Parameters<typeof door.post>[1]) => {
      const path = codePaths.question(code, key)
      const answered = await door.post(path, fields, undefined, { cookie })
      const [own] = answered.response.headers
        .getSetCookie()
        .filter((header) => header.includes('lettre-'))
      if (own) cookie = own.split(';')[0] ?? ''
      return answered
    }
    const { firstName, lastName, birthYear, phone } = registering
    await step('vous', { firstName, lastName, birthYear })
    await step('contact', { phone })
    await step('q-logement', { 'q-logement': 'locataire' })
    const page = await door.get(
      codePaths.question(code, 'answer-comment_viendrez_vous'),
      undefined,
      { cookie },
    )
    expect(page.text).toMatch(/Question\s4\ssur\s5/)
    expect(page.text).toContain('ne changent rien à vos chances')
    // “Other” asks for its words, on its screen.
    const wrong = await step('answer-comment_viendrez_vous', travel)
    expect([wrong.status, wrong.text.includes('précisez en quelques mots')]).toEqual([422, true])
    expect((await step('answer-comment_viendrez_vous', { ...travel, ...words })).location).toBe(
      codePaths.question(code, 'answer-un_mot_pour_l_equipe'),
    )
    // A box that is taken back is taken back.
    await step('answer-comment_viendrez_vous', { 'answer-comment_viendrez_vous': 'velo' })
    const summary = await door.get(codePaths.summary(code), undefined, { cookie })
    expect(summary.text).toContain('Vélo')
    expect(summary.text).not.toContain('barque')
    // The last one was not even seen: nothing of the draw waits for it.
    const sent = await door.post(codePaths.code(code), { sentYear: birthYear, eligible: 'yes' })
    expect(sent.status).toBe(303)
    const anna = await named('Anna')
    expect(await addedOf(anna.id)).toEqual({ comment_viendrez_vous: 'Vélo' })
    expect(anna).toMatchObject({
      status: 'eligible',
      answers: { age: '60+', logement: 'locataire' },
    })
    expect(Object.keys(anna.answers)).toHaveLength(2)
  })

  test('is frozen from then on: neither a page nor the act itself changes it', async () => {
    const refused = await door.get(at, staff)
    expect([refused.status, refused.location]).toEqual([303, recruitPaths.board(slug)])
    expect((await ask('yes-no', { text: 'Le soir ?' })).location).toBe(recruitPaths.board(slug))
    const current = await draw()
    expect(await acting((ctx) => changeAddedQuestions(ctx, current, () => done([])))).toMatchObject(
      { refusal: 'frozen' },
    )
    expect((await findRecruitment(db, current.id))?.questions).toHaveLength(2)
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).toContain('ne changent plus')
    expect(board.text).not.toContain('vous ne pourrez plus changer les questions de l’équipe')
    expect(board.text).not.toContain(`href="${at}"`)
  })

  test('is asked on one page, of those who come without a letter, on paper and by two people', async () => {
    await sql`update draws set published_at = ${database.clock.now()}`.execute(db)
    const page = await door.get(openCallPaths.register(slug))
    expect(page.text).toContain('Questions de l’équipe')
    expect(page.text).toContain('sont effacées au plus tard avec votre nom')
    const bleuenn = { ...registering, ...home, ...travel, ...words, firstName: 'Bleuenn' }
    expect((await door.post(openCallPaths.register(slug), bleuenn)).status).toBe(303)
    expect(await addedOf((await named('Bleuenn')).id)).toEqual({
      comment_viendrez_vous: expect.stringContaining('En barque'),
    })
    const sheet = {
      ...{
        ...registering,
        firstName: 'Corentin',
        phone: '06 33 33 33 33',
        sheet: '1',
        code: codes[1] ?? '',
      },
      'answer-un_mot_pour_l_equipe': 'Merci',
    }
    const paper = recruitPaths.paper(slug)
    expect((await door.post(paper, sheet, staff)).status).toBe(303)
    const read = { ...sheet, 'answer-un_mot_pour_l_equipe': 'Mercredi' }
    // Two people who read otherwise are told by the words of the question.
    expect((await door.post(paper, read, other)).text).toMatch(/Un mot pour l’équipe\s\?/)
    expect((await door.post(paper, sheet, other)).status).toBe(303)
    expect(await addedOf((await named('Corentin')).id)).toEqual({ un_mot_pour_l_equipe: 'Merci' })
  })

  test('comes back to whoever answered, and goes out with names alone', async () => {
    const place = await door.post(codePaths.place(codes[0] ?? ''), { birthYear: '1961' })
    expect(place.text).toContain('Réponses aux questions de l’équipe')
    expect(place.text).toContain('Vélo')
    expect((await door.get(recruitPaths.people(slug), staff)).text).toContain('En barque')
    const out = (what: string) =>
      door.post(recruitPaths.exports(slug), { what, format: 'csv', reason: 'Préparer' }, staff)
    const withNames = (await out('named')).text
    expect(withNames).toContain('Comment viendrez-vous ?')
    expect(withNames).toContain('Vélo')
    const bare = (await out('people')).text
    expect(bare.split('\n')[0]).toBe(
      'nationbuilder_id,Âge,Logement,primary_address1,zip_royal_mail',
    )
    expect(bare).not.toMatch(/Vélo|viendrez|barque|Merci/)
    const anna = await named('Anna')
    await sql`update draw_people set person_id = '01900000-0000-7000-8000-0000000000aa'
      where id = ${anna.id}`.execute(db)
    const own = await exportRecruit(db, '01900000-0000-7000-8000-0000000000aa', undefined)
    expect(own.draws).toMatchObject([
      { addedAnswers: [{ name: 'Comment viendrez-vous ?', value: 'Vélo' }] },
    ])
  })

  test('goes with the copy of a draw', async () => {
    const copied = await acting(async (ctx) =>
      duplicateDraw(ctx, (await draw()).id, {
        title: 'Panel du moulin, encore',
        parts: new Set(['letters']),
      } as never),
    )
    if (!copied.ok) throw new Error(copied.refusal)
    const copy = await findDraw(db, String(copied.value))
    expect((await findRecruitment(db, copy?.id ?? ''))?.questions).toHaveLength(2)
  })

  test('goes before or with the name, whoever lets go of it', async () => {
    const [anna, bleuenn, corentin] = await Promise.all([
      named('Anna'),
      named('Bleuenn'),
      named('Corentin'),
    ])
    // Asked again in a year: the name alone stays.
    await forgetFacts(db, [bleuenn.id])
    expect(await addedOf(bleuenn.id)).toEqual({})
    await forgetNames(db, [corentin.id])
    expect(await addedOf(corentin.id)).toEqual({})
    await eraseRecruitPerson(db, '01900000-0000-7000-8000-0000000000aa', undefined)
    expect(await addedOf(anna.id)).toEqual({})
    const denez = { ...registering, ...home, ...travel, ...words, firstName: 'Denez' }
    await door.post(openCallPaths.register(slug), denez)
    const { id } = await named('Denez')
    expect(await addedOf(id)).not.toEqual({})
    const left = { kind: 'withdrawn', reason: 'unsaid', medium: 'screen', erase: true } as const
    await acting((ctx) => leaveDraw(ctx, id, left))
    expect(await addedOf(id)).toEqual({})
  })
})
