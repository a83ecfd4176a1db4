import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { hashAddress, keyOfHouse } from '../../actions/sign-links.ts'
import { chooseClicks } from '../../clicks/actions/choose-clicks.ts'
import { mailingsModule } from '../../module.ts'
import { suppress } from '../../suppressions/store/suppressions.ts'
import { tryLetter } from '../actions/try-letter.ts'
import { createLetter } from '../actions/write-letter.ts'
import { findLetter } from '../store/letters.ts'

const database = useDatabase()
const { db, ctx, clock } = database
const room = mailingsModule(() => [])
const { routes, unreached } = room
const door = openDoor(database, {
  routes,
  house: { ...testHouse(database, [], unreached), mailLeaves: true },
})
const listId = '01930000-0000-7000-8000-0000000000a1'
const blocks = [
  { kind: 'text', markdown: 'Bonjour {{name}}, voici **la lettre**.' },
  { kind: 'button', label: 'Voir l’agenda', href: '/agenda' },
]
let writer: Viewer
let id: string

beforeAll(async () => {
  await db
    .insertInto('mailing_lists')
    .values({
      id: listId,
      key: 'reseau',
      name: 'La lettre du réseau',
      public: true,
      createdAt: clock.now(),
    })
    .execute()
  writer = await teamMember('Noé Lavigne', 'noe@exemple.org')
})

beforeEach(async () => {
  await db.deleteFrom('outbox_mails').execute()
  const made = await createLetter(ctx({ person: writer }), { title: 'La lettre d’hiver', listId })
  id = made.ok ? made.value : ''
  await db
    .updateTable('mailings')
    .set({ blocks: JSON.stringify(blocks) })
    .where('id', '=', id)
    .execute()
})

async function teamMember(name: string, email: string | undefined): Promise<Viewer> {
  const personId = await recordPerson(ctx(), { name, email })
  return { ...asPerson('lab-team'), id: personId, name }
}

const press = (as: Viewer = writer, by = door) => by.post(`/envois/${id}/essai`, {}, as)
const mails = () =>
  db
    .selectFrom('outbox_mails')
    .select(['recipient', 'state', 'subject', 'bodyHtml', 'bodyText', 'eraseAt'])
    .execute()
const notice = (answer: Response) =>
  decodeURIComponent(/ouvroir-mot=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '')

test('a draft is sent to whoever asks, and to nobody else, marked in its subject', async () => {
  const page = await door.get(`/envois/${id}/ecrire`, writer)
  expect(page.text).toContain('Envoyez-moi cette lettre')
  expect(page.text).toContain('noe@exemple.org')
  const { response } = await door.post(
    `/envois/${id}/essai`,
    { to: 'autre@exemple.org', email: 'autre@exemple.org' },
    writer,
  )
  expect(notice(response)).toBe('Un essai part à noe@exemple.org.')
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ recipient: 'noe@exemple.org', state: 'queued' })
  expect(mail?.subject).toBe('[Essai] La lettre d’hiver')
  expect(mail?.bodyHtml).toContain('Bonjour Noé Lavigne, voici <strong>la lettre</strong>.')
  expect(mail?.bodyText).toContain('Bonjour Noé Lavigne, voici la lettre.')
  expect(`${mail?.bodyHtml}${mail?.bodyText}`).not.toContain('{{')
})

test('it is counted nowhere, is in no archive, and leaves the letter as it is', async () => {
  const decided = await chooseClicks(ctx({ person: asPerson('administrator') }), '2026-01-01')
  expect(decided.ok).toBe(true)
  const before = await findLetter(db, id)
  expect((await press()).status).toBe(303)
  const [mail] = await mails()
  expect(mail?.bodyHtml).toContain('/agenda"')
  expect(`${mail?.bodyHtml}${mail?.bodyText}`).not.toMatch(
    /\/lettres\/(?:lien|desabonnement|preferences|la-lettre)/,
  )
  expect(await findLetter(db, id)).toEqual(before)
  for (const table of ['mailing_recipients', 'mailing_links'] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  expect((await door.get(`/lettres/${before?.slug}`)).status).toBe(404)
  const soon = clock.now().getTime() + 25 * 3_600_000
  expect(mail?.eraseAt.getTime()).toBeLessThan(soon)
})

test('what did not leave is not said to: no mail server, or an address of nobody', async () => {
  const without = openDoor(database, { routes, ...(unreached ? { unreached } : {}) })
  const { response } = await press(writer, without)
  expect(notice(response)).toContain('n’est pas parti')
  const invented = await teamMember('Odile Serre', 'odile@valbrenne.example')
  expect(notice((await press(invented)).response)).toContain('n’est pas parti')
  expect((await mails()).map(({ state }) => state)).toEqual(['local', 'local'])
})

test('it is refused, with what to do, and no letter is written', async () => {
  const tried = async (as: Viewer, refusal: string, sentence: string) => {
    const done = await act(door.house, { person: as }, (inside) => tryLetter(inside, id))
    expect(done).toMatchObject({ ok: false, refusal })
    const { status, text } = await press(as)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
  }
  const bare = await teamMember('Sans courriel', undefined)
  await tried(bare, 'no-address', 'n’a pas d’adresse')
  const lost = await teamMember('Ali Perdu', 'perdu@exemple.org')
  const hash = hashAddress(await keyOfHouse(ctx()), 'perdu@exemple.org')
  await suppress(db, hash, 'hard-bounce', '550', clock.now())
  await tried(lost, 'unreached', 'Aucun courriel n’arrive à votre adresse')
  await db.updateTable('mailings').set({ blocks: '[]' }).where('id', '=', id).execute()
  await tried(writer, 'empty', 'ajoutez un morceau')
  expect((await door.get(`/envois/${id}/ecrire`, writer)).text).not.toContain('Envoyez-moi')
  await db.updateTable('mailings').set({ state: 'cancelled' }).where('id', '=', id).execute()
  const late = await press()
  expect([late.status, late.text.includes('elle ne peut plus changer')]).toEqual([422, true])
  for (const someone of [asPerson('territory-referent'), asPerson('finance')])
    expect((await press(someone)).status).toBe(403)
  expect(await mails()).toEqual([])
})
