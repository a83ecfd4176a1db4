import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { importResources } from '../../imports/actions/import-resources.ts'
import { readImportFile } from '../../imports/routes/import-file.ts'
import { resourcesModule } from '../../module.ts'
import { deriveResource } from '../../reuse/actions/derive-resource.ts'
import { aSheet } from '../../testing/examples.ts'
import { draftResource, publishDraft } from '../../working/actions/draft-resource.ts'
import { findWorking } from '../../working/store/workings.ts'
import { translateResource } from '../../workshop/actions/translate-resource.ts'
import { removeWriter } from '../../workshop/store/invitations.ts'
import { commentWriting } from '../actions/comment-writing.ts'
import { decideWriting } from '../actions/decide-writing.ts'
import { publishWriting } from '../actions/publish-writing.ts'
import { submitWriting } from '../actions/submit-writing.ts'

const database = useDatabase()
const { db } = database
const { house } = openDoor(database, { routes: resourcesModule.routes })
const maker = asPerson('administrator')
const second = asPerson('lab-team')
const administrator = asPerson('administrator')
const referent = asPerson('territory-referent')

const by = <T>(person: Viewer | undefined, run: (ctx: Ctx) => Promise<T>) =>
  act(house, person ? { person } : {}, run)

async function imported(text: string, person = maker) {
  const bytes = new TextEncoder().encode(text)
  const read = await readImportFile({
    name: 'fiches.csv',
    pieces: async function* () {
      yield bytes
    },
  })
  if (!read.ok) throw new Error(read.refusal)
  const { rows, ...about } = read.value
  const done = await importResources((run) => by(person, run), {
    ...{ file: { ...about, name: 'fiches.csv' }, rows, map: undefined, source: undefined },
    ...{ dryRun: false, publish: false },
  })
  if (!done.ok) throw new Error(done.refusal)
}

const slugOf = async (title: string) =>
  String(
    (
      await db
        .selectFrom('resources')
        .select('slug')
        .where('title', '=', title)
        .executeTakeFirstOrThrow()
    ).slug,
  )

/** Each way in which a draft is born, by the hands of `maker`: the end of its address. */
const ways: Readonly<Record<string, () => Promise<string>>> = {
  'imported by page': async () => {
    await imported('Titre;Type;Licence;Résumé;Auteurs\nLe parc;Fiche;CC BY 4.0;Vingt voix;Labo\n')
    return slugOf('Le parc')
  },
  adapted: async () => {
    const made = await by(maker, (ctx) => publishResource(ctx, aSheet({ origin: undefined })))
    if (!made.ok) throw new Error(made.refusal)
    const form = {
      title: 'Adaptée',
      changes: 'La durée',
      authors: 'La ville',
      licence: 'CC-BY-4.0',
    }
    const derived = await by(maker, (ctx) => deriveResource(ctx, made.value.slug, form as never))
    if (!derived.ok) throw new Error(derived.refusal)
    return derived.value.slug
  },
  'left by another room': async () => {
    const words = aSheet({ title: 'D’une visite', origin: undefined })
    const made = await by(maker, (ctx) => draftResource(ctx, words))
    if (!made.ok) throw new Error(made.refusal)
    return made.value.slug
  },
}

const persons: readonly (readonly [string, Viewer | undefined, string])[] = [
  ['whoever made it', maker, 'own-text'],
  ['a visitor', undefined, 'forbidden'],
  ['a referent', referent, 'forbidden'],
  ['a second person', second, 'published'],
  ['another administrator', administrator, 'published'],
]

beforeEach(async () => {
  await sql`truncate resources, resource_imports cascade`.execute(db)
})

describe('a draft is published by a second person, whatever way it came', () => {
  for (const [way, make] of Object.entries(ways)) {
    test.each(persons)(`${way}: %s`, async (_who, person, expected) => {
      const slug = await make()
      const done = await by(person, (ctx) => publishDraft(ctx, slug))
      expect(done.ok ? 'published' : done.refusal).toBe(expected)
    })

    test(`${way}: whoever made it neither accepts it in the workshop, nor after leaving its writers`, async () => {
      const slug = await make()
      const { id } = await db
        .selectFrom('resources')
        .select('id')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
      await by(second, (ctx) => submitWriting(ctx, slug))
      const seen = (await findWorking(db, String(id)))?.number ?? 0
      const decision = { kind: 'accepted', reason: '', seen } as const
      expect(await by(maker, (ctx) => decideWriting(ctx, slug, decision))).toMatchObject({
        refusal: 'own-text',
      })
      await removeWriter(db, String(id), maker.id)
      expect(await by(maker, (ctx) => decideWriting(ctx, slug, decision))).toMatchObject({
        refusal: 'own-text',
      })
      expect(await by(second, (ctx) => decideWriting(ctx, slug, decision))).toMatchObject({
        refusal: 'own-text',
      })
      expect(await by(administrator, (ctx) => decideWriting(ctx, slug, decision))).toEqual({
        ok: true,
        value: undefined,
      })
    })
  }

  test('a translation cannot leave by the door of drafts', async () => {
    const made = await by(maker, (ctx) => publishResource(ctx, aSheet({ origin: undefined })))
    if (!made.ok) throw new Error(made.refusal)
    const begun = await by(maker, (ctx) => translateResource(ctx, made.value.slug))
    if (!begun.ok) throw new Error(begun.refusal)
    const { slug } = begun.value
    expect(await by(maker, (ctx) => publishDraft(ctx, slug))).toMatchObject({ refusal: 'own-text' })
    expect(await by(second, (ctx) => publishDraft(ctx, slug))).toMatchObject({
      refusal: 'being-written',
    })
  })

  test('a text whose licence nobody said is published by nobody', async () => {
    await imported('Titre;Type;Résumé\nSans licence;Fiche;Vingt voix\n')
    const slug = await slugOf('Sans licence')
    expect(await by(second, (ctx) => publishDraft(ctx, slug))).toMatchObject({
      refusal: 'licence-unknown',
    })
  })

  test('a second file does not write over what everybody reads: it waits for a second person', async () => {
    const file = (lead: string) =>
      `id;titre;type;licence;resume\n1;Le puits;Fiche;CC BY 4.0;${lead}\n`
    await imported(file('Vingt voix'))
    const slug = await slugOf('Le puits')
    expect((await by(second, (ctx) => publishDraft(ctx, slug))).ok).toBe(true)
    await imported(file('Trente voix'))
    const row = await db
      .selectFrom('resources')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row['content'])).toContain('Vingt voix')
    const working = await findWorking(db, String(row['id']))
    expect(working?.fields['sections.summary']).toBe('Trente voix')
  })
})

test('a remark without an answer stops sending, accepting and publishing, unless a word is said', async () => {
  const make = ways['imported by page']
  const slug = (await make?.()) ?? ''
  const { id } = await db
    .selectFrom('resources')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await by(administrator, (ctx) => commentWriting(ctx, slug, { part: 'resume', text: 'Combien ?' }))
  const send = (word?: string) => by(maker, (ctx) => submitWriting(ctx, slug, word))
  expect(await send()).toMatchObject({ refusal: 'remarks-open' })
  expect(await send('  ')).toMatchObject({ refusal: 'remarks-open' })
  expect((await send('Le chiffre n’est pas public.')).ok).toBe(true)
  // The word stands beside the text, for whoever reads next.
  const words = await db
    .selectFrom('resource_comments')
    .select('text')
    .where('part', '=', '')
    .execute()
  expect(words).toEqual([{ text: 'Le chiffre n’est pas public.' }])

  const seen = (await findWorking(db, String(id)))?.number ?? 0
  const accept = (reason: string) =>
    by(second, (ctx) => decideWriting(ctx, slug, { kind: 'accepted', reason, seen }))
  expect(await accept('')).toMatchObject({ refusal: 'remarks-open' })
  expect((await accept('Bien ainsi.')).ok).toBe(true)
  database.clock.pass({ minutes: 1 })
  await by(administrator, (ctx) =>
    commentWriting(ctx, slug, { part: 'resume', text: 'Et le coût ?' }),
  )
  expect(await by(maker, (ctx) => publishWriting(ctx, slug))).toMatchObject({
    refusal: 'remarks-open',
  })
  await db
    .updateTable('resource_comments')
    .set({ resolvedAt: new Date() } as never)
    .where('text', '=', 'Et le coût ?')
    .execute()
  expect((await by(maker, (ctx) => publishWriting(ctx, slug))).ok).toBe(true)
})
