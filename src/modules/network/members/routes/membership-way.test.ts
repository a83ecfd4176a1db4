import type { Kysely } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { convertedByOffice, hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { anAssociation, anInvoiceForm } from '../../demo/membership-examples.ts'
import { saveBilling } from '../../fees/store/billing.ts'
import { listInvoices } from '../../invoices/store/invoices.ts'
import { mayFollow, membershipStates } from '../../membership/membership.ts'
import { findMembership, saveMembership } from '../../membership/store/memberships.ts'
import { membershipTexts } from '../../membership/texts/membership.ts'
import { membershipRefusalTexts } from '../../membership/texts/membership-refusal.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { answeredTexts } from '../texts/answered.ts'
import { leavingTexts } from '../texts/leaving.ts'

const database = useDatabase()
const { db, clock } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const administrator = asPerson('administrator')
const referent = (id: string): Viewer =>
  asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])

/** Spaces that do not break, and lines, are one plain space here. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  const fees = { effectiveFrom: '2026-01-01', bands: '0 : 200\n5 000 : 800', organisation: '150' }
  expect((await door.post('/reseau/cotisations', fees, administrator)).status).toBe(303)
  await saveBilling(db, anAssociation, clock.now())
})

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

let number = 0

/** A territory whose request was accepted, with whoever speaks for it. */
async function accepted(speaker: { name: string; email: string } = odile()) {
  number++
  const name = `Lavoir${number}`
  const place = { kind: 'commune', subtype: '', name, source: 'demo', population: 8_400 } as const
  const { id: territoryId } = await registerPlace(database.ctx(), { ...place, slug: `l${number}` })
  const form = { territory: name, function: 'maire', ...speaker }
  const at = (await door.post(paths.open, form, staff)).location ?? 'nowhere'
  return { at, name, territoryId, id: at.split('/').at(-1) ?? '' }
}

const odile = () => ({ name: 'Odile Serre', email: `odile${number}@lavoir.example` })

async function deliberated(speaker?: { name: string; email: string }) {
  const entry = await accepted(speaker)
  const decided = { deliberationOn: '2026-11-20', deliberationRef: '2026-114' }
  expect((await door.post(`${entry.at}/deliberation`, decided, staff)).status).toBe(303)
  return entry
}

async function signed(speaker?: { name: string; email: string }) {
  const entry = await deliberated(speaker)
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

const fresh = async (email: string) => {
  const all = await outbox.selectFrom('outbox_mails').selectAll().execute()
  return all.filter(({ recipient }) => recipient === email)
}

describe('the agreement to sign', () => {
  test('stands on the page as soon as the request is accepted, and no more once it is signed', async () => {
    const { at } = await accepted()
    for (const format of ['pdf', 'docx', 'odt'])
      expect((await door.get(at, staff)).text).toContain(`href="${at}/convention.${format}"`)
    const after = await signed()
    expect((await door.get(after.at, staff)).text).not.toContain('/convention.pdf')
    expect((await door.get(`${after.at}/convention.pdf`, staff)).status).toBe(404)
  })

  test('is read by the team, by whoever keeps the accounts and by the territory itself', async () => {
    const { at, territoryId } = await deliberated()
    const elsewhere = (await deliberated()).territoryId
    const paper = `${at}/convention.docx`
    for (const viewer of [staff, asPerson('finance'), referent(territoryId)])
      expect((await door.get(paper, viewer)).status).toBe(200)
    for (const viewer of [referent(elsewhere), asPerson('volunteer')])
      expect((await door.get(paper, viewer)).status).toBe(404)
    expect((await door.get(paper)).status).toBe(303)
    expect((await door.get(paths.own, referent(territoryId))).text).toContain('/convention.pdf')
  })

  test.runIf(hasCommand('pdftotext'))(
    'names both parties, the fee and why, how long, what each does, and two who sign',
    async () => {
      const { at, name } = await deliberated()
      const { response } = await door.get(`${at}/convention.pdf`, staff)
      const pdf = new Uint8Array(await response.clone().arrayBuffer())
      const text = plain(told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-'))
      for (const part of [
        `Commune de ${name}`,
        'Ouvroir',
        'délibération 2026-114 du 20 novembre 2026',
        'de 800 €',
        '8 400 habitants',
        'dure douze mois',
        'sous 30 jours',
        'Ouvroir s’engage à',
        `La commune de ${name} s’engage à`,
        'contact@exemple.fr',
        'loi du 1er juillet 1901, article 4',
        `Pour la commune de ${name}`,
        'Pour Ouvroir',
        'que représente Odile Serre, maire',
      ])
        expect(text).toContain(part)
      expect(text.match(/Fait à …+, le …+/g)).toHaveLength(2)
    },
  )

  test.runIf(hasCommand('soffice'))('opens as a text in LibreOffice, DOCX and ODT', async () => {
    const { at, name } = await deliberated()
    for (const format of ['docx', 'odt'] as const) {
      const { response } = await door.get(`${at}/convention.${format}`, staff)
      const bytes = new Uint8Array(await response.clone().arrayBuffer())
      const text = convertedByOffice(bytes, `convention.${format}`, 'txt:Text').toString()
      expect(plain(text)).toContain(`Pour la commune de ${name}`)
    }
  })
})

describe('who gets the pages of a territory', () => {
  const sign = { agreementOn: '2026-11-24', referent: 'yes' }
  const { access, alone, untold } = answeredTexts.fr.agreed

  test('reads how to come in, once', async () => {
    const speaker = { name: 'Odile Serre', email: 'odile@arrivee.example' }
    const { at, name } = await deliberated(speaker)
    const before = (await fresh(speaker.email)).length
    const done = await door.post(`${at}/convention`, sign, staff)
    expect(noticeOf(done.response)).toBe(access.told)
    const letters = (await fresh(speaker.email)).slice(before)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toContain(name)
    expect(letters[0]?.bodyText).toContain(paths.own)
  })

  test('is named when no letter can be written', async () => {
    const { at, id } = await deliberated()
    const { personId } = await db
      .selectFrom('network_membership_contacts')
      .select('person_id as personId')
      .where('membershipId', '=', id)
      .executeTakeFirstOrThrow()
    await database.db
      .updateTable('identities' as never)
      .set({ email: null } as never)
      .where('person_id' as never, '=', personId as never)
      .execute()
    const done = await door.post(`${at}/convention`, sign, staff)
    expect(noticeOf(done.response)).toBe(`${access.nobody} ${untold('Odile Serre')}`)
  })

  test('is nobody when the box is not ticked', async () => {
    const { at } = await deliberated()
    const done = await door.post(`${at}/convention`, { agreementOn: '2026-11-24' }, staff)
    expect(noticeOf(done.response)).toBe(alone)
  })

  test('may be given after the signing, from the page: once, by the team alone', async () => {
    const speaker = { name: 'Odile Serre', email: 'odile@plus-tard.example' }
    const { at, territoryId } = await signed(speaker)
    const offer = `action="${at}/acces"`
    expect((await door.get(at, staff)).text).toContain(offer)
    expect((await door.post(`${at}/acces`, {}, referent(territoryId))).status).not.toBe(303)
    const answer = await door.post(`${at}/acces`, {}, staff)
    expect(noticeOf(answer.response)).toBe(answeredTexts.fr.access.told)
    const letters = await fresh(speaker.email)
    expect(letters.filter(({ bodyText }) => bodyText.includes(paths.own))).toHaveLength(1)
    expect((await door.get(at, staff)).text).not.toContain(offer)
    const twice = await door.post(`${at}/acces`, {}, staff)
    expect(noticeOf(twice.response)).toBe(answeredTexts.fr.access.already)
    // A request that nobody has signed opens nothing.
    const early = await deliberated()
    expect((await door.post(`${early.at}/acces`, {}, staff)).status).toBe(422)
  })

  test('decides where the letter of an invoice leads', async () => {
    for (const [email, input] of [
      ['odile@sans-acces.example', {}],
      ['odile@avec-acces.example', { referent: 'yes' }],
    ] as const) {
      const { at } = await deliberated({ name: 'Odile Serre', email })
      await door.post(`${at}/convention`, { agreementOn: '2026-11-24', ...input }, staff)
      await door.post(`${at}/facturer`, { buyerName: 'Commune du Lavoir', buyerSiren: '' }, staff)
      const letter = (await fresh(email)).at(-1)
      expect(plain(letter?.bodyText ?? '')).toContain('FR76 3000 6000 0112 3456 7890 189')
      expect(letter?.bodyText.includes(paths.own)).toBe('referent' in input)
    }
  })
})

describe('the page of the member', () => {
  test('says how to pay what is due, and nothing once it is paid', async () => {
    const { territoryId, invoice } = await invoiced()
    const page = plain((await door.get(paths.own, referent(territoryId))).text)
    for (const part of [
      `Pour payer la facture ${invoice.number}`,
      '800 €',
      'FR76 3000 6000 0112 3456 7890 189',
      'AGRIFRPP',
      '25 décembre 2026',
      'Vous payez par Chorus Pro ?',
    ])
      expect(page).toContain(part)
    const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }
    await door.post(paths.pay(invoice.id), paid, staff)
    expect((await door.get(paths.own, referent(territoryId))).text).not.toContain('Pour payer la')
  })

  test('says “by Chorus Pro” when the invoice goes there', async () => {
    const { at, territoryId } = await signed()
    const { purchaseOrder, serviceCode } = anInvoiceForm
    const input = { buyerName: 'Commune du Lavoir', buyerSiren: '', purchaseOrder, serviceCode }
    await door.post(`${at}/facturer`, input, staff)
    const page = plain((await door.get(paths.own, referent(territoryId))).text)
    expect(page).toContain('Par Chorus Pro')
    expect(page).toContain('le numéro d’engagement EJ-2026-114 et le code service DGS')
    expect(page).not.toContain('Vous payez par Chorus Pro')
  })

  test('says how to leave, what stays due and what becomes of the data', async () => {
    const { territoryId } = await signed()
    const page = plain((await door.get(paths.own, referent(territoryId))).text)
    const texts = leavingTexts.fr
    for (const part of [texts.how, texts.howText('contact@exemple.fr'), texts.fees, texts.data])
      expect(page).toContain(plain(part))
    const waiting = await deliberated()
    const before = await door.get(paths.own, referent(waiting.territoryId))
    expect(before.text).not.toContain(texts.how)
  })
})

/** What each button of the page does. « Revenir » opens another membership. */
const acts = {
  accepter: 'accept',
  demander: 'ask-more',
  decliner: 'decline',
  deliberation: 'deliberate',
  convention: 'agree',
  quitter: 'leave',
} as const

test.each(membershipStates)(
  'in the state %s, the page offers what can be done, and no more',
  async (state) => {
    const { at, id } = await accepted()
    const membership = await findMembership(db, id)
    if (!membership) throw new Error('no membership')
    const since = ['active', 'left'].includes(state) ? '2026-01-01' : undefined
    const ended = { leftOn: '2026-11-01', leaveReason: 'budget', leaveNote: '' } as const
    const left = state === 'left' ? ended : {}
    await saveMembership(db, { ...membership, ...left, since, state }, clock.now())
    const { text } = await door.get(at, staff)
    const offered = Object.keys(acts).filter((name) => text.includes(`action="${at}/${name}"`))
    const possible = Object.entries(acts).filter(([, act]) => mayFollow(state, act))
    expect(offered).toEqual(possible.map(([name]) => name))
  },
)

describe('an invoice that cannot leave', () => {
  const hasForm = (text: string) => text.includes('name="buyerName"')

  test('says so before anything is typed, and leads to the page that fills what is missing', async () => {
    const { at } = await signed()
    await database.db.deleteFrom('network_billing').execute()
    const missing = membershipRefusalTexts.fr['billing-missing']
    for (const viewer of [administrator, staff, asPerson('finance')]) {
      const { text } = await door.get(`${at}/facturer`, viewer)
      expect(text).toContain(missing)
      expect(hasForm(text)).toBe(false)
      expect(text.includes(`href="${paths.billing}"`)).toBe(viewer === administrator)
    }
    await saveBilling(db, anAssociation, clock.now())
    expect(hasForm((await door.get(`${at}/facturer`, staff)).text)).toBe(true)
  })

  test('a year that is invoiced already, a request that is not signed: the same', async () => {
    for (const { at, why } of [
      { at: (await invoiced()).at, why: 'invoice-open' },
      { at: (await deliberated()).at, why: 'not-now' },
    ] as const) {
      const { text } = await door.get(`${at}/facturer`, staff)
      expect(text).toContain(membershipRefusalTexts.fr[why])
      expect(hasForm(text)).toBe(false)
    }
  })

  test('an amount that nobody knows is written by hand: the form stays', async () => {
    const { at, territoryId } = await signed()
    await database.db
      .updateTable('territories' as never)
      .set({ population: null } as never)
      .where('id' as never, '=', territoryId as never)
      .execute()
    const { text } = await door.get(`${at}/facturer`, staff)
    expect(hasForm(text)).toBe(true)
    // What must be written is not said to be optional.
    for (const name of ['override', 'overrideReason'])
      expect(text).toMatch(new RegExp(`<input[^>]*name="${name}"[^>]*required`))
    const known = await door.get(`${(await signed()).at}/facturer`, staff)
    expect(known.text).not.toMatch(/<input[^>]*name="override"[^>]*required/)
  })
})

describe('once both have signed', () => {
  const ending = { leftOn: '2026-11-25', leaveReason: 'budget', leaveNote: '' }

  test('the request is not declined any more: the membership is ended, its effects said before', async () => {
    const { at, id } = await invoiced()
    const page = plain((await door.get(at, staff)).text)
    expect(page).not.toContain(membershipTexts.fr.decline)
    const { end, effects } = leavingTexts.fr
    for (const part of [end, effects.signed, effects.due('800 €'), effects.kept, effects.access])
      expect(page).toContain(plain(part))
    const declined = await door.post(`${at}/decliner`, { answer: 'Le budget est refusé.' }, staff)
    expect(declined.text).toContain(membershipRefusalTexts.fr['not-now'])
    const early = await door.post(`${at}/quitter`, { ...ending, leftOn: '2026-11-23' }, staff)
    expect(early.text).toContain(membershipRefusalTexts.fr['left-before-joining'])

    const done = await door.post(`${at}/quitter`, ending, staff)
    expect(noticeOf(done.response)).toBe(membershipTexts.fr.left)
    expect(await findMembership(db, id)).toMatchObject({ state: 'left', leftOn: '2026-11-25' })
    const lines = await outbox
      .selectFrom('audit_lines')
      .selectAll()
      .where('act', '=', 'membership.left')
      .execute()
    // It was never a member: the journal that everyone reads says nothing.
    expect(lines.at(-1)).toMatchObject({ isPublic: false })
    const letters = await outbox.selectFrom('outbox_mails').selectAll().execute()
    expect(letters.some(({ subject }) => subject.includes('prend fin'))).toBe(true)
    expect(letters.some(({ subject }) => subject.includes('ne fait plus partie'))).toBe(false)
  })

  test('a member that leaves is told so in public', async () => {
    const { at, invoice } = await invoiced()
    const paid = { amount: '800', receivedOn: '2026-11-25', method: 'transfer' }
    await door.post(paths.pay(invoice.id), paid, staff)
    const page = plain((await door.get(at, staff)).text)
    expect(page).toContain(plain(leavingTexts.fr.effects.member))
    expect(page).not.toContain('Ce qui est facturé reste dû')
    await door.post(`${at}/quitter`, ending, staff)
    const lines = await outbox
      .selectFrom('audit_lines')
      .selectAll()
      .where('act', '=', 'membership.left')
      .execute()
    expect(lines.at(-1)).toMatchObject({ isPublic: true })
  })
})
