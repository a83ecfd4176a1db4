import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { WebAnswer } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { aSheet } from '../../testing/examples.ts'
import { eraseWriting, exportWriting, purgeWriting } from '../../workshop/store/writing-person.ts'
import { checkLinks } from '../actions/check-links.ts'
import { askVerifications } from '../actions/verify-resources.ts'
import { listDead } from '../store/care.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const staff = asPerson('lab-team')
const reader = asPerson('lab-team')

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`truncate resources, resource_contributors cascade`.execute(db)
})

let count = 0
async function somebody(): Promise<Viewer> {
  const email = `autrice${count++}@valbrenne.example`
  const id = await act(house, {}, (inside) => recordPerson(inside, { name: 'Odile Serre', email }))
  return asPerson([], { id })
}

/** Published, born from nothing here. */
async function published(title = 'Un panel tiré au sort', stewardId?: string) {
  const words = aSheet({ title, origin: undefined, ...(stewardId ? { stewardId } : {}) })
  const done = await publishResource(ctx(), words)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

async function rewrite(slug: string, summary: string) {
  const page = await get(writingPaths.part(slug, 'resume'), staff)
  const base = /name="base" value="(\d+)"/.exec(page.text)?.[1] ?? ''
  await post(
    writingPaths.part(slug, 'resume'),
    { 'sections.summary': summary, base, draft: '' },
    staff,
  )
}

async function publishNext(slug: string) {
  await post(writingPaths.submit(slug), {}, staff)
  const row = await db
    .selectFrom('resource_workings')
    .innerJoin('resources', 'resources.id', 'resource_id')
    .select('number')
    .where('slug', '=', slug)
    .executeTakeFirst()
  await post(writingPaths.decide(slug), { kind: 'accepted', seen: String(row?.number) }, reader)
  return post(writingPaths.publish(slug), {}, staff)
}

describe('versions', () => {
  test('are all read and compared word by word, and an older one is set back by way of a reader', async () => {
    const { slug } = await published()
    await rewrite(slug, 'Quatre jours de terrain.')
    await publishNext(slug)
    const list = await get(`${writingPaths.versions(slug)}?de=1&a=2`)
    expect(list.status).toBe(200)
    expect(list.text).toMatch(/<del>.*Trois/)
    expect(list.text).toMatch(/<ins>.*Quatre/)
    const first = (await get(writingPaths.version(slug, 1))).text
    expect(first).toContain('Trois jours')
    // Read by anyone: words, never the codes that are kept.
    expect(first).toContain('menée à bout')
    expect(first).not.toMatch(/<p>(finished|case-sheet|CC-BY-4\.0|fr)<\/p>/)
    expect((await get(writingPaths.version(slug, 9))).status).toBe(404)

    await post(writingPaths.restore(slug), { version: '1' }, staff)
    expect((await get(`/ressources/${slug}`)).text).toContain('Quatre jours')
    await publishNext(slug)
    expect((await get(`/ressources/${slug}`)).text).toContain('Trois jours')
    expect((await get(writingPaths.version(slug, 2))).text).toContain('Quatre jours')
  })
})

describe('a translation', () => {
  test('is marked when its original is published again, and says what to take over', async () => {
    const { slug } = await published()
    const begun = await post(writingPaths.translate(slug), {}, staff)
    const translation = /^\/ressources\/(.+)\/modifier$/.exec(begun.location ?? '')?.[1] ?? ''
    // Pressed twice, it begins once.
    await post(writingPaths.translate(slug), {}, staff)
    expect(await db.selectFrom('resources').select('id').execute()).toHaveLength(2)
    const inStep = await get(writingPaths.workshop(slug), staff)
    expect(inStep.text).toContain('à jour')

    await rewrite(slug, 'Quatre jours de terrain.')
    await publishNext(slug)
    expect((await get(writingPaths.workshop(slug), staff)).text).toContain('en retard')
    const difference = await get(writingPaths.takeOver(translation), staff)
    expect(difference.text).toMatch(/<ins>.*Quatre/)
    // The version that was read, and no other.
    await post(writingPaths.takeOver(translation), { version: '1' }, staff)
    expect((await get(writingPaths.workshop(slug), staff)).text).toContain('en retard')
    await post(writingPaths.takeOver(translation), { version: '2' }, staff)
    expect((await get(writingPaths.workshop(slug), staff)).text).not.toContain('en retard')
  })
})

describe('retiring', () => {
  test('is said in the list of whoever wrote it, in place of being published', async () => {
    const writer = await somebody()
    const { location } = await post(writingPaths.start, { kind: 'tool', title: 'Un outil' }, writer)
    const slug = /^\/ressources\/(.+)\/modifier$/.exec(location ?? '')?.[1] ?? ''
    const mine = async () => {
      const { text } = await get(writingPaths.start, writer)
      return text.slice(text.indexOf(writingPaths.workshop(slug))).slice(0, 400)
    }
    // A text that is published is being written no more.
    await db.deleteFrom('resource_workings').execute()
    for (const [state, word] of [
      ['published', 'publiée'],
      ['retired', 'retirée'],
    ] as const) {
      const at = clock.now()
      await db
        .updateTable('resources')
        .set({ state, publishedAt: at, ...(state === 'retired' ? { retiredAt: at } : {}) })
        .where('slug', '=', slug)
        .execute()
      expect(await mine()).toContain(word)
    }
    expect(await mine()).not.toContain('publiée')
  })

  test('leaves a stone with the reason, the successor and the citation, and can be undone', async () => {
    const { slug } = await published()
    const next = await published('Un panel, en mieux')
    const path = writingPaths.retire(slug)
    expect((await post(path, { reason: '' }, staff)).status).toBe(422)
    const nowhere = await post(
      path,
      { reason: 'Les chiffres étaient faux.', successor: 'rien' },
      staff,
    )
    expect(nowhere.status).toBe(422)
    expect(nowhere.text).toContain('Les chiffres étaient faux.')
    await post(
      path,
      {
        reason: 'Les chiffres étaient faux.',
        successor: `http://localhost:3000/ressources/${next.slug}`,
      },
      staff,
    )

    const stone = await get(`/ressources/${slug}`)
    expect(stone.status).toBe(410)
    expect(stone.text).toContain('Les chiffres étaient faux.')
    expect(stone.text).toContain(`/ressources/${next.slug}`)
    expect(stone.text).toContain('CC BY 4.0')
    expect(stone.text).not.toContain('Trois jours de terrain')
    expect((await post(writingPaths.bringBack(slug), {}, await somebody())).status).toBe(403)
    await post(writingPaths.bringBack(slug), {}, staff)
    expect((await get(`/ressources/${slug}`)).status).toBe(200)
  })
})

test('all that hangs under a retired address is gone with it, and nothing of another', async () => {
  const { slug } = await published()
  const other = await published('Un panel, en mieux')
  const hanging = resourcesModule.routes.filter(
    ({ method, path, audience }) =>
      method === 'GET' && audience === 'anyone' && /^\/ressources\/:(slug|file)\b/.test(path),
  )
  expect(hanging.length).toBeGreaterThan(15)
  const id = '00000000-0000-4000-8000-000000000000'
  const addressesOf = (name: string) =>
    hanging.map(({ path }) =>
      path
        .replace(/:file\{\[a-z0-9-\]\+([^}]*)\}/, (_, ending) => name + ending.replaceAll('\\', ''))
        .replace(':slug', name)
        .replace(':version', '1')
        .replace(':id', id)
        .replace(/:\w+/g, 'un-mot'),
    )
  const statusesOf = async (name: string) => {
    const told: Record<string, number> = {}
    for (const path of addressesOf(name)) told[path] = (await get(path)).status
    return told
  }
  await post(writingPaths.retire(slug), { reason: 'Les chiffres étaient faux.' }, staff)
  const told = await statusesOf(slug)
  const lead = Object.entries(told).filter(([, status]) => status === 301)
  expect(Object.entries(told).filter(([, status]) => status !== 410 && status !== 301)).toEqual([])
  expect(lead).toEqual([])
  expect(Object.values(await statusesOf(other.slug))).not.toContain(410)
  expect(Object.values(await statusesOf('jamais-ecrite'))).not.toContain(410)
  await post(writingPaths.bringBack(slug), {}, staff)
  expect(Object.values(await statusesOf(slug))).not.toContain(410)
}, 60_000)

describe('does it still hold?', () => {
  test('is asked of its steward once a year, and answered once by the link', async () => {
    const steward = await somebody()
    const { slug } = await published('Un panel', steward.id)
    expect(await askVerifications(ctx())).toBe(0)
    clock.pass({ days: 366 })
    expect((await get(writingPaths.toVerify, staff)).text).toContain('Un panel')
    const asked = ctx()
    expect(await askVerifications(asked)).toBe(1)
    // The next day nobody is asked again.
    clock.pass({ days: 1 })
    expect(await askVerifications(ctx())).toBe(0)

    const path = /\/ressources\/verifier\/[0-9a-f]{64}/.exec(asked.mails[0]?.text ?? '')?.[0] ?? ''
    // Reading the link answers nothing: programs open links by themselves.
    expect((await get(path)).text).toContain('Un panel')
    expect((await get(writingPaths.toVerify, staff)).text).toContain('Un panel')
    const answered = await Promise.all([0, 1, 2].map(() => post(path, {})))
    expect(answered.map(({ status }) => status).sort()).toEqual([303, 404, 404])
    const verifiedOn = async () =>
      (
        await db
          .selectFrom('resources')
          .select('verifiedOn')
          .where('slug', '=', slug)
          .executeTakeFirstOrThrow()
      ).verifiedOn
    // Nobody confirms their own text alone: the answer waits at the desk for a second person.
    expect(await verifiedOn()).toBe('2026-11-25')
    expect((await get(writingPaths.toVerify, staff)).text).toContain('dit qu’elle tient')
    clock.pass({ days: 40 })
    expect(await askVerifications(ctx())).toBe(0)
    const own = { ...staff, id: steward.id }
    await post(writingPaths.confirmDesk, { slug }, own)
    expect(await verifiedOn()).toBe('2026-11-25')
    await post(writingPaths.confirmDesk, { slug }, staff)
    expect(await verifiedOn()).toBe('2028-01-06')
    expect((await get(writingPaths.toVerify, staff)).text).not.toContain('Un panel')
  })

  test('is answered at the desk too', async () => {
    const { slug } = await published('Un panel')
    clock.pass({ days: 366 })
    await post(writingPaths.confirmDesk, { slug }, staff)
    expect((await get(writingPaths.toVerify, staff)).text).not.toContain('Un panel')
  })

  test('an address is dead after two nights, alive again when it opens, and shown to those who write', async () => {
    const { id, slug } = await published()
    const reading = (answer: WebAnswer) => ctx({ web: { read: async () => answer } })
    const gone: WebAnswer = { ok: false, refusal: 'status', status: 404 }
    expect(await checkLinks(reading(gone))).toBe(1)
    expect(await listDead(db, id)).toEqual([])
    clock.pass({ days: 1 })
    expect(await checkLinks(reading(gone))).toBe(1)
    expect(await listDead(db, id)).toHaveLength(1)
    expect((await get(writingPaths.workshop(slug), staff)).text).toContain(
      'https://exemple.fr/compte-rendu',
    )
    expect((await get(writingPaths.toVerify, staff)).text).toContain(
      'https://exemple.fr/compte-rendu',
    )
    // Once known to be dead it rests a month.
    expect(await checkLinks(reading(gone))).toBe(0)
    clock.pass({ days: 31 })
    // Shut to programs is not closed to people.
    expect(await checkLinks(reading({ ok: false, refusal: 'status', status: 403 }))).toBe(1)
    expect(await listDead(db, id)).toEqual([])
  })
})

describe('a person', () => {
  test('takes away what they wrote, and is forgotten; what is published stays', async () => {
    const writer = await somebody()
    const { location } = await post(writingPaths.start, { kind: 'tool', title: 'Un outil' }, writer)
    const slug = location?.split('/')[2] ?? ''
    await post(writingPaths.comments(slug, 'resume'), { text: 'À compléter' }, writer)
    await published('Une fiche à elle', writer.id)
    const held = await exportWriting(db, writer.id)
    expect(held.writtenTexts).toMatchObject([{ title: 'Un outil' }])
    expect(held.remarks).toMatchObject([{ text: 'À compléter' }])

    await eraseWriting(db, writer.id)
    const left = await db.selectFrom('resources').select(['title', 'stewardId']).execute()
    expect(left).toEqual([{ title: 'Une fiche à elle', stewardId: null }])
    expect(await exportWriting(db, writer.id)).toEqual({
      writtenTexts: [],
      unsentTexts: [],
      remarks: [],
    })
  })

  test('a refused draft goes after 180 days, and not before', async () => {
    await post(writingPaths.start, { kind: 'tool', title: 'Un outil' }, staff)
    await db.updateTable('resource_workings').set({ stage: 'refused' }).execute()
    clock.pass({ days: 179 })
    await purgeWriting(db, clock.now())
    expect(await db.selectFrom('resources').select('id').execute()).toHaveLength(1)
    clock.pass({ days: 2 })
    await purgeWriting(db, clock.now())
    expect(await db.selectFrom('resources').select('id').execute()).toEqual([])
  })
})
