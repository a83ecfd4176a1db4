import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { convertedByOffice, hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { listInvoices } from '../../invoices/store/invoices.ts'
import { listPayments } from '../../invoices/store/payments.ts'
import { membershipPart } from '../../jobs/memberships.ts'
import { openMembership } from '../../membership/actions/open-membership.ts'
import {
  findMembership,
  listMembers,
  listMembershipsOf,
} from '../../membership/store/memberships.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { remindRenewals } from '../actions/remind-renewals.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const administrator = asPerson('administrator')
const finance = asPerson('finance')

const pdf = () => new File([`%PDF-1.7\n${'x'.repeat(200)}`], 'délibération.pdf')
const place = (name: string, population = 8_400) =>
  registerPlace(database.ctx(), {
    kind: 'commune',
    subtype: '',
    slug: name.toLowerCase(),
    name,
    source: 'demo',
    population,
  })

beforeAll(async () => {
  // What the letterhead says is not typed again, until somebody saves something else.
  const id = newId(clock.now(), clock.chance)
  await sql`insert into letterheads (id, is_main, name, address, siret, created_at, changed_at)
    values (${id}, true, 'Les Amis du lavoir', '12 rue du Lavoir', '73282932000074', now(), now())`.execute(
    db,
  )
  const started = (await door.get('/reseau/facturation', administrator)).text
  expect(started).toMatch(/name="name"[^>]*value="Les Amis du lavoir"/)
  expect(started).toMatch(/name="siret"[^>]*value="73282932000074"/)
  expect(started).toContain('12 rue du Lavoir</textarea>')
  expect(started).toContain('l’en-tête de l’association')
  await sql`delete from letterheads where id = ${id}`.execute(db)
  await door.post(
    '/reseau/cotisations',
    { effectiveFrom: '2026-01-01', bands: '0 : 200\n5 000 : 800', organisation: '150' },
    administrator,
  )
  await door.post(
    '/reseau/facturation',
    {
      name: 'Association du Labo',
      address: '12 rue de l’Atelier',
      siret: '732 829 320 00074',
      vatMention: 'TVA non applicable, article 293 B du CGI',
      paymentDays: '30',
      yearMode: 'moving',
    },
    administrator,
  )
})

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

/** By the forms alone: a territory that the team knows becomes one whose invoice has left. */
async function invoiced(name: string) {
  const { at, ...rest } = await convened(name)
  expect((await door.post(`${at}/facturer`, buyerOf(name), finance)).location).toBe(at)
  const id = at.split('/').at(-1) ?? ''
  const [invoice] = await listInvoices(db, { membershipIds: [id] })
  if (!invoice) throw new Error('no invoice')
  return { id, at, invoice, ...rest }
}

const buyerOf = (name: string) => ({ buyerName: `Commune de ${name}`, buyerSiren: '' })

/** One that deliberated and signed. */
async function convened(name: string) {
  const { id: territoryId } = await place(name)
  const email = `contact@${name.toLowerCase()}.example`
  const opened = await door.post(
    '/reseau/adhesions/nouvelle',
    { territory: name, name: 'Odile Serre', function: 'maire', email },
    staff,
  )
  const at = opened.location ?? 'nowhere'
  const input = { deliberationOn: '2026-11-20', deliberationRef: '2026-114', file: pdf() }
  expect((await door.post(`${at}/deliberation`, input, staff)).status).toBe(303)
  const signed = { agreementOn: '2026-11-24', referent: 'yes' }
  expect((await door.post(`${at}/convention`, signed, staff)).status).toBe(303)
  return { at, territoryId, email }
}

const stateOf = async (id: string) => (await findMembership(db, id))?.state

describe('by the forms alone', () => {
  test('a territory deliberates, signs, is invoiced, pays, leaves and comes back', async () => {
    const { id, at, territoryId, invoice } = await invoiced('Valbrenne')
    expect(invoice.totalCents).toBe(80_000)
    expect((await door.get(at, staff)).text).toContain('Attend le paiement')
    const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }
    await door.post(`/reseau/factures/${invoice.id}/paiements`, paid, finance)
    expect(await stateOf(id)).toBe('active')

    const left = { leftOn: '2026-11-25', leaveReason: 'budget' }
    expect(
      (await door.post(`${at}/quitter`, { ...left, leftOn: '2027-01-01' }, staff)).status,
    ).toBe(422)
    await door.post(`${at}/quitter`, left, staff)
    expect(await stateOf(id)).toBe('left')
    clock.pass({ minutes: 1 })
    const back = await door.post(`${at}/revenir`, {}, staff)
    const [newest] = await listMembershipsOf(db, territoryId)
    expect(back.location).toBe(`/reseau/adhesions/${newest?.id}`)
    expect(newest).toMatchObject({ state: 'accepted', formerId: id })
    expect((await door.get(back.location ?? '', staff)).text).toContain('Odile Serre')
  })

  test('an invoice that nobody can be told of says so: its page is where it is taken by hand', async () => {
    const { at } = await convened('Muette')
    const id = at.split('/').at(-1) ?? ''
    await db.deleteFrom('network_membership_contacts').where('membershipId', '=', id).execute()
    const before = await outbox.selectFrom('outbox_mails').select('id').execute()
    const done = await door.post(`${at}/facturer`, buyerOf('Muette'), finance)
    const [invoice] = await listInvoices(db, { membershipIds: [id] })
    expect(done.location).toBe(`/reseau/factures/${invoice?.id}`)
    const after = await outbox.selectFrom('outbox_mails').select('id').execute()
    expect(after.length).toBe(before.length)
  })

  test('the territory reads its own membership and papers, and those of nobody else', async () => {
    const { id, territoryId, invoice } = await invoiced('Corvigny')
    const at = (where: string): Viewer =>
      asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: where } }])
    const [own, other] = [at(territoryId), at((await place('Ailleurs')).id)]
    const page = await door.get('/reseau/mon-adhesion', own)
    expect(page.text).toContain(invoice.number)
    expect((await door.get('/reseau/mon-adhesion', other)).text).not.toContain(invoice.number)
    const paper = `/reseau/factures/${invoice.id}/facture.pdf`
    const served = await door.get(paper, own)
    expect(served.response.headers.get('content-type')).toBe('application/pdf')
    expect((await door.get(paper, other)).status).toBe(404)
    const fileId = (await findMembership(db, id))?.deliberationFileId
    const file = `/reseau/adhesions/${id}/fichiers/${fileId}`
    expect((await door.get(file, own)).text).toContain('%PDF')
    expect((await door.get(file, other)).status).toBe(404)
  })

  test('a form that cannot be accepted comes back with what was typed', async () => {
    const { id: territoryId } = await place('Pontmain')
    const opened = await act(door.house, { person: staff }, (ctx) =>
      openMembership(ctx, { territoryId, source: 'team' }),
    )
    const at = `/reseau/adhesions/${opened.ok ? opened.value.id : ''}`
    const lacking = await door.post(`${at}/deliberation`, { deliberationRef: '2026-9' }, staff)
    expect(lacking.status).toBe(422)
    expect(lacking.text).toContain('value="2026-9"')
    const wrong = new File(['MZ not a document'], 'virus.pdf')
    const input = { deliberationOn: '2026-11-20', deliberationRef: '1', file: wrong }
    expect((await door.post(`${at}/deliberation`, input, staff)).text).toContain('pas accepté')
    expect((await door.post(`${at}/convention`, { agreementOn: '2026-11-24' }, staff)).status).toBe(
      422,
    )
  })
})

describe('a statement of the bank', () => {
  const csv = (lines: readonly string[]) => {
    const text = ['Date opération;Libellé;Débit;Crédit', ...lines].join('\r\n')
    // As a bank writes it: Windows-1252.
    return new File([Buffer.from(text.replaceAll('€', '\x80'), 'latin1')], 'releve.csv')
  }

  test('is read again by a person, recorded, and a second time creates nothing', async () => {
    const { id, invoice } = await invoiced('Lormeaux')
    const lines = [
      `25/11/2026;VIR TRESORERIE ${invoice.number.replace('-', ' ')};;300,00 €`,
      '25/11/2026;VIR MAIRIE DE LORMEAUX;;500,00 €',
      '25/11/2026;PRLV ÉLECTRICITÉ;-45,00;',
    ]
    const send = () =>
      door.post('/reseau/paiements/importer', { kind: 'bank', file: csv(lines) }, finance)
    const read = await send()
    const review = await door.get(read.location ?? '', finance)
    expect(review.text).toContain('numéro dans le libellé')
    expect(await listPayments(db, [invoice.id])).toEqual(new Map())
    const rejected = await door.get(`${read.location}/rejets.csv`, finance)
    expect(rejected.text).toContain('PRLV ÉLECTRICITÉ;Débit;"\'-45,00";argent sorti')

    const chosen = { 'ligne-2': invoice.id, 'ligne-3': invoice.id }
    await door.post(`${read.location}/confirmer`, chosen, finance)
    const payments = (await listPayments(db, [invoice.id])).get(invoice.id) ?? []
    expect(payments.map(({ cents }) => cents)).toEqual([30_000, 50_000])
    expect(await stateOf(id)).toBe('active')
    // Whoever checks years later finds the line of the bank again, by its own words.
    expect(payments.map(({ reference }) => reference.replaceAll('\u00a0', ' '))).toEqual([
      `relevé, ligne 2 : VIR TRESORERIE ${invoice.number.replace('-', ' ')}`,
      'relevé, ligne 3 : VIR MAIRIE DE LORMEAUX',
    ])
    const paper = await door.get(`/reseau/factures/${invoice.id}`, finance)
    expect(paper.text).toContain('VIR MAIRIE DE LORMEAUX')

    const again = await send()
    expect((await door.get(again.location ?? '', finance)).text).toContain('déjà enregistrée')
    await door.post(`${again.location}/confirmer`, chosen, finance)
    await door.post(`${read.location}/confirmer`, chosen, finance)
    expect((await listPayments(db, [invoice.id])).get(invoice.id)).toHaveLength(2)
  })

  test('that cannot be read says what is missing', async () => {
    const file = new File(['Libellé;Montant\nVIR;10'], 'releve.csv')
    const back = await door.post('/reseau/paiements/importer', { kind: 'bank', file }, finance)
    expect(back.status).toBe(422)
    expect(back.text).toContain('Il manque une colonne de date')
  })
})

describe('a reminder of renewal', () => {
  test('leaves once for each step, whatever runs twice', async () => {
    const { invoice, email } = await invoiced('Chanteloup')
    const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }
    await door.post(`/reseau/factures/${invoice.id}/paiements`, paid, finance)
    const morning = async (instant: string) => {
      clock.set(instant)
      await Promise.all([1, 2].map(() => act(door.house, {}, remindRenewals)))
      const { rows } = await sql<{ subject: string }>`
        select subject from outbox_mails where recipient = ${email} and subject like 'Votre adh%'
        order by at, id`.execute(db)
      return rows.length
    }
    expect(await morning('2027-09-24T06:00:00Z')).toBe(0)
    expect(await morning('2027-09-25T06:00:00Z')).toBe(1)
    expect(await morning('2027-10-25T06:00:00Z')).toBe(2)
    expect(await morning('2027-11-24T06:00:00Z')).toBe(3)
    expect(await morning('2027-12-24T06:00:00Z')).toBe(4)
    expect(await morning('2028-06-01T06:00:00Z')).toBe(4)
  })
})

describe('the lists', () => {
  test('are read by the team and the accounts, filtered by their address, and taken away', async () => {
    const list = await door.get('/reseau/adhesions?vue=membres&q=lormeaux', staff)
    expect(list.text).toContain('Lormeaux')
    expect(list.text).not.toContain('>Corvigny<')
    expect((await door.get('/reseau/adhesions', asPerson('volunteer'))).status).not.toBe(200)
    const csv = await door.get('/reseau/adhesions.csv?vue=membres', finance)
    expect(csv.text).toContain('Lormeaux')
    expect(csv.text).not.toContain('Odile')
    expect((await door.get('/reseau/factures?vue=a-payer', finance)).text).toContain('Corvigny')
    expect((await door.get('/reseau/factures.csv', finance)).text).toMatch(/F2026-0001;Facture/)
  })

  test.skipIf(!hasCommand('soffice'))('open in LibreOffice', { timeout: 60_000 }, async () => {
    const { response } = await door.get('/reseau/factures.xlsx', finance)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = convertedByOffice(bytes, 'factures.xlsx', 'csv').toString('utf8')
    expect(text).toContain('F2026-0001')
  })

  test('colleges take members by their rule, or by hand with a reason', async () => {
    const rule = { name: 'Communes', kinds: 'commune', weight: '1', position: '1' }
    const made = await door.post('/reseau/colleges', rule, staff)
    const at = made.location ?? ''
    const before = await door.get(at, staff)
    expect(before.text).toContain('Lormeaux, par la règle')
    const [member] = await listMembers(db)
    const out = { member: member?.territoryId ?? '', belongs: 'out', reason: '' }
    expect((await door.post(`${at}/exceptions`, out, staff)).status).toBe(422)
    await door.post(`${at}/exceptions`, { ...out, reason: 'à sa demande' }, staff)
    expect((await door.get('/reseau/colleges.csv', staff)).text).toContain('Communes;')
    expect((await door.post(`${at}/supprimer`, {}, staff)).location).toBe('/reseau/colleges')
    expect((await door.get(at, staff)).status).toBe(404)
  })
})

describe('what is kept', () => {
  test('about a person is handed over, then forgotten, and the bond stays', async () => {
    const { id } = await invoiced('Vernoux')
    const ctx = database.ctx()
    const person = { name: 'Odile Serre', email: 'contact@vernoux.example' }
    const personId = await recordPerson(ctx, person)
    expect(await membershipPart.personExport?.(db, personId)).toMatchObject({
      memberships: [{ function: 'maire' }],
    })
    await membershipPart.personErase?.(ctx, personId)
    expect(await membershipPart.personExport?.(db, personId)).toEqual({ memberships: [] })
    expect(await findMembership(db, id)).toBeDefined()
  })

  test('goes when its time has come: a request in fourteen days, papers after ten years', async () => {
    const { id: territoryId } = await place('Essarts')
    await door.post('/reseau/adherer', {
      territory: 'Essarts',
      name: 'Odile Serre',
      function: 'maire',
      email: 'odile@essarts.example',
      why: 'Nous voulons apprendre des autres communes.',
    })
    const purge = () => membershipPart.purge?.(database.ctx())
    clock.set('2026-12-08T09:00:00Z')
    await purge()
    expect(await listMembershipsOf(db, territoryId)).toHaveLength(1)
    clock.set('2026-12-10T09:00:00Z')
    await purge()
    expect(await listMembershipsOf(db, territoryId)).toHaveLength(0)
    const papers = (await listInvoices(db)).length
    clock.set('2036-12-31T09:00:00Z')
    await purge()
    expect(await listInvoices(db)).toHaveLength(papers)
    clock.set('2037-01-02T09:00:00Z')
    await purge()
    expect(await listInvoices(db)).toEqual([])
  })

  test('the time line tells what everybody may know, and money to those concerned only', async () => {
    clock.set('2026-11-25T09:00:00Z')
    const { territoryId, invoice } = await invoiced('Mirecourt')
    const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }
    await door.post(`/reseau/factures/${invoice.id}/paiements`, paid, finance)
    const told = async (viewer: Viewer | undefined) =>
      (await membershipPart.territoryMoments?.(db, { territoryId }, viewer, 'fr'))?.map(
        ({ label }) => label,
      )
    expect(await told(undefined)).toEqual(['Devient membre du réseau'])
    expect(await told(staff)).toEqual([
      'Demande d’adhésion au réseau',
      'Devient membre du réseau',
      'L’adhésion au réseau est à renouveler',
      `Facture ${invoice.number} payée`,
    ])
  })
})

describe('the renewals', () => {
  const page = '/reseau/adhesions/renouveler'
  const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }

  test('are invoiced together, once, each as its last invoice; who is not ticked is not', async () => {
    const members = []
    for (const name of ['Aubrac', 'Brassac', 'Carnac']) members.push(await invoiced(name))
    for (const { invoice } of members)
      await door.post(`/reseau/factures/${invoice.id}/paiements`, paid, finance)
    const idsOf = members.map(({ id }) => id)
    expect((await door.get(page, finance)).text).not.toContain('Aubrac')
    clock.set('2027-10-01T09:00:00Z')
    const shown = await door.get(page, finance)
    for (const name of ['Aubrac', 'Brassac', 'Carnac']) expect(shown.text).toContain(name)
    expect((await door.get(page, asPerson('volunteer'))).status).not.toBe(200)

    const nobody = await door.post(page, {}, finance)
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Cochez au moins un membre.')

    // Pressed twice: each year is invoiced once.
    const input = { memberships: idsOf.slice(0, 2) }
    const answers = await Promise.all([1, 2].map(() => door.post(page, input, finance)))
    expect(answers.every(({ location }) => location?.startsWith(page))).toBe(true)
    const invoices = (await listInvoices(db, { membershipIds: idsOf })).filter(
      ({ year }) => year === 2027,
    )
    expect(invoices.map(({ membershipId }) => membershipId).toSorted()).toEqual(
      idsOf.slice(0, 2).toSorted(),
    )
    expect(invoices.map(({ rank }) => rank).toSorted()).toEqual([1, 2])
    expect(invoices.map(({ buyer }) => buyer.name).toSorted()).toEqual([
      'Commune de Aubrac',
      'Commune de Brassac',
    ])
    const after = await door.get(page, finance)
    expect(after.text).toContain('Carnac')
    expect(after.text).not.toContain('Aubrac')
  })
})
