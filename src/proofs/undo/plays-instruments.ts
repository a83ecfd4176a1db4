import { sql } from 'kysely'
import { paths as indexPaths } from '#modules/assessments/paths.ts'
import { insertModel } from '#modules/assessments/store/models.ts'
import { smallModel } from '#modules/assessments/testing/small-model.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { paths as peoplePaths } from '#modules/people/paths.ts'
import { keepQuestionnaire } from '#modules/surveys/actions/keep-questionnaire.ts'
import { createSurvey } from '#modules/surveys/actions/save-survey.ts'
import { paths as surveyPaths } from '#modules/surveys/paths.ts'
import { openedSurvey } from '#modules/surveys/testing/opened-survey.ts'
import { smallQuestionnaire } from '#modules/surveys/testing/small-survey.ts'
import { watchPaths } from '#modules/watch/paths.ts'
import { good, type Play, type World } from './play.ts'

let number = 0

const question = 'mot'
const asked = 'age'
const known = {
  ...{ reference: 'Recensement', 'of-jeune': '0', 'of-plus': '1' },
  ...{ 'label-0': 'Moins de 30 ans', 'share-0': '40' },
  ...{ 'label-1': '30 ans et plus', 'share-1': '60' },
}

/** A survey that is over, with two themes for its texts and what is known of the population on one question. */
async function survey(world: World) {
  const { door, staff } = world
  const title = `Le marché ${++number}`
  const { id, slug } = await world.by(staff, (ctx) => openedSurvey(ctx, { title }))
  await door.post(
    surveyPaths.act(slug),
    { act: 'close', reason: 'Tout le monde a répondu.' },
    staff,
  )
  for (const name of ['Pain', 'Bruit'])
    await door.post(
      surveyPaths.book(slug, question),
      { name, holds: `Ce qui parle de ${name}` },
      staff,
    )
  await door.post(surveyPaths.variable(slug, asked), known, staff)
  return { id, slug, known }
}

/** A draft that asks one question whose population is known, and another set of questions that would take its place. */
export async function draftPopulation(world: World) {
  const { door, staff } = world
  const made = await world.by(staff, (ctx) =>
    createSurvey(ctx, {
      ...{ title: `Le brouillon ${++number}`, purpose: 'Choisir le jour.', notice: '' },
      ...{ controller: 'Commune', contact: 'mairie@exemple.fr', keepMonths: 6, planned: 100 },
      ...{ access: 'link', kiosk: false, closesOn: '2026-12-31' },
    }),
  )
  if (!made.ok) throw new Error(made.refusal)
  const { id, slug } = made.value
  await world.by(staff, (ctx) => keepQuestionnaire(ctx, slug, smallQuestionnaire))
  await door.post(surveyPaths.variable(slug, asked), known, staff)
  const seen = () =>
    world.rows(sql`select question from survey_populations where survey_id = ${id}`)
  const others = { ...smallQuestionnaire, pages: smallQuestionnaire.pages.slice(2) }
  const askElse = () => world.by(staff, (ctx) => keepQuestionnaire(ctx, slug, others))
  return { id, remove: surveyPaths.removePopulation(slug, asked), seen, askElse }
}

/** The draft of the referential, and its first criterion and question. */
async function draft(world: World) {
  const { db, door, staff, other } = world
  await sql`delete from index_models`.execute(db)
  const at = world.now()
  await insertModel(db, { id: world.newId(), number: 1, content: smallModel, publishedAt: at, at })
  await door.post(indexPaths.prepare, {}, staff)
  const [criterion] = smallModel.pillars[0]?.markers[0]?.criteria ?? []
  const words = { titleFr: 'Climat', titleEn: 'Climate', helpFr: '', helpEn: '' }
  return {
    criterion: criterion?.id ?? '',
    question: criterion?.questions[0]?.id ?? '',
    seen: () => world.rows(sql`select id, content from index_models where published_at is null`),
    change: () => door.post(indexPaths.addPillar, words, other),
  }
}

/** What the team takes away in the instruments of the house, in its watch, and of what a person may do. */
export function instrumentPlays(world: World) {
  const { db, door, staff, other } = world
  return {
    'survey.theme-removed': async (): Promise<Play> => {
      const { id, slug } = await survey(world)
      const { rows } = await sql<{ id: string }>`select id from survey_themes
        where survey_id = ${id} order by place limit 1`.execute(db)
      return {
        path: surveyPaths.removeTheme(slug, question),
        fields: { theme: rows[0]?.id ?? '' },
        seen: () =>
          world.rows(sql`select t.*, (select count(*)::int from survey_codings c
              where c.survey_id = t.survey_id) as begun
            from survey_themes t where survey_id = ${id} order by place, id`),
        // Somebody begins to sort with the themes that are left.
        change: () => door.post(surveyPaths.beginCoding(slug, question), {}, other),
      }
    },
    'survey.population-removed': async (): Promise<Play> => {
      const { id, slug, known } = await survey(world)
      return {
        ...{ path: surveyPaths.removePopulation(slug, asked), fields: {} },
        seen: () => world.rows(sql`select * from survey_populations where survey_id = ${id}`),
        change: () =>
          door.post(surveyPaths.variable(slug, asked), { ...known, reference: 'Mairie' }, other),
      }
    },
    'index-model.part-removed': async (): Promise<Play> => {
      const { criterion, seen, change } = await draft(world)
      return { path: indexPaths.removePart(criterion), fields: {}, seen, change }
    },
    'index-model.question-removed': async (): Promise<Play> => {
      const { question: asking, seen, change } = await draft(world)
      return { path: indexPaths.removeQuestion(asking), fields: {}, seen, change }
    },
    'source.removed': async (): Promise<Play> => {
      const address = `https://exemple.fr/fil-${++number}.xml`
      const form = { title: `Fil ${number}`, address, licence: '', everyMinutes: '60' }
      const { location } = await door.post(watchPaths.addSource, form, staff)
      const id = /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
      for (const state of ['new', 'later', 'kept'])
        await sql`insert into watch_items (id, source_id, address, canonical, title, seen_at, group_id, state, decided_by)
          values (${world.newId()}, ${id}, ${`${address}#${state}`}, ${address}, ${state}, now(), ${world.newId()}, ${state},
            ${staff.id})`.execute(db)
      await sql`insert into watch_seen (source_id, guid_hash, last_seen_at) values (${id}, 'abc', now())`.execute(
        db,
      )
      return {
        ...{ path: watchPaths.remove(id), fields: {} },
        // The house knows nobody by the key of the test: who looks after it and who decided are left out.
        seen: () =>
          world.rows(sql`select
            (select json_agg(to_jsonb(s) - 'owner_id' order by s.id) from watch_sources s where address = ${address}) as sources,
            (select json_agg(to_jsonb(i) - 'decided_by' order by i.id) from watch_items i
              where canonical = ${address}) as items,
            (select json_agg(w) from watch_seen w join watch_sources s on s.id = w.source_id
              where s.address = ${address}) as seen`),
        // The letters of the same address come in: a source again, of another kind, which the database would let stand beside.
        change: () =>
          sql`insert into watch_sources (id, kind, title, address, next_at, created_at)
            values (${world.newId()}, 'mail', 'Lettre', ${address}, now(), now())`.execute(db),
      }
    },
    'source.edited': async (): Promise<Play> => {
      const address = `https://exemple.fr/fil-${++number}.xml`
      const form = { title: `Fil ${number}`, address, licence: '', everyMinutes: '60' }
      const { location } = await door.post(watchPaths.addSource, form, staff)
      const id = /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
      const path = watchPaths.source(id)
      return {
        ...{ path, fields: { ...form, title: 'Autre fil', licence: 'CC BY' } },
        seen: () =>
          world.rows(
            sql`select to_jsonb(s) - 'owner_id' as source from watch_sources s where id = ${id}`,
          ),
        change: () => door.post(path, { ...form, title: 'Un tiers' }, other),
      }
    },
    'person.role-ended': async (): Promise<Play> => {
      const email = `role${++number}@valbrenne.example`
      const personId = await world.by(staff, (ctx) =>
        recordPerson(ctx, { name: 'Odile Serre', email }),
      )
      const give = { personId, role: 'volunteer' } as const
      const { value } = await good(world.by(staff, (ctx) => recordRole(ctx, give)))
      return {
        path: peoplePaths.endRole(personId, value.roleId),
        fields: { reason: 'Départ' },
        seen: () =>
          world.rows(sql`select role, ended_at, ended_by, end_reason from roles_held
            where person_id = ${personId} order by id`),
        // The same role, given again by somebody else.
        change: () => good(world.by(other, (ctx) => recordRole(ctx, give))),
      }
    },
  }
}
