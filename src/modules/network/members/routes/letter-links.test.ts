import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { deadLinks, type Letter } from '#platform/testing/follow-letters.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { anAssociation } from '../../demo/membership-examples.ts'
import { saveBilling } from '../../fees/store/billing.ts'
import { listInvoices } from '../../invoices/store/invoices.ts'
import { listPayments } from '../../invoices/store/payments.ts'
import { findMembershipByToken } from '../../membership/store/contacts.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { remindRenewals } from '../actions/remind-renewals.ts'

// Every letter about a membership, from the request to leaving: each of its links is opened as whoever receives it, and the
// page is the one that the letter speaks of.

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const year = { buyerName: 'Commune du Lavoir', buyerSiren: '' }

beforeAll(async () => {
  const fees = { effectiveFrom: '2026-01-01', bands: '0 : 800', organisation: '150' }
  expect((await door.post(paths.fees, fees, asPerson('administrator'))).status).toBe(303)
  await saveBilling(db, anAssociation, clock.now())
})

const letters = async (): Promise<readonly (Letter & { readonly subject: string })[]> =>
  outbox
    .selectFrom('outbox_mails')
    .select(['recipient as to', 'bodyText as text', 'subject'])
    .execute()

async function sent(path: string, fields: Record<string, string>, as?: typeof staff) {
  const answer = await door.post(path, fields, as)
  expect(answer.status, `${path}: ${answer.text.slice(0, 900)}`).toBe(303)
  return answer.location ?? ''
}

const remind = (day: string) => {
  clock.set(`${day}T08:00:00Z`)
  return act(door.house, {}, remindRenewals)
}

/** By the forms alone, from the request of a stranger to the day on which the territory leaves. */
async function wholeLife(name: string, email: string, access: Record<string, string>) {
  clock.set('2026-11-25T09:00:00Z')
  const place = { kind: 'commune', subtype: '', name, source: 'demo', population: 8_400 } as const
  const slug = name.toLowerCase()
  await act(door.house, {}, (ctx) => registerPlace(ctx, { ...place, slug }))
  const why = 'Nous voulons tirer au sort un panel.'
  await sent(paths.join, { territory: name, name: 'Odile Serre', function: 'maire', email, why })
  const asked = (await letters()).findLast(({ to }) => to === email)
  const token = /\/([^/\s]+)$/m.exec(asked?.text.match(/http\S+/)?.[0] ?? '')?.[1] ?? ''
  // The address is known to nobody yet.
  expect(await deadLinks({ door, db }, asked ? [asked] : [], names(name))).toEqual([])
  await sent(paths.confirm(token), {})
  const id = await findMembershipByToken(db, token)
  if (!id) throw new Error('no membership')
  await sent(paths.act(id, 'demander'), { answer: 'Quand votre conseil se réunit-il ?' }, staff)
  await sent(paths.complete(token), { more: 'Le 20 novembre, comme chaque mois.' })
  await sent(paths.act(id, 'accepter'), {}, staff)
  const decided = { deliberationOn: '2026-11-20', deliberationRef: '2026-114' }
  await sent(paths.act(id, 'deliberation'), decided, staff)
  await sent(paths.act(id, 'convention'), { agreementOn: '2026-11-24', ...access }, staff)
  await sent(paths.bill(id), year, staff)
  const [invoice] = await listInvoices(db, { membershipIds: [id] })
  if (!invoice) throw new Error('no invoice')
  const paid = { receivedOn: '2026-11-25', method: 'transfer' }
  await sent(paths.pay(invoice.id), { ...paid, amount: '300' }, staff)
  const [payment] = (await listPayments(db, [invoice.id])).get(invoice.id) ?? []
  const why2 = { reason: 'La banque l’a repris.' }
  await sent(paths.cancelPayment(invoice.id, payment?.id ?? ''), why2, staff)
  await sent(paths.pay(invoice.id), { ...paid, amount: '900' }, staff)
  await sent(paths.giveBack(invoice.id), paid, staff)
  for (const day of ['2027-09-26', '2027-10-26', '2027-11-24', '2027-12-24']) await remind(day)
  await sent(paths.bill(id), year, staff)
  const [next] = (await listInvoices(db, { membershipIds: [id] })).filter(
    (item) => item.id !== invoice.id,
  )
  await sent(paths.credit(next?.id ?? ''), { reason: 'Le montant était faux.' }, staff)
  const ended = { leftOn: '2027-12-24', leaveReason: 'budget', leaveNote: '' }
  await sent(paths.act(id, 'quitter'), ended, staff)
  return (await letters()).filter(({ to, text }) => to === email || text.includes(id))
}

/** What was promised is of this place: a page that says nothing of it is another one. */
const names =
  (name: string) =>
  (_: Letter, page: string): readonly string[] =>
    page.slice(page.indexOf('<main')).includes(name) ? [] : ['does not speak of the territory']

describe('the letters of a membership lead their readers where they say', () => {
  test.each([
    ['Lavoir', 'odile@avec-acces.example', { referent: 'yes' }],
    ['Fontaine', 'ines@sans-acces.example', {}],
  ] as const)('%s, %s', async (name, email, access) => {
    const all = await wholeLife(name, email, access)
    const own = all.filter(({ to }) => to === email)
    expect(own.length).toBeGreaterThanOrEqual('referent' in access ? 15 : 14)
    expect(all.some(({ to }) => to === testSettings.contactEmail)).toBe(true)
    expect(await deadLinks({ door, db }, all, names(name))).toEqual([])
    // Whoever may not open the page is told another way, and no letter is left without any.
    const says = own.filter(({ text }) => text.includes(paths.own))
    if (!('referent' in access)) expect(says).toEqual([])
    else expect(says.length).toBeGreaterThanOrEqual(10)
    for (const { subject, text } of own.slice(1))
      expect([subject, /contact@exemple\.fr|http|premier courriel/.test(text)]).toEqual([
        subject,
        true,
      ])
  })

  test('a link that leads nowhere is seen', async () => {
    const to = 'personne@nulle-part.example'
    const text = `La page :\n${testSettings.baseUrl}${paths.own}\n${testSettings.baseUrl}${paths.list}.`
    const dead = await deadLinks({ door, db }, [{ to, text }])
    expect(dead).toHaveLength(2)
    // Signed in, without access: the page opens, and says nothing of the place.
    const known = [{ to: 'ines@sans-acces.example', text }]
    expect(await deadLinks({ door, db }, known, names('Fontaine'))).toHaveLength(2)
  })
})
