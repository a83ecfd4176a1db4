import { beforeAll, describe, expect, it } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import { type MailState, mailStates } from '#kit/mail-reason.ts'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { retryFailedMails } from '../actions/retry-failed-mails.ts'
import { operationsModule } from '../module.ts'
import { outboxTexts } from '../texts/outbox.ts'

const database = useDatabase()
const { db, clock } = database
const rooms = makeRooms()
const { routes } = operationsModule(() => rooms)
const door = openDoor(database, { routes, house: { ...testHouse(database), mailLeaves: true } })
const admin = asPerson('administrator')
const staff = asPerson('lab-team')

/** The page with plain spaces: French typography puts several kinds in it. */
async function read(path: string, as?: Viewer): Promise<string> {
  return (await door.get(path, as)).text.replace(/[\u00a0\u202f]/g, ' ')
}

async function mailIn(state: MailState) {
  const id = newId(clock.now(), clock.chance)
  await db
    .insertInto('outbox_mails')
    .values({
      id,
      at: clock.now(),
      recipient: 'camille@exemple.fr',
      subject: `Objet ${state}`,
      bodyText: 'Bonjour, voir https://exemple.fr/a.',
      bodyHtml: null,
      icalMethod: null,
      bodyIcal: null,
      attachedName: null,
      attachedText: null,
      unsubscribeHref: null,
      state,
      tries: 0,
      lastProblem: null,
      sentAt: null,
      eraseAt: new Date('2027-01-01T00:00:00Z'),
    })
    .execute()
  return id
}

describe('the outbox', () => {
  beforeAll(async () => void (await mailIn('held')))

  it('has words for every state that the database accepts', async () => {
    for (const state of mailStates) await mailIn(state)
    const text = await read('/maison/courriels', admin)
    for (const state of mailStates) expect(text).toContain(outboxTexts.fr.states[state])
    await expect(mailIn('lost' as MailState)).rejects.toThrow('check')
  })

  it('says why a message stays: an invented address, no server, or what the server answered', async () => {
    const told = async (input: { state: MailState; recipient?: string; lastProblem?: string }) => {
      const id = await mailIn(input.state)
      const { state: _state, ...row } = input
      await db
        .updateTable('outbox_mails')
        .set({ lastProblem: null, ...row })
        .where('id', '=', id)
        .execute()
      return read(`/maison/courriels/${id}`, admin)
    }
    const { whys } = outboxTexts.fr
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    for (const recipient of ['a@valbrenne.test', 'b@mairie.example', 'c@x.invalid'])
      expect(await told({ state: 'local', recipient })).toContain(plain(whys.invented))
    expect(await told({ state: 'local' })).toContain(plain(whys['no-server']))
    for (const [code, why] of [
      ['EAUTH', 'sign-in'],
      ['EENVELOPE', 'refused'],
      ['ECONNECTION', 'no-answer'],
      ['ETIMEDOUT', 'no-answer'],
      ['EPROTOCOL', 'other'],
    ] as const)
      expect(await told({ state: 'failed', lastProblem: code })).toContain(plain(whys[why]))
    expect(await told({ state: 'sent', lastProblem: 'EAUTH' })).not.toContain(
      plain(whys['sign-in']),
    )
    expect(await read('/maison/courriels', admin)).toContain(plain(whys.invented))
  })

  it('shows each mail with its links, and nothing at an address that is none', async () => {
    const id = await mailIn('queued')
    const text = await read(`/maison/courriels/${id}`, admin)
    expect(text).toContain('<a href="https://exemple.fr/a">https://exemple.fr/a</a>.')
    expect((await door.get('/maison/courriels/nul', admin)).status).toBe(404)
  })

  it('is searched, left to one state, and taken away as it is shown, by an act that is remembered', async () => {
    await db
      .updateTable('outbox_mails')
      .set({ subject: 'Votre place à Valbrenne', recipient: 'zoe@exemple.fr' })
      .where('id', '=', await mailIn('failed'))
      .execute()
    const found = await read('/maison/courriels?q=ZOÉ', admin)
    expect(found).toContain('Votre place à Valbrenne')
    expect(found).not.toContain('Objet held')
    expect(await read('/maison/courriels?q=valbrenne+zoe', admin)).toContain('Votre place')
    expect(await read('/maison/courriels?q=valbrenne+lea', admin)).not.toContain('Votre place')
    const rows = async (asked: string) =>
      [
        ...(await read(`/maison/courriels?${asked}`, admin)).matchAll(
          /courriels\/[0-9a-f-]{36}">([^<]+)/g,
        ),
      ].map(([, subject]) => subject)
    const up = await rows('tri=objet')
    expect(up).toContain('Votre place à Valbrenne')
    expect(up).toEqual(
      up.toSorted((subject = '', other = '') => subject.localeCompare(other, 'fr')),
    )
    expect(await rows('tri=-objet')).toEqual(up.toReversed())
    expect(await rows('jour-au=2000-01-01')).toEqual([])
    expect(await rows('jour-du=2000-01-01')).toHaveLength(up.length)
    const failed = await read('/maison/courriels?etat=pas-partis', admin)
    expect(failed).toContain('Votre place à Valbrenne')
    expect(failed).not.toContain('Objet held')
    const asked = { etat: 'pas-partis', q: 'valbrenne', form: 'csv' }
    const file = await door.post('/maison/courriels/exporter', asked, admin)
    expect(file.text.trim().split('\n')).toHaveLength(2)
    expect(file.text).toContain('zoe@exemple.fr')
    const taken = db.selectFrom('audit_lines').select('actorId').where('act', '=', 'mails.exported')
    expect(await taken.execute()).toHaveLength(1)
    expect((await door.post('/maison/courriels/exporter', asked, staff)).status).toBe(403)
  })

  it('releases those that were chosen, and of them the held ones alone', async () => {
    const [held, failed, other] = [
      await mailIn('held'),
      await mailIn('failed'),
      await mailIn('held'),
    ]
    // Of none that is held: it is said beside the button, under the rows that stay ticked.
    const none = await read(`/maison/courriels?acte=relacher&choix=${failed}`, admin)
    expect(none.indexOf(outboxTexts.fr.noneHeld)).toBeGreaterThan(none.indexOf('</tbody>'))
    expect(none).toMatch(new RegExp(`value="${failed}"[^>]*checked`))
    const way = '/maison/courriels/relacher-choisis?etat=retenus'
    const ids = `${held} ${failed}`
    expect((await door.post(way, { ids }, staff)).status).toBe(403)
    const { location } = await door.post(way, { ids }, admin)
    expect(location).toBe('/maison/courriels?etat=retenus')
    const rows = await db
      .selectFrom('outbox_mails')
      .select(['id', 'state'])
      .where('id', 'in', [held, failed, other])
      .execute()
    const stateOf = (id: string) => rows.find((row) => row.id === id)?.state
    expect([held, failed, other].map(stateOf)).toEqual(['queued', 'failed', 'held'])
    await db.deleteFrom('outbox_mails').where('id', 'in', [held, failed, other]).execute()
    await door.post(way, { ids: '' }, admin)
    const released = db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'mails.released')
    expect(await released.execute()).toEqual([{ detail: { count: 1 } }])
  })

  it('tries again those that were tried to the end, and those alone', async () => {
    const [over, trying] = [await mailIn('failed'), await mailIn('failed')]
    await db.updateTable('outbox_mails').set({ tries: 12 }).where('id', '=', over).execute()
    const why = (id: string) => read(`/maison/courriels/${id}`, admin)
    expect(await why(over)).toContain(outboxTexts.fr.whys['given-up'])
    expect(await why(trying)).toContain('Nouvel essai automatique')
    const way = '/maison/courriels/reessayer-choisis'
    const ids = `${over} ${trying}`
    expect((await door.post(way, { ids }, staff)).status).toBe(403)
    const sent = await door.post(way, { ids }, admin)
    expect(noticeOf(sent.response)).toBe(outboxTexts.fr.chosenRetried(1))
    const rows = db.selectFrom('outbox_mails').select(['id', 'state', 'tries'])
    expect(await rows.where('id', '=', over).execute()).toEqual([
      { id: over, state: 'queued', tries: 0 },
    ])
    const again = await door.post(way, { ids }, admin)
    expect(noticeOf(again.response)).toBe(outboxTexts.fr.noneGivenUp)
    await db.deleteFrom('outbox_mails').where('id', 'in', [over, trying]).execute()
  })

  it('are not released where no server is set: they stay held, and the page says what to do', async () => {
    const id = await mailIn('held')
    const alone = openDoor(database, { routes })
    const all = await alone.post('/maison/courriels/relacher', {}, admin)
    const chosen = await alone.post('/maison/courriels/relacher-choisis', { ids: id }, admin)
    for (const { response } of [all, chosen]) expect(noticeOf(response)).toContain('SMTP_URL')
    const asked = await act(alone.house, { person: admin }, (inside) =>
      retryFailedMails(inside, [id]),
    )
    expect(asked).toEqual({ ok: false, refusal: 'no-post' })
    const held = db.selectFrom('outbox_mails').select('state').where('id', '=', id)
    expect(await held.executeTakeFirst()).toEqual({ state: 'held' })
    await db.deleteFrom('outbox_mails').where('id', '=', id).execute()
  })

  it('releases held mails once, by an administrator, and remembers it', async () => {
    expect((await door.post('/maison/courriels/relacher', {}, staff)).status).toBe(403)
    const { status, location } = await door.post('/maison/courriels/relacher', {}, admin)
    expect([status, location]).toEqual([303, '/maison/courriels'])
    const held = await db
      .selectFrom('outbox_mails')
      .select('id')
      .where('state', '=', 'held')
      .execute()
    expect(held).toEqual([])
    const line = await db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'mails.released')
      .orderBy('position', 'desc')
      .executeTakeFirst()
    expect(line?.detail).toEqual({ count: 2 })
    // Pressed again, by another or from an old page: nothing was held, and nothing is remembered.
    const again = await door.post('/maison/courriels/relacher', {}, admin)
    expect(noticeOf(again.response)).toBe(outboxTexts.fr.noneHeld)
  })
})
