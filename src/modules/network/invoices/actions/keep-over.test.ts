import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { anAssociation, anInvoiceForm } from '../../demo/membership-examples.ts'
import { saveBilling } from '../../fees/store/billing.ts'
import { saveFeeSchedule } from '../../fees/store/fees.ts'
import { leaveMembership } from '../../members/actions/leave-membership.ts'
import { openMembership } from '../../membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '../../membership/store/memberships.ts'
import { findInvoice } from '../store/invoices.ts'
import { listPayments } from '../store/payments.ts'
import { billMembership } from './bill-membership.ts'
import { cancelPayment } from './cancel-payment.ts'
import { giveBackOver } from './keep-over.ts'
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

const paid = (invoiceId: string, amount: number) =>
  acting((ctx) =>
    recordPayment(ctx, invoiceId, {
      amount,
      receivedOn: '2026-11-25',
      method: 'transfer',
      reference: '',
      source: 'hand',
    }),
  )

describe('what a membership tells', () => {
  const pay = async (invoiceId: string, amount: number) => {
    const ctx = database.ctx({ person: staff })
    const input = { amount, receivedOn: '2026-11-25', method: 'transfer', source: 'hand' } as const
    const done = await recordPayment(ctx, invoiceId, { ...input, reference: '' })
    expect(done.ok).toBe(true)
    return ctx.mails.map(({ to, subject }) => [to, subject])
  }
  const house = 'contact@exemple.fr'

  test('money that came in, then a member, are told to who speaks for the territory and to the team', async () => {
    const { id, email } = await signed()
    const { id: invoiceId, number } = await billed(id)
    expect(await pay(invoiceId, 30_000)).toEqual([
      [email, `Votre paiement de la facture ${number} est reçu`],
      [house, 'Valbrenne a payé une partie de sa cotisation'],
    ])
    const whole = await pay(invoiceId, 50_000)
    expect(whole).toContainEqual([email, 'Valbrenne est membre du réseau'])
    expect(whole).toContainEqual([house, 'Valbrenne rejoint le réseau'])
    expect(whole).toContainEqual([email, `Votre paiement de la facture ${number} est reçu`])
  })

  test('a departure is told to both too', async () => {
    const { id, email } = await signed()
    await pay((await billed(id)).id, 80_000)
    const ctx = database.ctx({ person: staff })
    const input = { leftOn: '2026-11-25', leaveReason: 'budget', leaveNote: '' } as const
    expect((await leaveMembership(ctx, id, input)).ok).toBe(true)
    expect(ctx.mails.map(({ to }) => to)).toEqual([email, house])
    expect(ctx.mails[1]?.subject).toBe('Valbrenne quitte le réseau')
  })

  test('nobody who has no address is written to; the team is told all the same', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    await db.deleteFrom('network_membership_contacts').where('membershipId', '=', id).execute()
    const told = await pay(invoice.id, 80_000)
    expect(told.map(([to]) => to)).toEqual([house, house])
  })
})

describe('what was paid beyond an invoice', () => {
  const linesOf = async (invoiceId: string) =>
    ((await listPayments(db, [invoiceId])).get(invoiceId) ?? []).map(
      ({ cents, source, reference }) => ({ cents, source, reference }),
    )

  test('is taken off the next invoice by itself, with its trace on both', async () => {
    const { id, email } = await signed()
    const first = await billed(id)
    await paid(first.id, 90_000)
    clock.set('2027-11-25T09:00:00Z')
    const ctx = database.ctx({ person: staff })
    const made = await billMembership(ctx, id, anInvoiceForm)
    if (!made.ok) throw new Error(made.refusal)
    const next = await findInvoice(db, made.value.invoiceId ?? '')
    const kept = { source: 'kept' }
    expect(await linesOf(first.id)).toMatchObject([
      { cents: 90_000, source: 'hand' },
      { ...kept, cents: -10_000, reference: `vers ${next?.number}` },
    ])
    expect(await linesOf(next?.id ?? '')).toEqual([
      { ...kept, cents: 10_000, reference: `trop-perçu de ${first.number}` },
    ])
    expect(ctx.mails[0]?.to).toBe(email)
    expect(ctx.mails[0]?.text.replace(/\s/g, ' ')).toContain(
      'À payer avant le 25 décembre 2027 : 700 €',
    )
    const [moved] = (await listPayments(db, [first.id])).get(first.id)?.slice(-1) ?? []
    const cancelled = await acting((inside) =>
      cancelPayment(inside, first.id, moved?.id ?? '', { reason: 'Une erreur de saisie.' }),
    )
    expect(cancelled).toMatchObject({ refusal: 'moved-on' })
  })

  test('is given back once, whole, and its people read so', async () => {
    const { id, email } = await signed()
    const invoice = await billed(id)
    await paid(invoice.id, 90_000)
    const form = { receivedOn: '2026-11-25', method: 'transfer', reference: 'VIR 12' } as const
    const ctx = database.ctx({ person: staff })
    expect(await giveBackOver(ctx, invoice.id, form)).toMatchObject({ value: { cents: 10_000 } })
    expect((await linesOf(invoice.id)).at(-1)).toEqual({
      ...{ cents: -10_000, source: 'given-back', reference: 'VIR 12' },
    })
    expect(ctx.mails.map(({ to }) => to)).toEqual([email])
    expect((await findMembership(db, id))?.state).toBe('active')
    const again = await acting((inside) => giveBackOver(inside, invoice.id, form))
    expect(again).toMatchObject({ refusal: 'nothing-over' })
    const ahead = { ...form, receivedOn: '2026-12-25' }
    expect(await acting((inside) => giveBackOver(inside, invoice.id, ahead))).toMatchObject({
      refusal: 'in-the-future',
    })
  })

  test('of ten who give it back at the same moment, one does', async () => {
    const { id } = await signed()
    const invoice = await billed(id)
    await paid(invoice.id, 95_000)
    const form = { receivedOn: '2026-11-25', method: 'cheque', reference: '' } as const
    const tries = Array.from({ length: 10 }, () =>
      acting((inside) => giveBackOver(inside, invoice.id, form)),
    )
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
    expect((await linesOf(invoice.id)).map(({ cents }) => cents).toSorted()).toEqual([
      -15_000, 95_000,
    ])
  })
})
