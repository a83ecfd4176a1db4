import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { anAssociation, anInvoiceForm } from '../../demo/membership-examples.ts'
import { saveBilling } from '../../fees/store/billing.ts'
import { saveFeeSchedule } from '../../fees/store/fees.ts'
import { giveAccess } from '../../members/actions/give-access.ts'
import { openMembership } from '../../membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '../../membership/store/memberships.ts'
import { invoiceDocument } from '../documents/invoice-sheet.ts'
import { findInvoice, listInvoices, takeInvoiceRank } from '../store/invoices.ts'
import { listPayments } from '../store/payments.ts'
import { listPeriods } from '../store/periods.ts'
import { billMembership } from './bill-membership.ts'
import { cancelPayment } from './cancel-payment.ts'
import { creditInvoice } from './credit-invoice.ts'
import { recordPayment } from './record-payment.ts'

const database = useDatabase()
const { db, clock } = database
const staff = asPerson('lab-team')

/** One act of the team, in its own transaction, kept or rolled back like at the edge. */
function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await saveBilling(db, anAssociation, clock.now())
  await saveFeeSchedule(
    db,
    {
      id: newId(clock.now(), clock.chance),
      effectiveFrom: '2026-01-01',
      bands: [
        { fromPopulation: 0, cents: 20_000 },
        { fromPopulation: 5_000, cents: 80_000 },
      ],
      freeKinds: ['territorial-public-establishment'],
      organisationCents: 15_000,
    },
    clock.now(),
  )
})

/** A territory that has signed. */
async function signed(kind: 'commune' | 'territorial-public-establishment' = 'commune') {
  const ctx = database.ctx({ person: staff })
  const slug = `valbrenne-${newId(clock.now(), clock.chance).slice(-8)}`
  const place = { kind, subtype: '', slug, name: 'Valbrenne', source: 'demo' } as const
  const { id: territoryId } = await registerPlace(ctx, { ...place, population: 8_400 })
  const email = `odile.${slug}@valbrenne.example`
  const contactPersonId = await recordPerson(ctx, { name: 'Odile Serre', email })
  const opened = await openMembership(ctx, { territoryId, source: 'team', contactPersonId })
  if (!opened.ok) throw new Error(opened.refusal)
  const membership = await findMembership(db, opened.value.id)
  if (!membership) throw new Error('no membership')
  const agreed = { ...membership, state: 'agreed', agreementOn: '2026-11-24' } as const
  await saveMembership(db, agreed, clock.now())
  return { id: membership.id, territoryId, email }
}

async function billed(id: string) {
  const made = await acting((ctx) => billMembership(ctx, id, anInvoiceForm))
  if (!made.ok) throw new Error(made.refusal)
  const invoice = await findInvoice(db, made.value.invoiceId ?? '')
  if (!invoice) throw new Error('no invoice')
  return invoice
}

const paid = (invoiceId: string, amount: number, receivedOn = '2026-11-25') =>
  acting((ctx) =>
    recordPayment(ctx, invoiceId, {
      amount,
      receivedOn,
      method: 'transfer',
      reference: '',
      source: 'hand',
    }),
  )

const ranksOf = async (series: string) =>
  (await listInvoices(db))
    .filter((invoice) => invoice.series === series)
    .map(({ rank }) => rank)
    .toSorted((one, other) => one - other)

describe('the first year', () => {
  test('is invoiced at the amount of the band, with its reason, and written to the territory', async () => {
    const { id, email } = await signed()
    const ctx = database.ctx({ person: staff })
    const made = await billMembership(ctx, id, anInvoiceForm)
    if (!made.ok) throw new Error(made.refusal)
    const invoice = await findInvoice(db, made.value.invoiceId ?? '')
    expect(invoice).toMatchObject({ totalCents: 80_000, dueOn: '2026-12-25', series: 'F' })
    expect(invoice?.lines[0]?.label.replace(/\s/g, ' ')).toContain(
      '8 400 habitants, tranche « 5 000 hab. et plus »',
    )
    expect(ctx.mails.map(({ to }) => to)).toEqual([email])
    expect(ctx.mails[0]?.text.replace(/\s/g, ' ')).toContain('800 €')
    expect((await findMembership(db, id))?.state).toBe('agreed')
  })

  test('reaches whoever may open no page with its paper, and nobody else', async () => {
    const { id, email } = await signed()
    const ctx = database.ctx({ person: staff })
    const made = await billMembership(ctx, id, anInvoiceForm)
    const number = made.ok ? made.value.number : undefined
    const [mail] = ctx.mails
    expect(mail).toMatchObject({ to: email, file: { name: `${number}.pdf` } })
    const bytes = mail?.file && 'bytes' in mail.file ? mail.file.bytes : new Uint8Array()
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(bytes.length).toBeLessThan(500_000)
    if (hasCommand('pdftotext')) {
      const text = told(bytes, 'f.pdf', 'pdftotext', 'FILE', '-').replace(/\s+/g, ' ')
      expect(text).toContain(`Facture ${number}`)
      expect(text).toContain('Commune de Valbrenne')
    }
    const other = await signed()
    expect((await giveAccess(ctx, other.id)).ok).toBe(true)
    const again = database.ctx({ person: staff })
    expect((await billMembership(again, other.id, anInvoiceForm)).ok).toBe(true)
    expect(again.mails.map(({ to, file }) => [to, file])).toEqual([[other.email, undefined]])
  })

  test('makes a member once it is paid whole, in one time or in several', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    expect(await paid(invoice.id, 30_000)).toMatchObject({
      value: { settlement: { state: 'part-paid', dueCents: 50_000 } },
    })
    expect((await findMembership(db, id))?.state).toBe('agreed')
    expect(await paid(invoice.id, 60_000)).toMatchObject({
      value: { settlement: { state: 'over-paid', overCents: 10_000 } },
    })
    expect(await findMembership(db, id)).toMatchObject({
      state: 'active',
      since: '2026-11-25',
      until: '2027-11-24',
    })
  })

  test('that is free makes a member at once, without an invoice', async () => {
    const { id } = await signed('territorial-public-establishment')
    const made = await acting((ctx) => billMembership(ctx, id, anInvoiceForm))
    expect(made).toMatchObject({ ok: true, value: { invoiceId: undefined } })
    expect((await findMembership(db, id))?.state).toBe('active')
  })

  test('may have another amount, with a reason only', async () => {
    const { id } = await signed()
    const input = { ...anInvoiceForm, override: 10_000 }
    expect(await acting((ctx) => billMembership(ctx, id, input))).toMatchObject({
      refusal: 'reason-missing',
    })
    const reason = { ...input, overrideReason: 'première année à l’essai' }
    expect((await acting((ctx) => billMembership(ctx, id, reason))).ok).toBe(true)
    const [period] = await listPeriods(db, id)
    expect(period?.feeReason).toEqual({
      kind: 'overridden',
      computedCents: 80_000,
      why: 'première année à l’essai',
    })
  })

  test('is invoiced once: the second click is refused, until a credit note', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    expect(await acting((ctx) => billMembership(ctx, id, anInvoiceForm))).toMatchObject({
      refusal: 'invoice-open',
    })
    // Known before the name and address of the house: nobody is sent to fill a page for nothing.
    const billing = await db.selectFrom('network_billing').selectAll().execute()
    await db.deleteFrom('network_billing').execute()
    expect(await acting((ctx) => billMembership(ctx, id, anInvoiceForm))).toMatchObject({
      refusal: 'invoice-open',
    })
    await db.insertInto('network_billing').values(billing).execute()
    const note = await acting((ctx) => creditInvoice(ctx, invoice.id, { reason: 'Adresse fausse' }))
    expect(note).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^A2026-/) } })
    expect((await billed(id)).periodId).toBe(invoice.periodId)
    expect(
      await acting((ctx) => creditInvoice(ctx, invoice.id, { reason: 'Une seconde fois' })),
    ).toMatchObject({ refusal: 'already-credited' })
    expect(await paid(invoice.id, 80_000)).toMatchObject({ refusal: 'already-credited' })
  })
})

test('a payment entered by mistake is cancelled, and the member is late again', async () => {
  const { id } = await signed()
  const invoice = await billed(id)
  await paid(invoice.id, 80_000)
  const [payment] = (await listPayments(db, [invoice.id])).get(invoice.id) ?? []
  const cancel = () =>
    acting((ctx) => cancelPayment(ctx, invoice.id, payment?.id ?? '', { reason: 'autre facture' }))
  expect((await cancel()).ok).toBe(true)
  expect(await findMembership(db, id)).toMatchObject({ state: 'active', until: '2026-11-24' })
  expect(await cancel()).toMatchObject({ refusal: 'already-cancelled' })
})

describe('what is written in the accounts', () => {
  test('a credit note is neither paid nor credited: both would invent money', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    const credit = (of: string) => acting((ctx) => creditInvoice(ctx, of, { reason: 'Une erreur' }))
    const note = await credit(invoice.id)
    if (!note.ok) throw new Error(note.refusal)
    expect(await paid(note.value.id, 80_000)).toMatchObject({ refusal: 'credit-note' })
    expect(await credit(note.value.id)).toMatchObject({ refusal: 'credit-note' })
    expect((await listPayments(db, [note.value.id])).get(note.value.id) ?? []).toEqual([])
  })

  test('a payment is not of tomorrow, and is cancelled on its own invoice alone', async () => {
    const [invoice, other] = [await billed((await signed()).id), await billed((await signed()).id)]
    clock.set('2026-11-24T09:00:00Z')
    expect(await paid(invoice.id, 80_000)).toMatchObject({ refusal: 'in-the-future' })
    clock.set('2026-11-25T09:00:00Z')
    expect((await paid(invoice.id, 80_000)).ok).toBe(true)
    const [payment] = (await listPayments(db, [invoice.id])).get(invoice.id) ?? []
    const input = { reason: 'Une erreur' }
    expect(
      await acting((ctx) => cancelPayment(ctx, other.id, payment?.id ?? '', input)),
    ).toMatchObject({ refusal: 'not-found' })
  })

  test('nothing is invoiced before what every invoice must say was written', async () => {
    const { id } = await signed()
    await db.deleteFrom('network_billing').execute()
    expect(await acting((ctx) => billMembership(ctx, id, anInvoiceForm))).toMatchObject({
      refusal: 'billing-missing',
    })
  })
})

test('the next year follows the last one, and late members owe the same year', async () => {
  const { id } = await signed()
  await paid((await billed(id)).id, 80_000)
  clock.set('2027-12-20T09:00:00Z')
  const second = await billed(id)
  const periods = await listPeriods(db, id)
  expect(periods[1]).toMatchObject({ startsOn: '2027-11-25', endsOn: '2028-11-24' })
  expect((await findMembership(db, id))?.until).toBe('2027-11-24')
  expect(await paid(second.id, 80_000)).toMatchObject({ refusal: 'before-invoice' })
  await paid(second.id, 80_000, '2027-12-20')
  expect((await findMembership(db, id))?.until).toBe('2028-11-24')
})

/**
 * As many at once as the pool has connections, until all are done. More would wait for a connection, and a pool refuses
 * whoever waits for five seconds: on a busy machine that is refused before any number is taken, and proves nothing.
 */
async function crowd<T, R>(all: readonly T[], run: (item: T, at: number) => Promise<R>) {
  const results = new Array<PromiseSettledResult<R>>(all.length)
  const waiting = [...all.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, item] = next
      const [result] = await Promise.allSettled([run(item, at)])
      if (result) results[at] = result
    }
  }
  await Promise.all(Array.from({ length: database.pool.options.max ?? 1 }, lane))
  return results
}

const planned = 'the machine stops after the number was taken'

describe('numbers', () => {
  test('have no gap with fifty invoices, ten at once, of which some fail', async () => {
    clock.set('2031-03-01T09:00:00Z')
    const members: { id: string }[] = []
    for (let at = 0; at < 50; at++) members.push(await signed())
    const results = await crowd(members, ({ id }, at) =>
      acting(async (ctx) => {
        const made = await billMembership(ctx, id, anInvoiceForm)
        if (at % 5 === 0) throw new Error(planned)
        return made
      }),
    )
    const failed = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason.message] : [],
    )
    expect(failed).toEqual(Array.from({ length: 10 }, () => planned))
    const numbers = (await listInvoices(db, { year: 2031 })).map(({ number }) => number).toSorted()
    const expected = Array.from(
      { length: 40 },
      (_, at) => `F2031-${String(at + 1).padStart(4, '0')}`,
    )
    expect(numbers).toEqual(expected)
  })

  test('have gaps with a sequence of the database (control)', async () => {
    await database.pool.query('create sequence naive_invoice_number')
    const taken = await crowd(Array.from({ length: 50 }), async (_, at) => {
      const client = await database.pool.connect()
      try {
        await client.query('begin')
        const { rows } = await client.query(`select nextval('naive_invoice_number')::int as rank`)
        await client.query(at % 5 === 0 ? 'rollback' : 'commit')
        return at % 5 === 0 ? [] : [Number(rows[0].rank)]
      } finally {
        client.release()
      }
    })
    const ranks = taken
      .flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
      .toSorted((one, other) => one - other)
    expect(ranks).not.toEqual(ranks.map((_, at) => at + 1))
  })

  test('start again at one with the year, and credit notes have their own', async () => {
    clock.set('2032-12-31T12:00:00Z')
    const last = await billed((await signed()).id)
    clock.set('2033-01-01T12:00:00Z')
    const first = await billed((await signed()).id)
    expect([last.number, first.number]).toEqual(['F2032-0001', 'F2033-0001'])
    const note = await acting((ctx) => creditInvoice(ctx, first.id, { reason: 'Doublon' }))
    expect(note).toMatchObject({ value: { number: 'A2033-0001' } })
    for (const series of ['F', 'A']) expect((await ranksOf(series)).length).toBeGreaterThan(0)
  })

  test('carry dates in their order, even if a clock goes back', async () => {
    const at = (day: string) => acting((ctx) => takeInvoiceRank(ctx.db, 'A', day))
    expect((await at('2040-06-02')).issuedOn).toBe('2040-06-02')
    expect(await at('2040-06-01')).toMatchObject({ rank: 2, issuedOn: '2040-06-02' })
  })
})

describe('the paper', () => {
  test.skipIf(!hasCommand('pdftotext'))('says what the law asks for', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    const pdf = await writePdf(invoiceDocument(invoice, undefined), undefined)
    const text = told(pdf, 'facture.pdf', 'pdftotext', '-layout', 'FILE', '-').replace(/\s+/g, ' ')
    for (const part of [
      `Facture ${invoice.number}`,
      '25 novembre 2026',
      '25 décembre 2026',
      'Association de démonstration',
      '732 829 320 00074',
      'Commune de Valbrenne',
      '213 503 899',
      'EJ-2026-114',
      'DGS',
      '800,00 €',
      'TVA non applicable, article 293 B',
      'FR76 3000 6000 0112 3456 7890 189',
    ]) {
      expect(text).toContain(part)
    }
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test.skipIf(!hasCommand('pdftotext'))('of a credit note says what it takes back', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    const made = await acting((ctx) => creditInvoice(ctx, invoice.id, { reason: 'Montant faux' }))
    const note = await findInvoice(db, made.ok ? made.value.id : '')
    if (!note) throw new Error('no note')
    const pdf = await writePdf(invoiceDocument(note, invoice.number), undefined)
    const text = told(pdf, 'avoir.pdf', 'pdftotext', 'FILE', '-').replace(/\s+/g, ' ')
    expect(text).toContain(`Avoir ${note.number}`)
    expect(text).toContain(`annule en entier la facture ${invoice.number}`)
    expect(text).toContain('Montant faux')
    expect(text).not.toContain('IBAN')
  })
})
