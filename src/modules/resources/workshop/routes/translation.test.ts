import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { publishWriting } from '../../review/actions/publish-writing.ts'
import { submitWriting } from '../../review/actions/submit-writing.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { aSheet } from '../../testing/examples.ts'
import { findDraftObstacle, publishDraft } from '../../working/actions/draft-resource.ts'

const database = useDatabase()
const { ctx, db } = database
const { get, post } = openDoor(database, { routes: resourcesModule.routes })
const writer = asPerson('lab-team')
const reader = asPerson('lab-team')

beforeEach(() => sql`truncate resources, resource_contributors cascade`.execute(db))

/** A French sheet, and the English one that was begun from it. */
async function begun() {
  const made = await publishResource(ctx({ person: writer }), aSheet({ origin: undefined }))
  if (!made.ok) throw new Error(made.refusal)
  const answer = await post(writingPaths.translate(made.value.slug), {}, writer)
  const slug = /^\/ressources\/(.+)\/modifier$/.exec(answer.location ?? '')?.[1] ?? ''
  return { original: made.value.slug, slug }
}

/** Each field of a part in other words; what is not worded stays. */
async function translate(slug: string, part: string) {
  const { text } = await get(writingPaths.part(slug, part), writer)
  const base = /name="base" value="(\d+)"/.exec(text)?.[1] ?? ''
  const fields = [...text.matchAll(/<(?:textarea|input)[^>]* name="([^"]+)"/g)].flatMap(
    ([, name = '']) =>
      /^(title|lead|essential\.|sections\.)/.test(name)
        ? [[name, `Plain English words for ${name.replace('.', ' ')}, said once more.`] as const]
        : [],
  )
  const sent = {
    ...Object.fromEntries(fields),
    language: 'en',
    outcome: 'finished',
    base,
    draft: '',
  }
  return post(writingPaths.part(slug, part), sent, writer)
}

async function translateAll(slug: string) {
  for (const part of ['presentation', 'essentiel', 'resume', 'conseils'])
    await translate(slug, part)
}

async function decided(slug: string) {
  const row = await db
    .selectFrom('resource_workings')
    .innerJoin('resources', 'resources.id', 'resource_id')
    .select('number')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return post(writingPaths.decide(slug), { kind: 'accepted', seen: String(row?.number) }, reader)
}

test('a translation that says nothing in its language is neither sent, nor published, nor complete', async () => {
  const { slug } = await begun()
  const workshop = (await get(writingPaths.workshop(slug), writer)).text
  expect(workshop).not.toContain('Rien d’indispensable ne manque')
  expect(workshop).toContain('à traduire')
  const percent = Number(/(\d+)\s%/.exec(workshop)?.[1])
  expect(percent).toBeLessThan(60)

  const sent = await post(writingPaths.submit(slug), {}, writer)
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('contient encore le texte de l’original')
  expect(await submitWriting(ctx({ person: writer }), slug)).toMatchObject({
    refusal: 'not-translated',
  })
  // Accepted by hand, as one that was sent before the house looked: it still does not go out.
  await db.updateTable('resource_workings').set({ stage: 'accepted' }).execute()
  expect(await publishWriting(ctx({ person: writer }), slug)).toMatchObject({
    refusal: 'not-translated',
  })
  // Without a workshop, as a file from another house leaves it.
  await db.deleteFrom('resource_workings').execute()
  await db.updateTable('resources').set({ stewardId: null }).where('slug', '=', slug).execute()
  const draft = await findResourceBySlug(db, slug)
  if (!draft) throw new Error('no draft')
  await sql`truncate resource_makers`.execute(db)
  expect(await findDraftObstacle(ctx({ person: reader }), draft)).toBe('not-translated')
  expect(await publishDraft(ctx({ person: reader }), slug)).toMatchObject({
    refusal: 'not-translated',
  })
})

test('in the language of its original, it is not sent', async () => {
  const { slug } = await begun()
  await translateAll(slug)
  await sql`update resource_workings set fields = fields || '{"language":"fr"}'`.execute(db)
  expect(await submitWriting(ctx({ person: writer }), slug)).toMatchObject({
    refusal: 'same-language',
  })
})

test('the original stands beside each field, in its language, for the writer and for the second reader', async () => {
  const { slug } = await begun()
  for (const person of [writer, reader]) {
    const { text } = await get(writingPaths.part(slug, 'resume'), person)
    expect(text).toMatch(
      /L’original, en français[\s\S]*<div lang="fr">[\s\S]*Trois jours de terrain/,
    )
  }
  await translate(slug, 'resume')
  const { text } = await get(writingPaths.part(slug, 'resume'), writer)
  expect(text).toContain('Trois jours de terrain')
  expect(text).toContain('Plain English words')
})

test('once translated it is published, and both pages say each other, to people and to machines', async () => {
  const { original, slug } = await begun()
  await translateAll(slug)
  expect((await get(writingPaths.workshop(slug), writer)).text).not.toContain('à traduire')
  await post(writingPaths.submit(slug), {}, writer)
  await decided(slug)
  const done = await post(writingPaths.publish(slug), {}, writer)
  const english = done.location?.split('/')[2] ?? ''
  const [french, translated] = [
    (await get(`/ressources/${original}`)).text,
    (await get(`/ressources/${english}`)).text,
  ]
  for (const page of [french, translated]) {
    for (const [language, at] of [
      ['fr', original],
      ['en', english],
    ]) {
      expect(page).toMatch(
        new RegExp(
          `<link rel="alternate" hreflang="${language}" href="https?://[^"]*/ressources/${at}"`,
        ),
      )
    }
  }
  expect(french).toMatch(new RegExp(`<li lang="en">In English: <a href="/ressources/${english}"`))
  expect(translated).toMatch(
    new RegExp(`<li lang="fr">En français\\s?: <a href="/ressources/${original}"`),
  )
  expect(french).toContain('"workTranslation"')
  expect(translated).toContain('"translationOfWork"')

  const feed = (await get('/ressources.atom')).text
  expect(feed).toMatch(new RegExp(`href="[^"]*/${english}"[^>]*hreflang="en"`))
  expect(feed.match(/hreflang="fr"/g)?.length).toBe(2)
  const pages = await resourcesModule.publicPages?.(db)
  expect(pages?.map(({ languages }) => languages?.length)).toEqual([2, 2])
})
