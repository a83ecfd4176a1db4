import { expect, test } from 'vitest'
import { writtenCode } from '#kit/codes/letter-code.ts'
import { dayOf } from '#kit/dates.ts'
import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { opinionMapsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { draftRead, makeOpenMap, makeParticipant } from '../testing/made-map.ts'
import { answerStatement, readOwnAnswers, startAnswers } from './answer-map.ts'
import { closeMap } from './close-map.ts'
import { giveMapCodes } from './give-codes.ts'
import { createMap } from './prepare-map.ts'
import { readLetterCode } from './read-letter-code.ts'

const database = useDatabase()
const { house, ...door } = openDoor(database, { routes: opinionMapsModule.routes })
const team = asPerson('lab-team')
const { db } = database
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: team }, asked)
const today = () => dayOf(database.clock.now())
const withCodes = { access: 'codes' } as const

async function codesOf(slug: string, count = 2): Promise<readonly string[]> {
  const printed = await run((ctx) => giveMapCodes(ctx, slug, count))
  if (!printed.ok) throw new Error(printed.refusal)
  return printed.value.codes
}
const begin = (slug: string, sent: { code?: string; begun?: string } = {}) =>
  run((ctx) => startAnswers(ctx, slug, { code: '', ...sent }))
async function tokenOf(slug: string, sent: { code?: string; begun?: string }) {
  const started = await begin(slug, sent)
  if (!started.ok) throw new Error(started.refusal)
  return started.value.token
}
const peopleOf = async (slug: string) => {
  const rows = await db
    .selectFrom('opinion_participants')
    .innerJoin('opinion_maps', 'opinion_maps.id', 'opinion_participants.mapId')
    .where('slug', '=', slug)
    .select('opinion_participants.id')
    .execute()
  return rows.length
}

test('a code begins once, and leads back to its answers, even when the map is closed', async () => {
  const slug = await makeOpenMap(run, { ...withCodes, openUntil: today() })
  const [code = '', unused = ''] = await codesOf(slug)
  const token = await tokenOf(slug, { code })
  await run((ctx) => answerStatement(ctx, token, { statement: 1, vote: 'agree' }))
  expect(await tokenOf(slug, { code: ` ${writtenCode(code).toLowerCase()} ` })).toBe(token)
  expect(await peopleOf(slug)).toBe(1)
  await run((ctx) => closeMap(ctx, slug))
  expect(await tokenOf(slug, { code })).toBe(token)
  expect((await readOwnAnswers({ db }, token))?.votes.size).toBe(1)
  // Whoever never began does not begin now.
  expect(await begin(slug, { code: unused })).toMatchObject({ refusal: 'not-now' })
  expect(await peopleOf(slug)).toBe(1)
})

test('nothing but a code of this very map opens it', async () => {
  const slug = await makeOpenMap(run, withCodes)
  const other = await makeOpenMap(run, withCodes)
  const [foreign = ''] = await codesOf(other, 1)
  const begun = 'a'.repeat(64)
  for (const code of ['', 'K7RW', 'K7RW-3TPX-2BCD-9FGH', foreign])
    expect(await begin(slug, { code, begun })).toMatchObject({ refusal: 'wrong-code' })
  expect(await peopleOf(slug)).toBe(0)
  // An open map asks for none, and takes no notice of one.
  expect((await begin(await makeOpenMap(run), { code: foreign })).ok).toBe(true)
})

test('codes are given by the team, for an open map that asks for them, and so many at once', async () => {
  const slug = await makeOpenMap(run, withCodes)
  const give = (at: string, count: number) => run((ctx) => giveMapCodes(ctx, at, count))
  expect(await give('nulle-part', 1)).toMatchObject({ refusal: 'not-found' })
  expect(await give(await makeOpenMap(run), 1)).toMatchObject({ refusal: 'open-link' })
  const drafted = await run((ctx) => createMap(ctx, { ...draftRead, ...withCodes }))
  expect(await give(drafted.ok ? drafted.value.slug : '', 1)).toMatchObject({ refusal: 'not-now' })
  for (const count of [0, -1, 1.5, 2001, Number.NaN])
    expect(await give(slug, count)).toMatchObject({ refusal: 'count-wrong' })
  const nobody = await act(house, { person: asPerson([]) }, (ctx) => giveMapCodes(ctx, slug, 1))
  expect(nobody).toMatchObject({ refusal: 'forbidden' })
  const codes = await codesOf(slug, 1200)
  expect(new Set(codes).size).toBe(1200)
  // The base cannot say them again.
  const kept = await db.selectFrom('opinion_codes').select('codeHash').execute()
  expect(kept.some(({ codeHash }) => codes.includes(codeHash))).toBe(false)
})

test('a page pressed twice begins once; found again after an answer, it begins for somebody else', async () => {
  const slug = await makeOpenMap(run)
  const begun = 'b'.repeat(64)
  const both = await Promise.all([tokenOf(slug, { begun }), tokenOf(slug, { begun })])
  expect(both).toEqual([begun, begun])
  expect(await peopleOf(slug)).toBe(1)
  await run((ctx) => answerStatement(ctx, begun, { statement: 1, vote: 'agree' }))
  const next = await tokenOf(slug, { begun })
  expect(next).not.toBe(begun)
  expect((await readOwnAnswers({ db }, next))?.votes.size).toBe(0)
  // Another map does not lend its address.
  expect(await tokenOf(await makeOpenMap(run), { begun: next })).not.toBe(next)
  // A page that says nothing of it begins each time.
  await makeParticipant(run, slug)
  await makeParticipant(run, slug)
  expect(await peopleOf(slug)).toBe(4)
})

test('a page is of whoever opens it: two people who come one after the other have two addresses', async () => {
  const at = paths.answer(await makeOpenMap(run))
  const begunOn = async () =>
    /name="begun" value="([0-9a-f]{64})"/.exec((await door.get(at)).text)?.[1]
  const [first, second] = [await begunOn(), await begunOn()]
  expect(first).toBeDefined()
  expect(second).not.toBe(first)
})

test('the code of a letter is known at the door of the house, and fills in the page', async () => {
  const slug = await makeOpenMap(run, withCodes)
  const [code = ''] = await codesOf(slug, 1)
  const href = await readLetterCode({ db }, writtenCode(code))
  expect(href).toBe(paths.answerWith(slug, code))
  expect(await readLetterCode({ db }, 'K7RW-3TPX-2BCD-9FGH')).toBeUndefined()
  const opened = await door.get(href ?? '')
  expect(opened.text).toContain(`value="${code}"`)
  expect(opened.response.headers.get('cache-control')).toBe('no-store')
  const wrong = await door.post(paths.answer(slug), { code: 'K7RW-3TPX' })
  expect([wrong.response.status, wrong.text.includes('n’ouvre pas cette carte')]).toEqual([
    422,
    true,
  ])
  expect((await door.get(paths.map(slug))).text).toContain('Qui a reçu un code')
  expect((await door.get(paths.map(await makeOpenMap(run)))).text).toContain('plusieurs fois')
})

test('letters are a file of the team alone, refused with a sentence when the number is none', async () => {
  const slug = await makeOpenMap(run, withCodes)
  expect((await door.get(paths.codes(slug), team)).text).toContain('Imprimer les lettres')
  const refused = await door.post(paths.codes(slug), { count: 'dix' }, team)
  expect([refused.response.status, refused.text.includes('de 1 à')]).toEqual([422, true])
  const letters = await door.post(paths.codes(slug), { count: '3' }, team)
  expect(letters.response.headers.get('content-type')).toBe('application/pdf')
  expect((await door.get(paths.codes(slug), team)).text).toContain('3 codes imprimés')
  expect((await door.get(paths.codes(await makeOpenMap(run)), team)).response.status).toBe(404)
})

test('pressed twice, a page makes its codes once, letters or sheets, and says where they are', async () => {
  const slug = await makeOpenMap(run, withCodes)
  const before = await door.get(paths.codes(slug), team)
  expect(before.text).toContain('cette page ne bouge pas')
  const statements = ['1', '2', '3', '4', '5']
  await door.post(paths.paper(slug), { statements }, team)
  const made = async () => {
    const rows = await db
      .selectFrom('opinion_codes')
      .innerJoin('opinion_maps', 'opinion_maps.id', 'opinion_codes.mapId')
      .where('slug', '=', slug)
      .select('codeHash')
      .execute()
    return rows.length
  }
  for (const [at, path] of [paths.codes(slug), paths.sheets(slug)].entries()) {
    const once = { _key: newToken(database.clock.chance), count: '3' }
    const pressed = await Promise.all([door.post(path, once, team), door.post(path, once, team)])
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 303])
    expect(await made()).toBe(3 * (at + 1))
    const to = pressed.find(({ status }) => status === 303)?.location ?? ''
    expect((await door.get(to, team)).text).toContain('déjà imprimés')
  }
  // A number that is refused is asked again in the same page.
  const _key = newToken(database.clock.chance)
  expect((await door.post(paths.codes(slug), { _key, count: '0' }, team)).status).toBe(422)
  expect((await door.post(paths.codes(slug), { _key, count: '2' }, team)).status).toBe(200)
  expect(await made()).toBe(8)
})

test('a year after the map is closed, its codes are gone', async () => {
  const slug = await makeOpenMap(run, { ...withCodes, openUntil: today() })
  const [code = ''] = await codesOf(slug, 1)
  await run((ctx) => closeMap(ctx, slug))
  await run((ctx) => opinionMapsModule.purge?.(ctx) ?? Promise.resolve(0))
  expect(await readLetterCode({ db }, code)).toBeDefined()
  await db
    .updateTable('opinion_maps')
    .set({ openedAt: new Date('2020-01-01'), closedAt: new Date('2020-02-01') })
    .where('slug', '=', slug)
    .execute()
  await run((ctx) => opinionMapsModule.purge?.(ctx) ?? Promise.resolve(0))
  expect(await readLetterCode({ db }, code)).toBeUndefined()
})
