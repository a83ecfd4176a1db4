import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { LineForm } from '../line.ts'
import { quotesModule } from '../module.ts'
import { paths } from '../paths.ts'
import type { QuoteForm } from '../quote.ts'
import { findQuote, forgetEnded } from '../store/quotes.ts'
import { acceptQuote, refuseQuote } from './answer-quote.ts'
import { invoiceQuote } from './invoice-quote.ts'
import {
  addQuote,
  closeQuote,
  editQuote,
  reviseQuote,
  saveQuoteLines,
  takeTender,
} from './keep-quotes.ts'
import { listWaitingQuotes } from './list-waiting.ts'
import { eraseOwn, exportOwn } from './own-quotes.ts'
import { sendQuote } from './send-quote.ts'

const database = useDatabase()
const door = openDoor(database, { routes: quotesModule.routes })
const { house } = door
const team = asPerson('lab-team')
const accounts = asPerson('finance')
const by =
  (person: typeof team | undefined) =>
  <T>(asked: (ctx: Ctx) => Promise<T>) =>
    act(house, { person }, asked)
const [asTeam, asAccounts, asNobody] = [by(team), by(accounts), by(undefined)]
const nowhere = '00000000-0000-7000-8000-00000000e15e'
const nothing = { added: [], changed: [], removed: [] }

function worth<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const form: QuoteForm = {
  ...{ title: 'Animer la halle', entity: 'association', customer: 'Ville du Lavoir' },
  ...{ customerAddress: '1 place du Lavoir', customerSiren: '', recipient: 'Odile Kerven' },
  ...{ email: 'odile@example.fr', vat: 'taxed', validUntil: '2099-12-31', details: 'Trois jours.' },
}
const line: LineForm = {
  ...{ label: 'Animation', kind: 'work', hundredths: 100, unitCents: 60_000, rate: '2000' },
}
const option: LineForm = { ...line, label: 'Restitution', kind: 'option', unitCents: 20_000 }
const asked = { percentTenths: undefined, purchaseOrder: '', serviceCode: '', iban: '' }
const yes = { name: 'Odile Kerven', role: 'Maire', options: '' }

beforeAll(async () => {
  for (const kind of ['association', 'commercial'])
    await sql`insert into tender_entities (kind, name, prefix, updated_at)
      values (${kind}, ${kind}, ${kind.slice(0, 4).toUpperCase()}, now())`.execute(database.db)
})

async function drafted(change: Partial<QuoteForm> = {}) {
  const { id } = worth(await asTeam((ctx) => addQuote(ctx, { ...form, ...change })))
  worth(await asTeam((ctx) => saveQuoteLines(ctx, id, { ...nothing, added: [line, option] })))
  return id
}

/** Sent, with the key of its letter. */
async function sent(change: Partial<QuoteForm> = {}, draft?: string) {
  const id = draft ?? (await drafted(change))
  const quote = worth(await asTeam((ctx) => sendQuote(ctx, id)))
  const letter = await sql<{ text: string }>`select body_text as text from outbox_mails
    where body_text like '%/devis/repondre/%' and subject like ${`%${quote.number}%`}
    order by at desc, id desc limit 1`.execute(database.db)
  const token = /\/devis\/repondre\/([\w-]+)/.exec(letter.rows[0]?.text ?? '')?.[1] ?? ''
  return { id, quote, token }
}

test('a draft is written by the team; a price left empty is that of the rates, for who may read them', async () => {
  const id = await drafted()
  const year = new Date().getFullYear()
  await sql`insert into economy_rates (id, year, role, cost_cents, price_cents, position)
    values (${crypto.randomUUID()}, ${year}, 'Direction', 1, 90000, 0)`.execute(database.db)
  const priceless = { ...line, label: 'Direction', unitCents: undefined }
  const add = (as: typeof asTeam, added: LineForm) =>
    as((ctx) => saveQuoteLines(ctx, id, { ...nothing, added: [added] }))
  expect(await add(asTeam, priceless)).toMatchObject({ refusal: 'price-needed' })
  worth(await add(asAccounts, priceless))
  expect((await findQuote(database.db, id))?.lines.at(-1)).toMatchObject({ unitCents: 90_000 })
  const many = Array.from({ length: 60 }, () => line)
  expect(await asTeam((ctx) => saveQuoteLines(ctx, id, { ...nothing, added: many }))).toMatchObject(
    { refusal: 'too-many-lines' },
  )
  expect(
    await asTeam((ctx) =>
      saveQuoteLines(ctx, id, { ...nothing, changed: [{ id: nowhere, written: line } as never] }),
    ),
  ).toMatchObject({ refusal: 'line-unknown' })
  expect(await asNobody((ctx) => editQuote(ctx, id, form))).toMatchObject({ refusal: 'forbidden' })
  expect(await asTeam((ctx) => editQuote(ctx, nowhere, form))).toMatchObject({
    refusal: 'not-found',
  })
})

test('numbers follow each other by entity, and what was sent changes no more', async () => {
  const one = await sent()
  const other = await sent({ entity: 'commercial' })
  const next = await sent()
  const rank = (number: string) => Number(number.slice(-3))
  expect(rank(next.quote.number)).toBe(rank(one.quote.number) + 1)
  expect(other.quote.number).toMatch(/^DEVIS-COMM-\d{4}-001$/)
  expect(one.quote.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(await asTeam((ctx) => sendQuote(ctx, one.id))).toMatchObject({ refusal: 'not-now' })
  expect(await asTeam((ctx) => editQuote(ctx, one.id, form))).toMatchObject({ refusal: 'not-now' })
  expect(await asTeam((ctx) => saveQuoteLines(ctx, one.id, nothing))).toMatchObject({
    refusal: 'not-now',
  })
  const silent = await drafted({ email: '' })
  expect(await asTeam((ctx) => sendQuote(ctx, silent))).toMatchObject({ refusal: 'email-needed' })
})

test('the customer accepts by the link, once; options and fingerprint are kept', async () => {
  const { id, token, quote } = await sent()
  const page = await door.get(paths.answer(token))
  expect(page.text).toContain('Animer la halle')
  expect((await door.get(paths.answerPdf(token))).response.status).toBe(200)
  expect((await door.get(paths.answer('nowhere'))).response.status).toBe(404)
  const taken = quote.lines.at(-1)?.id ?? ''
  const accept = () => asNobody((ctx) => acceptQuote(ctx, token, { ...yes, options: taken }))
  worth(await accept())
  expect(await accept()).toMatchObject({ refusal: 'accepted-already' })
  const refuse = () => asNobody((ctx) => refuseQuote(ctx, token, { reason: 'Trop cher' }))
  expect(await refuse()).toMatchObject({ refusal: 'accepted-already' })
  expect(await asNobody((ctx) => acceptQuote(ctx, 'nowhere', yes))).toMatchObject({
    refusal: 'not-found',
  })
  expect(await findQuote(database.db, id)).toMatchObject({
    ...{ state: 'accepted', signerName: 'Odile Kerven', chosen: [taken] },
  })
  expect((await door.get(paths.answer(token))).text).toContain('Ce devis est accepté')
  expect(await asTeam((ctx) => reviseQuote(ctx, id))).toMatchObject({ refusal: 'not-now' })
})

test('a new version replaces the one before when it is sent, and not sooner', async () => {
  const first = await sent()
  const draft = worth(await asTeam((ctx) => reviseQuote(ctx, first.id)))
  expect(draft).toMatchObject({ version: 2, number: first.quote.number, state: 'draft' })
  expect(await asTeam((ctx) => reviseQuote(ctx, first.id))).toMatchObject({
    refusal: 'draft-already',
  })
  expect(await findQuote(database.db, first.id)).toMatchObject({ state: 'sent' })
  const second = await sent({}, draft.id)
  expect(second.quote.number).toBe(first.quote.number)
  expect(await asNobody((ctx) => acceptQuote(ctx, first.token, yes))).toMatchObject({
    refusal: 'replaced',
  })
  expect((await door.get(paths.answer(first.token))).text).toContain('version plus récente')
  worth(await asNobody((ctx) => refuseQuote(ctx, second.token, { reason: 'Trop cher' })))
  expect(await asNobody((ctx) => acceptQuote(ctx, second.token, yes))).toMatchObject({
    refusal: 'refused-already',
  })
})

test('what was accepted while a version was written is not replaced', async () => {
  const first = await sent()
  const draft = worth(await asTeam((ctx) => reviseQuote(ctx, first.id)))
  worth(await asNobody((ctx) => acceptQuote(ctx, first.token, yes)))
  expect(await asTeam((ctx) => sendQuote(ctx, draft.id))).toMatchObject({ refusal: 'not-now' })
})

test('a quote that is set aside is answered no more', async () => {
  const { id, token } = await sent()
  worth(await asTeam((ctx) => closeQuote(ctx, id)))
  expect(await asTeam((ctx) => closeQuote(ctx, id))).toMatchObject({ refusal: 'not-now' })
  expect(await asNobody((ctx) => acceptQuote(ctx, token, yes))).toMatchObject({
    refusal: 'closed',
  })
})

test('a deposit, then what is left, in the series of who sells, never over the quote', async () => {
  const { id, token } = await sent()
  const invoice = (change: object = {}, as = asAccounts, quoteId = id) =>
    as((ctx) => invoiceQuote(ctx, quoteId, { ...asked, ...change }))
  expect(await invoice()).toMatchObject({ refusal: 'not-now' })
  worth(await asNobody((ctx) => acceptQuote(ctx, token, yes)))
  expect(await invoice()).toMatchObject({ refusal: 'billing-missing' })
  await sql`insert into network_billing (single, name, address, siret, vat_mention, payment_terms, payment_days, iban, bic, year_mode, changed_at)
    values (true, 'Association', '1 rue Haute', '', '', '', 30, '', '', 'moving', now())`.execute(
    database.db,
  )
  const waiting = async () =>
    (
      await listWaitingQuotes(
        { ...house, db: database.db, now: new Date(), locale: 'fr' } as never,
        accounts,
      )
    ).map(({ key }) => key)
  expect(await waiting()).toContain(`quote:${id}:invoice`)
  const deposit = worth(await invoice({ percentTenths: 300 }))
  expect(deposit.number).toMatch(/^F\d{4}-0001$/)
  expect(await invoice({ percentTenths: 800 })).toMatchObject({ refusal: 'over-quote' })
  expect(worth(await invoice()).number).toMatch(/^F\d{4}-0002$/)
  expect(await invoice()).toMatchObject({ refusal: 'invoiced-whole' })
  expect(await waiting()).not.toContain(`quote:${id}:invoice`)
  const issued = await sql<{ totalCents: number }>`select total_cents as "totalCents"
    from network_invoices where quote_id = ${id} order by number`.execute(database.db)
  expect(issued.rows.map(({ totalCents }) => Number(totalCents))).toEqual([21_600, 50_400])

  const commercial = await sent({ entity: 'commercial' })
  worth(await asNobody((ctx) => acceptQuote(ctx, commercial.token, yes)))
  const own = worth(await invoice({ iban: 'FR76' }, asAccounts, commercial.id))
  expect(own.number).toMatch(/^C\d{4}-0001$/)
})

test('a proposal in answer becomes a quote, once', async () => {
  const id = crypto.randomUUID()
  const work = JSON.stringify([{ id: 'w', label: 'Animation', hundredths: 150, dayCents: 50_000 }])
  await sql`insert into tender_opportunities (id, title, kind, buyer, state, entity, work, created_at)
    values (${id}, 'Halle', 'mapa', 'Ville', 'won', 'association', ${work}::jsonb, now())`.execute(
    database.db,
  )
  const take = (tender: string) => asTeam((ctx) => takeTender(ctx, tender))
  expect(await take(nowhere)).toMatchObject({ refusal: 'not-found' })
  expect(worth(await take(id))).toMatchObject({
    ...{ customer: 'Ville', lines: [{ label: 'Animation', hundredths: 150, unitCents: 50_000 }] },
  })
  expect(await take(id)).toMatchObject({ refusal: 'taken-already' })
  const open = crypto.randomUUID()
  await sql`insert into tender_opportunities (id, title, kind, buyer, state, created_at)
    values (${open}, 'Halle', 'mapa', 'Ville', 'to-decide', now())`.execute(database.db)
  expect(await take(open)).toMatchObject({ refusal: 'not-now' })
})

test('names are given back and forgotten; a quote that came to nothing forgets them in time', async () => {
  const { id } = await sent()
  expect(await exportOwn(database.db, team.id)).toMatchObject({ quotesReceived: [] })
  await act(house, { person: team }, (ctx) => eraseOwn(ctx, team.id))
  expect(await findQuote(database.db, id)).toMatchObject({ ownerId: undefined })
  await sql`update quotes set created_at = '2020-01-01', valid_until = '2020-02-01'
    where id = ${id}`.execute(database.db)
  const before = { unanswered: new Date('2023-01-01'), accepted: new Date('2016-01-01') }
  expect(await forgetEnded(database.db, before)).toBe(1)
  expect(await findQuote(database.db, id)).toMatchObject({ email: '', recipient: '' })
})

test('an entity that nobody filled in sells nothing', async () => {
  const id = await drafted({ entity: 'commercial' })
  await sql`delete from tender_entities where kind = 'commercial'`.execute(database.db)
  expect(await asTeam((ctx) => sendQuote(ctx, id))).toMatchObject({ refusal: 'entity-unset' })
})
