import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { anAssociation } from '../../demo/membership-examples.ts'
import { saveBilling } from '../../fees/store/billing.ts'
import { listInvoices } from '../../invoices/store/invoices.ts'
import { membershipPart } from '../../jobs/memberships.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const finance = asPerson('finance')
const referent = (id: string): Viewer =>
  asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])

beforeAll(async () => {
  const fees = { effectiveFrom: '2026-01-01', bands: '0 : 200\n5 000 : 800', organisation: '150' }
  expect((await door.post(paths.fees, fees, asPerson('administrator'))).status).toBe(303)
  await saveBilling(db, anAssociation, clock.now())
})

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`truncate network_memberships, network_invoices cascade`.execute(db)
  await sql`truncate roles_held`.execute(db)
})

let number = 0
async function place() {
  number++
  const name = `Lavoir${number}`
  const input = { kind: 'commune', subtype: '', name, source: 'demo', population: 8_400 } as const
  const { id } = await registerPlace(ctx(), { ...input, slug: `w${number}` })
  return { id, name }
}

async function opened() {
  const { id: territoryId, name } = await place()
  const email = `odile${number}@lavoir.example`
  const form = { territory: name, function: 'maire', name: 'Odile Serre', email }
  const at = (await door.post(paths.open, form, staff)).location ?? ''
  return { at, name, territoryId, id: at.split('/').at(-1) ?? '' }
}

async function signed() {
  const entry = await opened()
  const decided = { deliberationOn: '2026-11-20', deliberationRef: '2026-114' }
  await door.post(`${entry.at}/deliberation`, decided, staff)
  await door.post(`${entry.at}/convention`, { agreementOn: '2026-11-24' }, staff)
  return entry
}

async function invoiced() {
  const entry = await signed()
  const input = { buyerName: 'Commune du Lavoir', buyerSiren: '' }
  expect((await door.post(`${entry.at}/facturer`, input, staff)).status).toBe(303)
  const [invoice] = await listInvoices(db, { membershipIds: [entry.id] })
  if (!invoice) throw new Error('no invoice')
  return { ...entry, invoice }
}

/** What waits for them; each line opens. */
async function waits(viewer: Viewer): Promise<readonly WaitingLine[]> {
  const lines = (await membershipPart.waiting?.(ctx(), viewer)) ?? []
  for (const { href } of lines) expect((await door.get(href, viewer)).status).toBe(200)
  return lines.map((line) => ({ ...line, label: line.label.replaceAll(/\s+/g, ' ') }))
}

describe('what memberships await from somebody', () => {
  test('a request waits for the team, to be answered within the ten days that its page promises', async () => {
    const { id, name } = await opened()
    await sql`update network_memberships set state = 'requested'`.execute(db)
    const line = {
      label: `Répondre à la demande d’adhésion : ${name}`,
      href: paths.membership(id),
      where: 'Adhésions',
      dueOn: '2026-12-05',
    }
    expect(await waits(staff)).toMatchObject([line])
    for (const other of [finance, asPerson('volunteer')]) expect(await waits(other)).toEqual([])
    await sql`update network_memberships set state = 'more-asked'`.execute(db)
    expect(await waits(staff)).toEqual([])
  })

  test('what is agreed waits for its invoice, then what is owed for whoever pays, then for whoever asks again', async () => {
    const { id, name } = await signed()
    expect(await waits(finance)).toMatchObject([
      { label: `Facturer l’adhésion : ${name}`, href: paths.bill(id) },
    ])
    const { invoice, territoryId } = await invoiced()
    await sql`delete from network_memberships where id = ${id}`.execute(db)
    expect(await waits(finance)).toEqual([])
    expect(await waits(referent(territoryId))).toMatchObject([
      { label: expect.stringMatching(`Payer la facture ${invoice.number} : 800 €`) },
    ])
    expect(await waits(referent((await place()).id))).toEqual([])

    clock.set(`${invoice.dueOn}T09:00:00Z`)
    expect(await waits(finance)).toEqual([])
    clock.pass({ days: 1 })
    expect(await waits(finance)).toMatchObject([
      {
        label: expect.stringMatching(`Relancer la facture ${invoice.number} : 800 € à recevoir`),
        href: paths.invoice(invoice.id),
        dueOn: invoice.dueOn,
      },
    ])
    // In part, what is left is said; whole, nothing waits.
    const pay = (amount: string) =>
      door.post(
        paths.pay(invoice.id),
        { amount, receivedOn: clock.now().toISOString().slice(0, 10), method: 'transfer' },
        finance,
      )
    expect((await pay('300')).status).toBe(303)
    expect((await waits(finance))[0]?.label).toContain('500 €')
    expect((await pay('500')).status).toBe(303)
    expect(await waits(finance)).toEqual([])
    expect(await waits(referent(territoryId))).toEqual([])
  })

  test('many late invoices are one line, and money is the team’s while nobody keeps the accounts', async () => {
    for (let at = 0; at < 4; at++) await invoiced()
    clock.pass({ days: 200 })
    const [line, ...more] = await waits(finance)
    expect(more).toEqual([])
    expect(line?.label).toBe('Relancer 4 factures en retard : 3 200 € à recevoir')
    expect(line?.href).toBe(`${paths.invoices}?vue=en-retard`)
    expect(await waits(staff)).toEqual([line])
    const person = await recordPerson(ctx(), { name: 'Inès Morvan', email: 'ines@lavoir.example' })
    await recordRole(ctx(), { personId: person, role: 'finance' })
    expect(await waits(staff)).toEqual([])
    expect(await waits(finance)).toEqual([line])
  })
})
