import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { type PayingMember, payingMember } from '../../testing/paying-member.ts'
import { recordWholePayment } from '../actions/record-whole-payment.ts'
import { listPayments } from '../store/payments.ts'

const database = useDatabase()
const { ctx } = database
const door = openDoor(database, { routes: memberRoutes })
const finance = asPerson('finance')
const plain = (text: string | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
let paid: PayingMember
const owing: PayingMember[] = []
const payments = async (id: string) => (await listPayments(database.db, [id])).get(id) ?? []
const counted = async (id: string) =>
  (await payments(id)).filter(({ cancelledOn }) => cancelledOn === undefined)

// Nobody speaks for it: there is nobody to tell.
const silent = 'corvigny-36902'
const speakerOf = (slug: string) => ({ name: 'Odile Serre', email: `odile@${slug}.example` })

const written = async () =>
  (
    await database.db
      .selectFrom('outbox_mails')
      .select('recipient')
      .where('subject', 'not like', '%membre%')
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ recipient }) => recipient)

beforeAll(async () => {
  const made = (slug: string) =>
    act(door.house, { person: asPerson('lab-team') }, (world) =>
      payingMember(world, slug, slug === silent ? undefined : speakerOf(slug)),
    )
  paid = await made('valbrenne-36901')
  for (const slug of [silent, 'lusse-36903']) {
    const member = await made(slug)
    const { invoiceId, paymentId } = member
    await door.post(
      paths.cancelPayment(invoiceId, paymentId),
      { reason: 'Saisi deux fois' },
      finance,
    )
    owing.push(member)
  }
})

const ids = () => [paid, ...owing].map(({ invoiceId }) => invoiceId)

test('what is asked is named: only the invoices that owe something', async () => {
  const chosen = ids().map((id) => `choix=${id}`)
  const asked = plain(
    (await door.get(`${paths.invoices}?acte=encaisser&${chosen.join('&')}`, finance)).text,
  )
  expect(asked).toContain('Tout ce qui reste dû de ces 2 factures')
  expect(asked).toContain('name="receivedOn"')
  expect(asked).toMatch(/Une ligne ne changera pas :.*» : rien n’est dû\./s)
  const sent = /name="ids" value="([^"]*)"/.exec(asked)?.[1]?.split(' ')
  expect(sent?.toSorted()).toEqual(owing.map(({ invoiceId }) => invoiceId).toSorted())
})

test('whoever may not record one payment records none', async () => {
  const sent = { ids: ids().join(' '), receivedOn: '2026-11-25', method: 'transfer' }
  for (const person of [undefined, asPerson('volunteer'), asPerson('innovator')])
    expect((await door.post(paths.invoicesPaid, sent, person)).status).toBe(403)
  for (const { invoiceId } of owing) expect(await counted(invoiceId)).toEqual([])
})

test('a day that is to come is refused, with what was chosen', async () => {
  const sent = { ids: ids().join(' '), receivedOn: '2099-11-24', method: 'transfer' }
  const answer = await door.post(paths.invoicesPaid, sent, finance)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('value="2099-11-24"')
  for (const { invoiceId } of owing) expect(await counted(invoiceId)).toEqual([])
})

test('a field that is missing is named, and what was typed in the other is given back', async () => {
  const sent = { ids: ids().join(' '), receivedOn: '', method: 'cheque' }
  const answer = await door.post(`${paths.invoicesPaid}?vue=a-payer`, sent, finance)
  expect(answer.status).toBe(422)
  const page = plain(answer.text)
  expect(page).toMatch(/href="#ensemble-receivedOn"/)
  expect(page).toMatch(/<option value="cheque" selected/)
  for (const { invoiceId } of owing) expect(page).toMatch(new RegExp(`name="ids"[^>]*${invoiceId}`))
})

test('money that came before its invoice is refused: row by row, and on its own page', async () => {
  const sent = { ids: ids().join(' '), receivedOn: '1900-01-01', method: 'cheque' }
  const answer = await door.post(paths.invoicesPaid, sent, finance)
  expect(answer.status).toBe(422)
  expect(plain(answer.text)).toContain('avant la facture elle-même')
  const [first] = owing
  const alone = await door.post(
    paths.pay(first?.invoiceId ?? ''),
    { ...{ amount: '10', receivedOn: '1900-01-01', method: 'cheque' }, reference: '' },
    finance,
  )
  expect(alone.status).toBe(422)
  for (const { invoiceId } of owing) expect(await counted(invoiceId)).toEqual([])
})

test('those that owe something are paid in full, and the one that owes nothing is named', async () => {
  const before = await payments(paid.invoiceId)
  const already = (await written()).length
  const sent = { ids: ids().join(' '), receivedOn: '2026-11-25', method: 'cheque' }
  const answer = await door.post(`${paths.invoices}/encaisser?vue=a-payer`, sent, finance)
  expect([answer.status, answer.location]).toEqual([303, `${paths.invoices}?vue=a-payer`])
  expect(plain(noticeOf(answer.response))).toContain('2 factures payées.')
  expect(plain(noticeOf(answer.response))).toContain('Une ligne est restée comme elle était')
  expect(plain(noticeOf(answer.response))).toContain('rien n’est dû.')
  for (const { invoiceId } of owing)
    expect(await counted(invoiceId)).toMatchObject([
      { cents: 80_000, receivedOn: '2026-11-25', method: 'cheque', source: 'hand' },
    ])
  expect(await payments(paid.invoiceId)).toEqual(before)
  // Whoever speaks for a territory reads of its payment, and the team reads of both in one letter.
  const letters = (await written()).slice(already)
  expect(letters.toSorted()).toEqual(
    [ctx().settings.contactEmail, 'odile@lusse-36903.example'].toSorted(),
  )
})

test('the act of one row says why it does nothing', async () => {
  const payment = { receivedOn: '2026-11-25', method: 'cheque' } as const
  const run = (id: string, person = finance) =>
    act(door.house, { person }, (ctx) => recordWholePayment(ctx, id, payment))
  expect(await run(paid.invoiceId)).toMatchObject({ refusal: 'nothing-due' })
  // Of the demonstration too: the others are paid, and nothing breaks.
  await sql`update network_invoices set series = 'DEMO' where id = ${paid.invoiceId}`.execute(
    database.db,
  )
  expect(await run(paid.invoiceId)).toMatchObject({ refusal: 'nothing-due' })
  await sql`update network_invoices set series = 'F' where id = ${paid.invoiceId}`.execute(
    database.db,
  )
  expect(await run(paid.invoiceId, asPerson('volunteer'))).toMatchObject({ refusal: 'forbidden' })
  const early = { receivedOn: '1900-01-01', method: 'cheque' } as const
  const alone = await act(door.house, { person: asPerson('lab-team') }, (world) =>
    payingMember(world, 'taulane-36904'),
  )
  await door.post(
    paths.cancelPayment(alone.invoiceId, alone.paymentId),
    { reason: 'Deux fois' },
    finance,
  )
  expect(
    await act(door.house, { person: finance }, (world) =>
      recordWholePayment(world, alone.invoiceId, early),
    ),
  ).toMatchObject({ refusal: 'before-invoice' })
  const nowhere = '00000000-0000-7000-8000-00000000e15e'
  expect(await run(nowhere)).toMatchObject({ refusal: 'not-found' })
})
