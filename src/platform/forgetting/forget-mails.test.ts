import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '../testing/database.ts'
import { forgetInMails } from './forget-mails.ts'

const { db, clock } = useDatabase()

async function mailOf(html: string): Promise<string> {
  const id = newId(clock.now(), clock.chance)
  const at = clock.now()
  const row = { id, at, eraseAt: at, state: 'sent', recipient: 'autre@exemple.fr', subject: 'x' }
  await db
    .insertInto('outbox_mails' as never)
    .values({ ...row, bodyText: 'x', bodyHtml: html } as never)
    .execute()
  return id
}

const htmlOf = async (id: string) =>
  (
    await sql<{
      html: string
    }>`select body_html as html from outbox_mails where id = ${id}`.execute(db)
  ).rows[0]?.html

test.each([
  ['Rose Maël', '<p>Rose Maël arrose</p>', '<p>… arrose</p>'],
  ['Rose', '<p>Rose arrose, Rosette.</p>', '<p>… arrose, Rosette.</p>'],
  ['span', '<span class="a">span</span>', '<span class="a">…</span>'],
  ['https', '<a href="https://exemple.fr">https</a>', '<a href="https://exemple.fr">…</a>'],
  ['Inès M.', '<p>Inès M., Inès Mo</p>', '<p>…, Inès Mo</p>'],
  ['(Zoé) Kerr', '<p>Léa/(Zoé) Kerr, Léa/Zoé</p>', '<p>Léa/…, Léa/Zoé</p>'],
  ['Zoé Kerr', '<p>Léa/Zoé Kerr</p>', '<p>Léa/…</p>'],
  ['href', '<a href="/x">le mot href</a>', '<a href="/x">le mot …</a>'],
])(
  'a person called %s leaves the letters of others, which stay letters',
  async (name, before, after) => {
    const id = await mailOf(before)
    await forgetInMails(db as never, { name, email: undefined, phone: undefined } as never)
    expect(await htmlOf(id)).toBe(after)
  },
)

test('the paper beside a letter that names a person goes: no name can be taken out of it', async () => {
  const paperOf = async (html: string) => {
    const id = await mailOf(html)
    await sql`update outbox_mails set attached_name = 'f.pdf', attached_bytes = '%PDF' where id = ${id}`.execute(
      db,
    )
    return id
  }
  const ids = [await paperOf('<p>Rose Maël arrose</p>'), await paperOf('<p>La pluie</p>')]
  await forgetInMails(
    db as never,
    { name: 'Rose Maël', email: undefined, phone: undefined } as never,
  )
  const { rows } = await sql<{ name: string | null }>`
    select attached_name as name from outbox_mails where id = any(${ids}) order by id`.execute(db)
  expect(rows.map(({ name }) => name)).toEqual([null, 'f.pdf'])
})

test.each([
  [true, ['queued', 'held', 'sending']],
  [false, []],
])(
  'what waits for a mailbox that others read too (%s) leaves, without the person in it',
  async (sharesMailbox, left) => {
    await sql`delete from outbox_mails`.execute(db)
    for (const state of ['sent', 'failed', 'queued', 'held', 'sending']) {
      const id = await mailOf('<p>Rose Maël arrose</p>')
      await sql`update outbox_mails set state = ${state}, recipient = 'Mairie@exemple.fr'
        where id = ${id}`.execute(db)
    }
    const person = {
      name: 'Rose Maël',
      email: 'mairie@exemple.fr',
      phone: undefined,
      sharesMailbox,
    }
    await forgetInMails(db as never, person)
    const { rows } = await sql<{ state: string; html: string }>`
      select state, body_html as html from outbox_mails order by at, id`.execute(db)
    expect(rows.map(({ state }) => state).toSorted()).toEqual(left.toSorted())
    expect(rows.every(({ html }) => html === '<p>… arrose</p>')).toBe(true)
  },
)
