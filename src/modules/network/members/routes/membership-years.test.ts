import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listInvoices } from '../../invoices/store/invoices.ts'
import { findMembership } from '../../membership/store/memberships.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { payingMember } from '../../testing/paying-member.ts'
import { leavingTexts } from '../texts/leaving.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('administrator')
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const input = { buyerName: 'Commune du Lavoir', buyerSiren: '' }

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

async function member(slug: string, email: string) {
  const { membershipId: id } = await payingMember(database.ctx({ person: staff }), slug, {
    ...{ name: 'Odile Serre', email },
  })
  const membership = await findMembership(db, id)
  if (!membership) throw new Error('no membership')
  const { territoryId } = membership
  const place = { kind: 'territory', id: territoryId } as const
  return {
    id,
    at: paths.membership(id),
    speaker: asPerson([{ role: 'territory-referent', place }]),
  }
}

describe('the next year', () => {
  const offers = async (at: string) => (await door.get(at, staff)).text.includes(`${at}/facturer"`)

  test('is offered when the present one nears its end, and no more once it is invoiced', async () => {
    const { at } = await member('annee-1', 'odile@annee-1.example')
    expect(await offers(at)).toBe(false)
    clock.set('2027-09-24T09:00:00Z')
    expect(await offers(at)).toBe(false)
    clock.set('2027-09-26T09:00:00Z')
    expect(await offers(at)).toBe(true)
    expect((await door.post(`${at}/facturer`, input, staff)).status).toBe(303)
    expect(await offers(at)).toBe(false)
  })

  test('is owed by nobody who leaves before it begins: page, letter and the page of the territory', async () => {
    const { at, id, speaker } = await member('annee-2', 'odile@annee-2.example')
    clock.set('2027-10-01T09:00:00Z')
    await door.post(`${at}/facturer`, input, staff)
    const next = (await listInvoices(db, { membershipIds: [id] })).find(({ year }) => year === 2027)
    if (!next) throw new Error('no invoice')
    const page = plain((await door.get(at, staff)).text)
    expect(page).not.toContain('Ce qui est facturé reste dû')
    expect(page).toContain(plain(leavingTexts.fr.effects.notBegun))
    expect(page).toContain(`href="${paths.credit(next.id)}"`)
    const own = async () => plain((await door.get(paths.own, speaker)).text)
    expect(await own()).toContain(`Pour payer la facture ${next.number}`)

    const partly = { amount: '100', receivedOn: '2027-10-01', method: 'transfer', reference: '' }
    expect((await door.post(paths.pay(next.id), partly, staff)).status).toBe(303)
    const toPay = async () =>
      (await door.get(`${paths.invoices}?vue=a-payer&annee=2027`, staff)).text
    expect(await toPay()).toContain(next.number)

    const leaving = { leftOn: '2027-10-01', leaveReason: 'budget', leaveNote: '' }
    expect((await door.post(`${at}/quitter`, leaving, staff)).status).toBe(303)
    const letters = await outbox
      .selectFrom('outbox_mails')
      .select('bodyText')
      .where('recipient', '=', 'odile@annee-2.example')
      .where('subject', 'like', '%ne fait plus partie%')
      .execute()
    expect(letters).toHaveLength(1)
    expect(plain(letters[0]?.bodyText ?? '')).toContain(`${next.number} est celle d’une année`)
    expect(await own()).not.toContain('Pour payer la facture')
    // No list asks for it any more, and what came in is to be given back.
    expect(await toPay()).not.toContain(next.number)
    expect((await door.get(`${paths.list}?vue=partis`, staff)).text).not.toMatch(/700\s€/)
    expect(plain((await door.get(paths.invoice(next.id), staff)).text)).toMatch(
      /N’est pas due[\s\S]*100 €/,
    )
    expect((await door.post(`${at}/revenir`, {}, staff)).status).toBe(303)
    expect(await own()).not.toContain('Pour payer la facture')
  })

  test('is owed by whoever leaves once it has begun', async () => {
    const { at } = await member('annee-3', 'odile@annee-3.example')
    clock.set('2027-10-01T09:00:00Z')
    await door.post(`${at}/facturer`, input, staff)
    clock.set('2027-12-01T09:00:00Z')
    const page = plain((await door.get(at, staff)).text)
    expect(page).toContain(plain(leavingTexts.fr.effects.due('800 €')))
    expect(page).not.toContain(plain(leavingTexts.fr.effects.notBegun))
  })
})
