import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { retireByHand } from '../../care/actions/retire-by-hand.ts'
import { writingPaths } from '../../paths/writing.ts'
import { aSheet } from '../../testing/examples.ts'
import { mergeHands } from '../../testing/merge-hands.ts'
import { eraseWriting } from '../../workshop/store/writing-person.ts'
import { tellApart } from '../actions/tell-apart.ts'
import { listApart } from '../store/apart.ts'
import { listDuplicates } from '../store/duplicates.ts'

const database = useDatabase()
const { clock, db } = database
const { get, post, staff, by, made, merge } = mergeHands(database)

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`truncate resources cascade`.execute(db)
})

const all = { limit: 50, offset: 0 }
const pairs = async () =>
  (await listDuplicates(db, all)).pairs.map(({ kept, other }) =>
    [kept.slug, other.slug].toSorted().join(' '),
  )
const apart = async () => (await listApart(db, all)).pairs
const say = (one: string, other: string, person = staff) =>
  post(writingPaths.tellApart, { one, other }, person)
const takeBack = (one: string, other: string, person = staff) =>
  post(writingPaths.takeApartBack, { one, other }, person)
const twins = async (title = 'Tirer au sort un jury citoyen') => [
  await made(title),
  await made(`${title}s`),
]
const plain = (text: string) => text.replace(/\s+/g, ' ')

describe('« Ce ne sont pas les mêmes »', () => {
  test('the pair leaves the list, and the page says who said it and when', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    const before = await get(writingPaths.duplicates, staff)
    expect(before.text).toContain('Ce ne sont pas les mêmes')
    expect(before.text).not.toContain('mise à part')
    expect(await pairs()).toHaveLength(1)
    expect((await say(entry.slug, other.slug)).status).toBe(303)
    expect(await pairs()).toEqual([])
    const page = plain((await get(writingPaths.duplicates, staff)).text)
    expect(page).toContain('Une paire mise à part')
    expect(page).toMatch(/, le 25 novembre 2026/)
    expect(page).toContain('Aucune fiche ne semble être là deux fois')
  })

  test('it is said once, in whatever order: the first word stays, and is written once in the journal', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    await say(entry.slug, other.slug)
    clock.pass({ days: 3 })
    await say(
      other.slug,
      entry.slug,
      asPerson('lab-team', { id: '01936000-0000-7000-8000-00000000dddd' }),
    )
    const [pair, ...more] = await apart()
    expect(more).toEqual([])
    expect([pair?.by, pair?.at.toISOString()]).toEqual([staff.id, '2026-11-25T09:00:00.000Z'])
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_lines
      where act = 'resource.told-apart' and subject = ${`resource:${entry.id}`}`.execute(db)
    expect(rows[0]?.count).toBe(1)
  })

  test('it is taken back as easily', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    await say(entry.slug, other.slug)
    expect((await takeBack(other.slug, entry.slug)).status).toBe(303)
    expect(await apart()).toEqual([])
    expect(await pairs()).toHaveLength(1)
    // Again, it changes nothing.
    expect((await takeBack(other.slug, entry.slug)).status).toBe(303)
  })

  test('of three with one address, one that is set apart does not hide the others', async () => {
    const at = {
      kind: 'article' as const,
      content: { ...aSheet().content, link: 'https://exemple.fr/a' },
    }
    for (const title of ['Un vélo', 'Le bilan', 'Trois mots']) await made(title, at)
    expect((await pairs()).toSorted()).toEqual([
      'le-bilan trois-mots',
      'le-bilan un-velo',
      'trois-mots un-velo',
    ])
    await say('le-bilan', 'un-velo')
    expect((await pairs()).toSorted()).toEqual(['le-bilan trois-mots', 'trois-mots un-velo'])
  })

  test('a sheet that is merged takes its pairs with it', async () => {
    const [entry, other] = await twins()
    const third = await made('Tirer au sort un jury citoyenne')
    if (!entry || !other) throw new Error('no twins')
    await say(other.slug, third.slug)
    await say(entry.slug, third.slug)
    expect((await merge(entry.slug, other.slug, { take: 'none' })).status).toBe(303)
    expect((await apart()).map(({ one: a, two: b }) => [a.slug, b.slug].toSorted())).toEqual([
      [entry.slug, third.slug].toSorted(),
    ])
    expect((await say(other.slug, third.slug)).status).toBe(404)
  })

  test('a sheet that is erased takes them too; one taken out of sight leaves the list until it comes back', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    await say(entry.slug, other.slug)
    await by((ctx) => retireByHand(ctx, other.slug, { reason: 'Dépassée.', successor: '' }))
    expect(await apart()).toEqual([])
    expect((await say(entry.slug, other.slug)).status).toBe(404)
    await post(writingPaths.bringBack(other.slug), {}, staff)
    expect(await apart()).toHaveLength(1)
    await db.deleteFrom('resources').where('id', '=', other.id).execute()
    const { rows } = await sql`select * from resource_pairs_apart`.execute(db)
    expect(rows).toEqual([])
  })

  test('whoever said it goes: what they said stays, without them', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    await say(entry.slug, other.slug)
    await eraseWriting(db, staff.id)
    expect((await apart()).map((pair) => pair.by)).toEqual([undefined])
    expect((await get(writingPaths.duplicates, staff)).text).toContain(
      'dont le compte n’existe plus',
    )
  })

  test('is said by the team alone, of two that are there', async () => {
    const [entry, other] = await twins()
    if (!entry || !other) throw new Error('no twins')
    expect((await say(entry.slug, other.slug, asPerson('innovator'))).status).toBe(403)
    expect((await say(entry.slug, entry.slug)).status).toBe(404)
    expect((await say(entry.slug, 'nulle-part')).status).toBe(404)
    const stranger = await by((ctx) =>
      tellApart({ ...ctx, person: asPerson('innovator') }, { one: entry.slug, other: other.slug }),
    )
    expect(stranger).toMatchObject({ refusal: 'forbidden' })
    expect(await apart()).toEqual([])
  })
})

test('a page shows fifty pairs, the next one the rest; a page that no longer is leads to the first', async () => {
  await made('Un panel')
  // In one go: what is measured is the page, not the publishing.
  await sql`insert into resources select (r).* from (
    select jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'slug', 'paire-' || n || '-' || half,
      'title', md5(n::text) || ' ' || case half when 1 then 'jury citoyen' else 'jury citoyens' end)) as r
    from resources r, generate_series(1, 60) n, generate_series(1, 2) half) made`.execute(db)
  const rowsOf = (text: string) => text.split('Comparer et réunir</a>').length - 1
  const first = await get(writingPaths.duplicates, staff)
  expect(rowsOf(first.text)).toBe(50)
  const second = await get(`${writingPaths.duplicates}?page=2`, staff)
  expect(rowsOf(second.text)).toBeGreaterThan(0)
  const { total } = await listDuplicates(db, all)
  expect(rowsOf(second.text)).toBe(total - 50)
  for (const lost of ['page=99', 'a-part=7']) {
    const gone = await get(`${writingPaths.duplicates}?${lost}`, staff)
    expect([gone.status, gone.response.headers.get('location')]).toEqual([
      302,
      writingPaths.duplicates,
    ])
  }
  for (const odd of ['page=0', 'page=x', 'page=-1', 'page=1.5'])
    expect((await get(`${writingPaths.duplicates}?${odd}`, staff)).status).toBe(200)
})
