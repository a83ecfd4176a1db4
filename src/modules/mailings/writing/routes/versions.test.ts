import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { done } from '#kit/result.ts'
import { listTextVersions } from '#platform/histories/text-versions.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { readVersion } from '#platform/testing/read-version.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { mailingsModule } from '../../module.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { changeBlocks, createLetter, restoreLetter } from '../actions/write-letter.ts'
import type { LetterBlock } from '../blocks.ts'
import { findLetter } from '../store/letters.ts'

const database = useDatabase()
const { db } = database
const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes })
const [lina, zoe] = [asPerson('lab-team'), asPerson('lab-team')]
const text = (markdown: string): LetterBlock => ({ kind: 'text', markdown })
const picture: LetterBlock = {
  ...{ kind: 'picture', alt: 'Le lavoir', decorative: false, file: 'un-fichier' },
  ...{ width: 2, height: 2, bytes: 9 },
}

async function letter() {
  await sql`insert into mailing_lists (id, key, name, description, public, created_at) values
    ('01900000-0000-7000-8000-00000000c001', 'mars', 'La lettre', '', true, now()) on conflict do nothing`.execute(
    db,
  )
  const listId = '01900000-0000-7000-8000-00000000c001'
  const made = await act(door.house, { person: lina }, (ctx) =>
    createLetter(ctx, { title: 'La lettre de mars', listId }),
  )
  if (!made.ok) throw new Error(made.refusal)
  const id = made.value
  const now = async () => {
    const found = await findLetter(db, id)
    if (!found) throw new Error('no letter')
    return found
  }
  const write = async (blocks: readonly LetterBlock[], person: typeof lina) => {
    const seen = { id, updatedAt: (await now()).updatedAt.toISOString() }
    await act(door.house, { person }, (ctx) => changeBlocks(ctx, seen, () => done(blocks)))
  }
  const at = filled(writingPaths.versions, { id })
  const restore = async (version: number, by: typeof lina) =>
    door.post(`${at}/remettre`, await readVersion(db, `mailing:${id}`, version), by)
  return { id, now, write, at, restore }
}

test('an earlier version of a draft comes back, but for a picture that was taken away', async () => {
  const { id, now, write, at, restore } = await letter()
  await write([text('Bonjour à tous.'), picture], lina)
  await write([text('Bonjour à toutes.')], zoe)
  const page = await door.get(at, lina)
  expect(page.text).toContain('Version 3')
  expect(page.text).toContain('toutes')
  expect(page.text).not.toContain('prête à partir')
  await db.updateTable('mailings').set({ state: 'ready' }).where('id', '=', id).execute()
  expect((await door.get(at, lina)).text).toContain('Cette lettre est prête à partir')
  const back = await restore(2, zoe)
  expect(back.status).toBe(303)
  expect(noticeOf(back.response)?.replaceAll(/\s/g, ' ')).toMatch(/redevenue un brouillon/)
  expect((await now()).blocks).toEqual([text('Bonjour à tous.')])
  const kept = await listTextVersions(db, `mailing:${id}`, { most: 9 })
  expect(kept.map(({ number }) => number)).toEqual([4, 3, 2, 1])
})

test('a letter that has left is one text: no page of versions, none set back, and the night erases them', async () => {
  const { id, now, write, at, restore } = await letter()
  await write([text('Bonjour à tous.')], lina)
  await sql`update mailings set state = 'sending', confirmed_at = now(), frozen_text = '' where id = ${id}`.execute(
    db,
  )
  expect((await door.get(at, lina)).status).toBe(404)
  expect((await restore(1, lina)).status).toBe(404)
  const seen = { id, updatedAt: (await now()).updatedAt.toISOString() }
  const late = await act(door.house, { person: lina }, (ctx) =>
    restoreLetter(ctx, seen, { title: '', subject: '', preheader: '', blocks: [] }, () => true),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'not-draft' })
  expect(await listTextVersions(db, `mailing:${id}`, { most: 9 })).toHaveLength(2)
  await act(door.house, {}, async (ctx) => room.purge?.(ctx))
  expect(await listTextVersions(db, `mailing:${id}`, { most: 9 })).toEqual([])
})

test('a letter that is no more the one that was shown is not replaced', async () => {
  const { id, now, write } = await letter()
  await write([text('Bonjour à tous.')], lina)
  const seen = { id, updatedAt: (await now()).updatedAt.toISOString() }
  const late = await act(door.house, { person: lina }, (ctx) =>
    restoreLetter(ctx, seen, { title: '', subject: '', preheader: '', blocks: [] }, () => false),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'present-changed' })
  expect((await now()).blocks).toEqual([text('Bonjour à tous.')])
})
