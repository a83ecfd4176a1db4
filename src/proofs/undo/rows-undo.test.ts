import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { paths } from '#modules/funding/paths.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { offeredBy, undoHouse } from './house.ts'

const house = undoHouse(useDatabase())
const { clock, db, door, staff, other, undo } = house

async function grants(...titles: readonly string[]): Promise<readonly string[]> {
  const ids = titles.map(() => newId(clock.now(), clock.chance))
  for (const [at, id] of ids.entries())
    await sql`insert into funding_opportunities (id, origin, title, kind, funder, created_at, updated_at)
      values (${id}, 'hand', ${titles[at]}, 'grant', 'Région d’Orée', now(), now())`.execute(db)
  return ids
}

const followingOf = async (id: string) => {
  const { rows } = await sql<{ following: string }>`
    select following from funding_opportunities where id = ${id}`.execute(db)
  return rows[0]?.following
}

const setAside = (ids: readonly string[], fields: Readonly<Record<string, string>> = {}) =>
  door.post(paths.setAside, { ids: ids.join(' '), ...fields }, staff)

const toldTimes = async (act: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit_lines where act = ${act}`.execute(db)
  return rows[0]?.count ?? 0
}

test('several rows of one press are taken back together, once, by whoever pressed', async () => {
  const [first = '', second = ''] = await grants('Fonds des places', 'Fonds des halles')
  const id = offeredBy(await setAside([first, second])) ?? ''
  expect([await followingOf(first), await followingOf(second)]).toEqual(['set-aside', 'set-aside'])
  expect((await undo(id, other)).status).toBe(404)
  expect((await undo(id, { ...staff, roles: [] })).status).toBe(403)
  clock.pass({ seconds: 59 })
  const done = await undo(id)
  expect([done.status, done.location]).toEqual([303, '/atelier'])
  expect([await followingOf(first), await followingOf(second)]).toEqual(['to-read', 'to-read'])
  expect((await undo(id)).status).toBe(422)
})

test('a row that somebody changed since is left and named; the others come back', async () => {
  const [first = '', second = '', third = ''] = await grants('Fonds A', 'Fonds B', 'Fonds C')
  const id = offeredBy(await setAside([first, second, third])) ?? ''
  await sql`update funding_opportunities set following = 'followed' where id = ${second}`.execute(
    db,
  )
  const done = await undo(id)
  expect(done.status).toBe(303)
  const notice = decodeURIComponent(done.response.headers.getSetCookie().join('\n'))
  expect(notice).toMatch(/2\s+lignes sont de nouveau comme elles étaient/)
  expect(notice).toContain('Fonds B')
  expect(notice).not.toContain('Fonds A')
  const standing = [await followingOf(first), await followingOf(second), await followingOf(third)]
  expect(standing).toEqual(['to-read', 'followed', 'to-read'])
})

test('nothing comes back when every row changed since, nor once the minute is over', async () => {
  const [first = ''] = await grants('Fonds seul')
  const id = offeredBy(await setAside([first])) ?? ''
  await sql`update funding_opportunities set following = 'followed' where id = ${first}`.execute(db)
  const changed = await undo(id)
  expect(changed.status).toBe(422)
  expect(changed.text).toContain('a été écrit au même endroit depuis')
  const [late = ''] = await grants('Fonds tardif')
  const over = offeredBy(await setAside([late])) ?? ''
  clock.pass({ seconds: 60 })
  expect((await undo(over)).text).toContain('La minute est passée')
  expect(await followingOf(late)).toBe('set-aside')
})

test('a press that was refused may be pressed again; an accepted one counts once', async () => {
  const [first = '', second = ''] = await grants('Fonds un', 'Fonds deux')
  const key = { _key: 'c'.repeat(64) }
  await sql`update funding_opportunities set following = 'set-aside'
    where id in (${first}, ${second})`.execute(db)
  const before = await toldTimes('funding.opportunity-sorted')
  const refused = await setAside([first, second], key)
  expect(refused.location).toContain('acte=ecarter')
  expect(await toldTimes('funding.opportunity-sorted')).toBe(before)
  // Its reason is gone: the same form does the act.
  await sql`update funding_opportunities set following = 'to-read'
    where id in (${first}, ${second})`.execute(db)
  const done = await setAside([first, second], key)
  expect(await toldTimes('funding.opportunity-sorted')).toBe(before + 2)
  await sql`update funding_opportunities set following = 'to-read' where id = ${first}`.execute(db)
  const again = await setAside([first, second], key)
  expect(again.location).toBe(done.location)
  expect(await toldTimes('funding.opportunity-sorted')).toBe(before + 2)
  expect(await followingOf(first)).toBe('to-read')
})
