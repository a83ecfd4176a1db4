import type { Kysely } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { freeFiles } from '../actions/free-files.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { listWaitingSurveys } from '../actions/list-waiting.ts'
import { createSurvey } from '../actions/save-survey.ts'
import { mostOfOneConnection } from '../answer-file.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { filesTaken } from '../store/answer-files.ts'
import type { SurveyTables } from '../tables.ts'
import { asking, pdf, photo } from '../testing/asking-file.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { boundedByConnection } from './given-files.ts'

const database = useDatabase()
const config = readConfig({ RATE_LIMITS: '1', LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' })
const door = openDoor(database, { routes: surveysModule.routes, config })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const from = (address: string) => ({ 'x-forwarded-for': address })
const opened = (access: 'link' | 'codes' = 'link') =>
  run((ctx) =>
    openedSurvey(ctx, { asked: asking({ ...photo, mostBytes: 10_000_000 } as Question), access }),
  )
const begun = async (slug: string) => (await door.post(paths.enter(slug), {})).location ?? ''
/** What the files of a survey are said to weigh: hundreds of megabytes are not written for a test. */
const weigh = async (surveyId: string, bytes: number) =>
  (database.db as unknown as Kysely<SurveyTables>)
    .updateTable('survey_files as f')
    .from('survey_answers as a')
    .set({ size: bytes })
    .whereRef('a.id', '=', 'f.answerId')
    .where('a.surveyId', '=', surveyId)
    .execute()
const codeOf = (at: string) => at.split('/')[4] ?? ''
async function sendRest(slug: string, at: string) {
  await door.post(paths.page(slug, codeOf(at), 'vous'), { age: 'plus', marche: 'no' })
  await door.post(paths.page(slug, codeOf(at), 'mots'), { mot: 'Rien' })
  await door.post(paths.send(slug, codeOf(at)), {})
}

beforeEach(() => database.clock.set('2026-12-01T10:00:00Z'))

it('takes so much a day from one connection through an open link, and the rest of the page goes on', () => {
  const asked: unknown[] = []
  const context = (isFew: boolean) =>
    ({
      var: {
        ctx: { locale: 'fr' },
        weigh: (...args: unknown[]) => {
          asked.push(args)
          return isFew
        },
      },
    }) as never
  const bytes = new Uint8Array(12)
  const file = { name: 'photo.pdf', mediaType: 'application/pdf', public: false, bytes }
  const answer = { file: 'photo.pdf', type: 'application/pdf', bytes: 12 }
  const sent = { joined: { photo: { answer, file } }, problems: {}, chosen: { photo: ['a.pdf'] } }
  const link = { id: 's', access: 'link' } as const
  expect(boundedByConnection(context(true), link, sent)).toBe(sent)
  const refused = boundedByConnection(context(false), link, sent)
  expect(refused.joined).toEqual({})
  expect(refused.problems['photo']).toMatch(/100\sMo par jour/)
  expect(asked).toEqual([
    ['files of s', 12, mostOfOneConnection],
    ['files of s', 12, mostOfOneConnection],
  ])
  // Each code gives one answer, whose files are bounded already.
  expect(boundedByConnection(context(false), { id: 's', access: 'codes' }, sent)).toBe(sent)
})

it('counts by connection at the edge: one that sent its share stops, another goes on', async () => {
  const { slug, id } = await opened()
  const heavy = () => new File([`%PDF-1.7\n${'x'.repeat(9_900_000)}`], 'lourd.pdf')
  const at = await begun(slug)
  for (let time = 0; time < 10; time++)
    expect((await door.post(at, { photo: heavy() }, undefined, from('192.0.2.1'))).status).toBe(303)
  const refused = await door.post(at, { photo: heavy() }, undefined, from('192.0.2.1'))
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringContaining('sont déjà venus aujourd’hui de votre connexion'),
  ])
  expect(refused.text).toContain('lourd.pdf')
  const other = await begun(slug)
  expect(
    (await door.post(other, { photo: pdf('a.pdf') }, undefined, from('192.0.2.2'))).status,
  ).toBe(303)
  database.clock.set('2026-12-02T10:00:00Z')
  expect((await door.post(at, { photo: heavy() }, undefined, from('192.0.2.1'))).status).toBe(303)
  expect((await filesTaken(database.db as never, id)).begun.files).toBe(2)
})

it('does not count what the team sends to try its draft', async () => {
  const made = await run((ctx) =>
    createSurvey(ctx, {
      ...{ title: 'Le brouillon', purpose: 'Choisir le jour.', notice: '', planned: 100 },
      ...{ controller: 'Commune', contact: 'mairie@exemple.fr', keepMonths: 6 },
      ...{ access: 'link', kiosk: false, closesOn: '2026-12-31' },
    }),
  )
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  const asked = asking({ ...photo, mostBytes: 10_000_000 } as Question)
  await run((ctx) => keepQuestionnaire(ctx, slug, asked))
  const { location: at = '' } = await door.post(paths.trial(slug), {}, team)
  const heavy = () => new File([`%PDF-1.7\n${'x'.repeat(9_900_000)}`], 'lourd.pdf')
  for (let time = 0; time < 11; time++)
    expect((await door.post(at, { photo: heavy() }, team, from('192.0.2.9'))).status).toBe(303)
})

it('leaves the file of whoever is at their answer this very moment', async () => {
  const { slug, id } = await opened()
  for (const name of ['un.pdf', 'deux.pdf'])
    await door.post(await begun(slug), { photo: pdf(name) })
  const db = database.db as unknown as Kysely<SurveyTables>
  await db.transaction().execute(async (held) => {
    const answers = held.selectFrom('survey_answers').select('id').where('surveyId', '=', id)
    await answers.orderBy('id').limit(1).forUpdate().execute()
    expect(await run((ctx) => freeFiles(ctx, slug))).toEqual({ ok: true, value: 1 })
  })
  expect(await run((ctx) => freeFiles(ctx, slug))).toEqual({ ok: true, value: 1 })
})

it('lets the team erase the files that were never sent: what goes is named first, answers and sent files stay', async () => {
  const { slug, id } = await opened()
  const sent = await begun(slug)
  await door.post(sent, { photo: pdf('envoye.pdf') })
  await sendRest(slug, sent)
  const left = await begun(slug)
  await door.post(left, { photo: pdf('laisse.pdf') })
  const page = await door.get(paths.answers(slug), team)
  expect(page.text).toMatch(/1\sfichier d’une réponse commencée et pas envoyée sera effacé/)
  expect((await door.post(paths.freeFiles(slug), {}, asPerson('innovator'))).status).toBe(403)
  const freed = await door.post(paths.freeFiles(slug), {}, team)
  expect(freed.location).toBe(paths.answers(slug))
  expect(noticeOf(freed.response)).toMatch(/1\sfichier effacé/)
  expect(await filesTaken(database.db as never, id)).toMatchObject({
    ...{ sent: { files: 1 }, begun: { files: 0 } },
  })
  // Whoever comes back is told, and chooses again.
  expect((await door.get(left)).text).toContain('effacé pour laisser de la place')
  const again = await door.post(paths.freeFiles(slug), {}, team)
  expect(noticeOf(again.response)).toContain('Aucun fichier n’est à effacer')
  const refused = await run((ctx) => freeFiles({ ...ctx, person: team }, slug))
  expect(refused).toEqual({ ok: false, refusal: 'nothing-to-free' })
  const lines = await database.db
    .selectFrom('audit_lines')
    .select('detail')
    .where('act', '=', 'survey.files-freed')
    .where('subject', '=', `survey:${id}`)
    .execute()
  expect(lines).toEqual([{ detail: { files: 1 } }])
})

it('takes so much in a day through an open link, from all connections together, and tells the team before', async () => {
  const { slug, id } = await opened()
  const at = await begun(slug)
  await door.post(at, { photo: pdf('envoye.pdf') })
  await sendRest(slug, at)
  const waiting = () => run((ctx) => listWaitingSurveys(ctx, team))
  await weigh(id, 199_999_999)
  expect(await waiting()).toEqual([])
  await weigh(id, 250_000_000)
  expect(await waiting()).toMatchObject([
    { href: paths.answers(slug), why: expect.stringMatching(/250\sMo/) },
  ])
  const late = await begun(slug)
  const refused = await door.post(late, { photo: pdf('tard.pdf') })
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringMatching(/L’enquête a reçu aujourd’hui tous les fichiers .*250\sMo/),
  ])
  expect(refused.text).toContain('tard.pdf')
  // What was begun yesterday counts for today only once it is sent.
  database.clock.set('2026-12-02T10:00:00Z')
  expect(await waiting()).toEqual([])
  expect((await door.post(late, { photo: pdf('tard.pdf') })).status).toBe(303)
})

it('tells the team when four fifths of the room of sent files are taken', async () => {
  const { slug, id } = await opened()
  const at = await begun(slug)
  await door.post(at, { photo: pdf('envoye.pdf') })
  await sendRest(slug, at)
  const waiting = () => run((ctx) => listWaitingSurveys(ctx, team))
  // Another day than the one that they came on, which has its own bound.
  database.clock.set('2026-12-02T10:00:00Z')
  await weigh(id, 399_999_999)
  expect(await waiting()).toEqual([])
  expect((await door.get(paths.answers(slug), team)).text).not.toContain('plus de 80')
  await weigh(id, 400_000_000)
  expect(await waiting()).toMatchObject([{ href: paths.answers(slug) }])
  expect((await door.get(paths.answers(slug), team)).text).toContain('plus de 80')
})
