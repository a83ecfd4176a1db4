import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { listTextVersions } from '#platform/histories/text-versions.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { readVersion } from '#platform/testing/read-version.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { governanceModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findCircleBySlug } from '../../store/circles.ts'
import { restoreCircleText } from '../actions/edit-circle.ts'
import { keepsCircleClosed } from '../actions/reopen-circle.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: governanceModule.routes })
const [lina, zoe] = [asPerson('lab-team', { name: 'Lina' }), asPerson('lab-team', { name: 'Zoé' })]
const reason = 'Le lavoir est de nouveau menacé.'
let number = 0
let slug: string

const words = (purpose: string, more = {}) => ({
  ...{ name: `Lavoir ${number}`, purpose, domain: '', parent: '', visibility: 'members', ...more },
})

beforeEach(async () => {
  number++
  const { location = '' } = await door.post(paths.add, words('Garder le lavoir'), lina)
  slug = location.split('/').at(-1) ?? ''
})

const circle = async () => {
  const found = await findCircleBySlug(db, slug)
  if (!found) throw new Error('no circle')
  return found
}
const versions = async () => listTextVersions(db, `circle:${(await circle()).id}`, { most: 50 })
const purposes = async () =>
  (await versions()).map(({ kept }) => (kept as { purpose: string }).purpose)

test('a circle that ended goes on with a reason, which stays on its page', async () => {
  await door.post(paths.close(slug), { closing: '' }, lina)
  expect((await circle()).closedAt).toBeDefined()
  expect((await door.get(paths.circles, lina)).text).toContain('Cercles clos')
  expect((await door.get(paths.circles)).text).not.toContain('Cercles clos')
  const short = await door.post(paths.reopen(slug), { reason: 'oui' }, zoe)
  expect([short.status, (await circle()).closedAt !== undefined]).toEqual([422, true])
  expect((await door.post(paths.reopen(slug), { reason }, asPerson('volunteer'))).status).toBe(403)
  expect((await door.post(paths.reopen(slug), { reason }, zoe)).status).toBe(303)
  expect((await circle()).closedAt).toBeUndefined()
  const { text } = await door.get(paths.circle(slug), lina)
  expect(text).toContain(reason)
  expect(text).not.toContain(paths.reopen(slug))
  // Open again, it is not opened a second time.
  expect((await door.post(paths.reopen(slug), { reason }, zoe)).status).toBe(404)
})

test('its members receive the reason, when they have an address', async () => {
  const { id } = await circle()
  await door.post(
    paths.members(slug),
    { name: 'Inès Carlier', email: `ines${number}@exemple.fr` },
    lina,
  )
  await door.post(paths.members(slug), { name: 'Rose Delmas', email: '' }, lina)
  await door.post(paths.close(slug), { closing: '' }, lina)
  const letters = () => db.selectFrom('outbox_mails').selectAll().execute()
  const before = (await letters()).length
  await door.post(paths.reopen(slug), { reason }, zoe)
  const told = (await letters()).slice(before)
  expect(told.map(({ recipient }) => recipient)).toEqual([`ines${number}@exemple.fr`])
  expect(JSON.stringify(told)).toContain(reason)
  expect((await circle()).id).toBe(id)
})

test('it stays closed as long as the circle that holds it is', async () => {
  const inner = await door.post(
    paths.add,
    words('Tenir les comptes', { name: `Comptes ${number}`, parent: (await circle()).id }),
    lina,
  )
  const at = inner.location?.split('/').at(-1) ?? ''
  await door.post(paths.close(at), { closing: '' }, lina)
  await door.post(paths.close(slug), { closing: '' }, lina)
  expect((await door.get(paths.circle(at), lina)).text).toContain('rouvrez-le d’abord')
  const inside = await findCircleBySlug(db, at)
  expect(inside && (await keepsCircleClosed({ db: db as never }, inside))).toBe('parent-closed')
  const refused = await door.post(paths.reopen(at), { reason }, lina)
  expect([refused.status, refused.text.includes('rouvrez-le d’abord')]).toEqual([422, true])
  await door.post(paths.reopen(slug), { reason }, lina)
  expect((await door.post(paths.reopen(at), { reason }, lina)).status).toBe(303)
})

const restore = async (version: number) => {
  const { id } = await circle()
  const read = await readVersion(db as never, `circle:${id}`, version)
  return door.post(`${paths.versions(slug)}/remettre`, read, zoe)
}

test('each hand has its version; one person’s ten minutes are one; an earlier one is set back and loses nothing', async () => {
  const edit = (purpose: string, by: typeof lina) => door.post(paths.edit(slug), words(purpose), by)
  await edit('Garder et réparer le lavoir', lina)
  clock.pass({ seconds: 60 })
  await edit('Réparer le lavoir', lina)
  await edit('Réparer le four', zoe)
  expect(await purposes()).toEqual(['Réparer le four', 'Réparer le lavoir', 'Garder le lavoir'])
  const { text } = await door.get(paths.versions(slug), lina)
  for (const told of ['Version 3', 'Version 2', 'Remettre cette version'])
    expect(text).toContain(told)
  expect(text).toMatch(/<del>[\s\S]*lavoir[\s\S]*<\/del>/)

  const back = await restore(1)
  expect([back.status, (await circle()).purpose]).toEqual([303, 'Garder le lavoir'])
  expect(await purposes()).toEqual([
    ...['Garder le lavoir', 'Réparer le four'],
    ...['Réparer le lavoir', 'Garder le lavoir'],
  ])
  const nowhere = await restore(9)
  expect(nowhere.status).toBe(404)
  const outside = await door.get(paths.versions(slug), asPerson('volunteer'))
  expect([403, 404]).toContain(outside.status)
})

test('nothing is set back in a circle that ended', async () => {
  await door.post(paths.edit(slug), words('Réparer le lavoir'), zoe)
  await door.post(paths.close(slug), { closing: '' }, lina)
  expect((await door.get(paths.versions(slug), lina)).text).not.toContain('Remettre cette version')
  const back = await restore(1)
  expect([back.status, (await circle()).purpose]).toEqual([404, 'Réparer le lavoir'])
})

test('an earlier version brings back its words alone: who sees the circle is as it was decided meanwhile', async () => {
  await door.post(
    paths.edit(slug),
    words('Garder le lavoir propre', { visibility: 'public' }),
    lina,
  )
  const read = await readVersion(db as never, `circle:${(await circle()).id}`, 1)
  let setting: Promise<unknown> | undefined
  await db.transaction().execute(async (other) => {
    await sql`update circles set visibility = 'members' where slug = ${slug}`.execute(other)
    setting = door.post(`${paths.versions(slug)}/remettre`, read, zoe)
    await setTimeout(400)
  })
  await setting
  expect(await circle()).toMatchObject({ purpose: 'Garder le lavoir', visibility: 'members' })
})

test('a text that another person saves while the versions are read is not replaced unread', async () => {
  await door.post(paths.edit(slug), words('Réparer le four'), zoe)
  const { id } = await circle()
  const read = await readVersion(db as never, `circle:${id}`, 1)
  const { text } = await door.get(paths.versions(slug), zoe)
  const standing = text.match(/name="standing" value="([0-9a-f]+)"/)?.[1] ?? ''
  expect(standing).not.toBe('')
  await door.post(paths.edit(slug), words('Réparer le moulin'), lina)
  const late = await door.post(`${paths.versions(slug)}/remettre`, { ...read, standing }, zoe)
  expect([late.status, (await circle()).purpose]).toEqual([303, 'Réparer le moulin'])
  expect(noticeOf(late.response)).toContain('Rien n’est remis')
  expect((await restore(1)).status).toBe(303)
  expect((await circle()).purpose).toBe('Garder le lavoir')
})

test('the action itself refuses to replace a text that was not shown', async () => {
  const { id } = await circle()
  const late = await act(door.house, { person: zoe }, (ctx) =>
    restoreCircleText(ctx, id, { purpose: 'Ancien', domain: '' }, () => false),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'present-changed' })
  expect((await circle()).purpose).toBe('Garder le lavoir')
})
