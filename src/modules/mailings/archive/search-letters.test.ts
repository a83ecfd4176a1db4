import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { mailingsModule } from '../module.ts'
import { createLetter } from '../writing/actions/write-letter.ts'
import { searchLetters } from './actions/search-letters.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: mailingsModule(() => []).routes })
const [lina, elected] = [asPerson('lab-team'), asPerson('territory-referent')]
const listId = '01900000-0000-7000-8000-00000000c001'
let id = ''

beforeAll(async () => {
  await sql`insert into mailing_lists (id, key, name, description, public, created_at) values
    (${listId}, 'mars', 'La lettre', '', true, now())`.execute(db)
  const made = await act(door.house, { person: lina }, (ctx) =>
    createLetter(ctx, { title: 'La lettre de décembre', listId }),
  )
  if (!made.ok) throw new Error(made.refusal)
  id = made.value
})

const found = (words: string, viewer: Viewer | undefined) =>
  searchLetters(db as never, { words, viewer, locale: 'fr', limit: 10 })

test('a draft is found by its title, by those who write it and by nobody else', async () => {
  const line = { group: 'Envois', title: 'La lettre de décembre', language: 'fr', text: '' }
  expect(await found('La lettre de décembre', lina)).toEqual([{ ...line, href: `/envois/${id}` }])
  for (const other of [elected, undefined])
    expect(await found('La lettre de décembre', other)).toEqual([])
})

test('one that left is found once, where everybody reads it', async () => {
  await sql`update mailings set state = 'sent', frozen_text = 'Bonjour', sent_at = now() where id = ${id}`.execute(
    db,
  )
  const hrefs = async (viewer: Viewer | undefined) =>
    (await found('décembre', viewer)).map(({ href }) => href.split('/')[1])
  expect(await hrefs(lina)).toEqual(['lettres'])
  expect(await hrefs(undefined)).toEqual(['lettres'])
})
