import { type Kysely, sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { drawnPanel } from '#modules/draws/testing/drawn-panel.ts'
import { givePanelCodes } from '#modules/surveys/actions/give-codes.ts'
import { codeLetters } from '#modules/surveys/documents/code-letters.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { paths } from '#modules/surveys/paths.ts'
import type { PanelAsked } from '#modules/surveys/recipients.ts'
import { purgeSurveys } from '#modules/surveys/store/surveys.ts'
import type { Survey } from '#modules/surveys/survey.ts'
import { openedSurvey } from '#modules/surveys/testing/opened-survey.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'

const database = useDatabase()
const { clock } = database
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
let panel = ''
let survey: Survey

const acting = <T>(what: (ctx: Ctx) => Promise<T>): Promise<T> =>
  (database.db as Kysely<never>)
    .transaction()
    .execute((trx) => what(database.ctx({ db: trx as unknown as Db, person: team })))
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const ask = (slug: string, asked: PanelAsked) => run((ctx) => givePanelCodes(ctx, slug, asked))
const seats = () => ({ draw: panel, part: 'seats' }) as const
const withReserve = () => ({ draw: panel, part: 'seats-and-reserve' }) as const

beforeAll(async () => {
  const draw = await drawnPanel(database.db as never, clock, acting)
  panel = draw.slug
  clock.set('2026-11-29T09:00:00Z')
  survey = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
}, 120_000)

/** Everything that the survey keeps, as text. */
async function keptHere(): Promise<string> {
  const { rows } = await sql<{
    kept: string
  }>`select coalesce(json_agg(x), '[]')::text as kept from (
    select to_json(r) as x from survey_recipients r union all
    select to_json(c) from survey_codes c union all
    select to_json(p) from survey_panel_letters p union all
    select to_json(a) from survey_answers a) t`.execute(database.db)
  return rows[0]?.kept ?? ''
}

it('whoever has a seat gets one letter, then the reserve alone, then nobody', async () => {
  const first = await ask(survey.slug, seats())
  if (!first.ok) throw new Error(first.refusal)
  const { letters } = first.value
  expect(letters).toHaveLength(6)
  expect(new Set(letters.map(({ code }) => code)).size).toBe(6)
  for (const { recipient } of letters) {
    expect(recipient?.name).toMatch(/^Prénom\d+ Invente\d+$/)
    expect(recipient?.address).toMatch(/^\d+ rue Basse, 29450 Sizun$/)
  }
  expect(await ask(survey.slug, seats())).toMatchObject({ refusal: 'nobody-left' })

  const more = await ask(survey.slug, withReserve())
  if (!more.ok) throw new Error(more.refusal)
  const names = (of: typeof letters) => of.map(({ recipient }) => recipient?.name)
  expect(more.value.letters.length).toBeGreaterThan(0)
  expect(names(more.value.letters).filter((name) => names(letters).includes(name))).toEqual([])
  expect(await ask(survey.slug, withReserve())).toMatchObject({ refusal: 'nobody-left' })
})

it('keeps no name, no ticket and no number of the draw in the survey, and leaves a line in the draw', async () => {
  const kept = await keptHere()
  expect(kept).toContain('mark')
  expect(kept).not.toMatch(/Invente|Prénom|rue Basse/)
  const { rows } = await sql<{
    id: string
    ticket: string
  }>`select id, ticket from draw_people`.execute(database.db)
  for (const { id, ticket } of rows) {
    expect(kept).not.toContain(id)
    expect(kept).not.toContain(ticket)
  }
  const lines = await sql<{
    subject: string
    detail: unknown
  }>`select subject, detail from audit_lines
    where act = 'draw.panel-written-to'`.execute(database.db)
  expect(lines.rows).not.toHaveLength(0)
  expect(JSON.stringify(lines.rows)).not.toMatch(/Invente/)
})

it('says on the letter that names come from the draw, and prints them by the page of codes', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const printed = await door.post(paths.panelLetters(slug), withReserve(), team)
  expect(printed.status).toBe(200)
  expect(printed.response.headers.get('content-type')).toBe('application/pdf')
  const again = await door.post(paths.panelLetters(slug), withReserve(), team)
  expect(again.status).toBe(422)
  expect(again.text).toContain('les lettres de ce panel sont faites')
  const unknown = await door.post(
    paths.panelLetters(slug),
    { draw: '/tirages/nulle-part', part: 'seats' },
    team,
  )
  expect(unknown.text).toContain('Aucun tirage n’a cette adresse')
  expect(unknown.text).toContain('value="/tirages/nulle-part"')
  expect((await door.post(paths.panelLetters(slug), { draw: ' ' }, team)).status).toBe(422)

  const head = { name: 'Labo', contacts: [] } as never
  const { notice } = codeLetters(
    {
      ...{ survey, now: clock.now(), locale: 'fr', head, draw: 'Assemblée du climat' },
      ...{ anyLetter: 'exemple.fr/lettre', page: 'exemple.fr/enquetes/e', linkOf: (code) => code },
    },
    [{ recipient: { name: 'Odile Kerven', address: '' }, code: 'K7RW3TPX2BCD9FGH' }],
  )
  const sentences = notice.join(' ').replaceAll('\u00a0', ' ')
  expect(sentences).toContain('viennent du tirage au sort « Assemblée du climat »')
  expect(sentences).toContain('l’enquête ne les garde pas')
})

it('asks for those who run the draw, for a draw that was held, and for a survey with codes that is open', async () => {
  const anybody = await act(door.house, { person: asPerson('innovator') }, (ctx) =>
    givePanelCodes(ctx, survey.slug, seats()),
  )
  expect(anybody).toMatchObject({ refusal: 'forbidden' })
  const link = await run((ctx) => openedSurvey(ctx))
  expect(await ask(link.slug, seats())).toMatchObject({ refusal: 'open-link' })
  const early = await sql<{ slug: string }>`insert into draws select (jsonb_populate_record(d,
    jsonb_build_object('id', gen_random_uuid(), 'slug', 'pas-encore', 'state', 'preparing'))).*
    from draws d where slug = ${panel} returning slug`.execute(database.db)
  const notYet = { draw: early.rows[0]?.slug ?? '', part: 'seats' } as const
  expect(await ask(survey.slug, notYet)).toMatchObject({ refusal: 'not-drawn' })
  const nowhere = { draw: 'nulle-part', part: 'seats' } as const
  expect(await ask(survey.slug, nowhere)).toMatchObject({ refusal: 'no-draw' })
})

it('forgets whom it wrote to a month after the last day', async () => {
  const left = async () =>
    (
      await sql`select 1 from survey_panel_letters where survey_id = ${survey.id}`.execute(
        database.db,
      )
    ).rows.length
  await purgeSurveys(database.db, '2027-01-30')
  expect(await left()).toBeGreaterThan(0)
  await purgeSurveys(database.db, '2027-01-31')
  expect(await left()).toBe(0)
})
