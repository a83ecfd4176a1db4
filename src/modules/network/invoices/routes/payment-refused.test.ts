import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { type PayingMember, payingMember } from '../../testing/paying-member.ts'
import { listPayments } from '../store/payments.ts'

const database = useDatabase()
const door = openDoor(database, { routes: memberRoutes })
const finance = asPerson('finance')
let member: PayingMember
let second = ''

const payments = async () =>
  (await listPayments(database.db, [member.invoiceId])).get(member.invoiceId) ?? []
const at = () => `/reseau/factures/${member.invoiceId}`
const send = async (path: string, fields: Record<string, string>) => {
  const answer = await door.post(`${at()}${path}`, fields, finance)
  return { ...answer, text: answer.text.replaceAll('\u00a0', ' ') }
}
const cancel = (id: string, reason: string) => send(`/paiements/${id}/annuler`, { reason })
/** The folded part of the page that holds the form of one payment. */
const partOf = (text: string, id: string) =>
  text.split('<details').find((part) => part.includes(`id="annuler-${id}"`)) ?? ''

beforeAll(async () => {
  member = await act(door.house, { person: asPerson('lab-team') }, (ctx) =>
    payingMember(ctx, 'valbrenne'),
  )
  const paid = { amount: '50', receivedOn: '2026-11-25', method: 'cheque', reference: 'deux' }
  expect((await send('/paiements', paid)).status).toBe(303)
  second = (await payments()).find(({ reference }) => reference === 'deux')?.id ?? ''
})

test('a payment whose cancelling is refused shows its own form, and no other', async () => {
  const { status, text } = await cancel(second, 'x')
  expect(status).toBe(422)
  const [its, other] = [partOf(text, second), partOf(text, member.paymentId)]
  expect(its).toMatch(/^[^>]* open/)
  expect(its).toContain('aria-invalid="true"')
  expect(its).toContain('value="x"')
  expect(other).not.toMatch(/^[^>]* open/)
  expect(other).not.toContain('aria-invalid')
})

test('a payment that was cancelled meanwhile is not cancelled twice, and why is said', async () => {
  expect((await cancel(second, 'Saisi deux fois')).status).toBe(303)
  const again = await cancel(second, 'Saisi deux fois')
  expect(again.status).toBe(422)
  expect(again.text).toContain('Ce paiement est déjà annulé : il n’y a rien à faire.')
  // Its form is not there any more: what is wrong in it cannot be said beside it.
  const unread = await cancel(second, 'x')
  expect(unread.status).toBe(422)
  expect(unread.text).toContain('rien n’est enregistré')
  expect((await payments()).filter(({ cancelledOn }) => cancelledOn)).toHaveLength(1)
})

test('what is given back, or credited, where nothing is to be, is said too', async () => {
  const returned = await send('/rendre', { receivedOn: '2026-11-25', method: 'transfer' })
  expect(returned.status).toBe(422)
  expect(returned.text).toContain('Rien n’a été reçu en trop')
  const unread = await send('/rendre', { receivedOn: '', method: 'transfer' })
  expect(unread.text).toContain('rien n’est enregistré')
  const early = await send('/paiements', {
    ...{ amount: '5', receivedOn: '2026-12-25', method: 'cheque', reference: '' },
  })
  expect(early.text).toContain('Ce jour n’est pas encore venu')
  expect(early.text).toMatch(/name="receivedOn"[^>]*aria-invalid="true"/)
})
