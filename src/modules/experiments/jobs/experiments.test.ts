import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { addCommitment } from '../agreement/actions/add-commitment.ts'
import { markCommitment } from '../agreement/actions/mark-commitment.ts'
import { remindCommitments } from '../agreement/actions/remind-commitments.ts'
import { saveAgreement } from '../agreement/actions/save-agreement.ts'
import { saveParty } from '../agreement/actions/save-party.ts'
import { agreementShape } from '../agreement/agreement.ts'
import { findAgreement } from '../agreement/store/agreements.ts'
import { proposalShape } from '../proposal.ts'
import { proposeExperiment } from '../proposals/actions/propose-experiment.ts'
import { proposerOf } from '../proposals/actions/proposer-of.ts'
import { addBudgetLine } from '../store/budget.ts'
import { insertExperiment } from '../store/experiments.ts'
import { erasePerson, exportPerson } from '../store/person.ts'
import { reserveSlug } from '../store/slugs.ts'
import { addMember } from '../team/actions/add-member.ts'
import { editMember } from '../team/actions/edit-member.ts'
import { listMembers } from '../team/store/team.ts'
import { memberShape } from '../team/team.ts'
import { anExperiment } from '../testing/examples.ts'
import { publicPages, purgeContacts, territorySections } from './experiments.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')
let id: string

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  id = newId(clock.now(), clock.chance)
  await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, 'Tirer au sort', id, clock.now())
    await insertExperiment(trx, anExperiment({ id, slug }))
  })
})

async function promise(dueOn: string | undefined, text = 'Prêter la salle des fêtes') {
  const act = ctx({ person: staff })
  const form = agreementShape.parse({ object: 'Essayer ensemble' })
  await saveAgreement(act, id, { ...form, file: undefined })
  const known = await findAgreement(db, id)
  if (known?.parties.length === 0) {
    await saveParty(act, id, undefined, {
      organisation: 'Valbrenne',
      representative: '',
      representativeTitle: '',
    })
  }
  const party = (await findAgreement(db, id))?.parties[0]?.id ?? ''
  expect((await addCommitment(act, id, { party, text, dueOn })).ok).toBe(true)
}

async function remind() {
  const act = ctx()
  await remindCommitments(act)
  return act.mails
}

describe('promises', () => {
  test('are recalled two weeks before, then once when late, and never twice', async () => {
    await promise('2026-12-09')
    expect(await remind()).toHaveLength(1)
    expect(await remind()).toHaveLength(0)
    clock.set('2026-12-09T09:00:00Z')
    expect(await remind()).toHaveLength(0)
    clock.set('2026-12-10T09:00:00Z')
    const [letter] = await remind()
    expect(letter?.text).toContain('en retard depuis le 9 décembre 2026')
    expect(await remind()).toHaveLength(0)
  })

  test('go to those who answer for them, in one letter', async () => {
    await promise('2026-12-01', 'Prêter la salle')
    await promise('2026-12-02', 'Imprimer les lettres')
    const act = ctx({ person: staff })
    const input = {
      name: 'N. Ardouin',
      role: 'elected-official',
      email: 'n.ardouin@valbrenne.example',
    }
    await addMember(act, id, memberShape.parse(input))
    const others = { name: 'Une chercheuse', role: 'researcher', email: 'recherche@labo.example' }
    await addMember(act, id, memberShape.parse(others))
    const letters = await remind()
    expect(letters.map((letter) => letter.to)).toEqual(['n.ardouin@valbrenne.example'])
    expect(letters[0]?.text).toContain('Prêter la salle')
    expect(letters[0]?.text).toContain('Imprimer les lettres')
  })

  test('kept or stopped, are left alone', async () => {
    await promise('2026-12-01')
    const [commitment] = (await findAgreement(db, id))?.commitments ?? []
    const act = ctx({ person: staff })
    const dropped = { state: 'dropped' as const, note: '' }
    expect(await markCommitment(act, id, commitment?.id ?? '', dropped)).toMatchObject({
      refusal: 'note-missing',
    })
    await markCommitment(act, id, commitment?.id ?? '', { state: 'kept', note: '' })
    expect(await remind()).toHaveLength(0)
  })
})

describe('a place on the team', () => {
  test('gives its right, and takes it back when it ends', async () => {
    const act = ctx({ person: staff })
    const input = { name: 'Léa Morin', role: 'researcher', email: 'lea.morin@labo.example' }
    expect((await addMember(act, id, memberShape.parse(input))).ok).toBe(true)
    expect(act.mails.map((mail) => mail.to)).toEqual(['lea.morin@labo.example'])
    expect(await addMember(act, id, memberShape.parse(input))).toMatchObject({
      refusal: 'already-member',
    })
    const rights = async () => {
      const result = await sql<{ role: string }>`
        select role from roles_held where place_id = ${id} and ended_at is null
          and (ends_on is null or ends_on >= '2026-11-26')`.execute(db)
      return result.rows.map((row) => row.role)
    }
    expect(await rights()).toEqual(['researcher'])
    const [member] = await listMembers(db, id)
    if (!member) throw new Error('no member')
    await editMember(act, id, member.id, { ...member, role: 'innovator', endsOn: undefined })
    expect(await rights()).toEqual(['innovator'])
    const [changed] = await listMembers(db, id)
    if (!changed) throw new Error('no member')
    await editMember(act, id, member.id, { ...changed, endsOn: '2026-11-25' })
    expect(await rights()).toEqual([])
  })

  test('without an address gives no right and sends nothing', async () => {
    const act = ctx({ person: staff })
    await addMember(act, id, memberShape.parse({ name: 'Une voisine', role: 'volunteer' }))
    expect(act.mails).toEqual([])
    const [member] = await listMembers(db, id)
    expect(member?.grantedRoleId).toBeUndefined()
  })
})

describe('what is held about a person', () => {
  const form = proposalShape.parse({
    challenges: 'restore_trust',
    summary: 'Un besoin',
    question: 'Une question ?',
    name: 'Odile Serre',
    email: 'odile.serre@valbrenne.example',
    organisation: 'Mairie',
  })

  function proposed(): Promise<string> {
    return db.transaction().execute(async (trx: Db) => {
      const sent = await proposeExperiment(ctx({ db: trx }), { ...form, territory: undefined })
      return sent.ok ? sent.value.id : ''
    })
  }

  test('of a proposer goes after three years, and the proposal stays', async () => {
    const proposal = await proposed()
    expect(await proposerOf(db, proposal)).toMatchObject({ name: 'Odile Serre', language: 'fr' })
    clock.set('2029-11-24T09:00:00Z')
    expect(await purgeContacts(ctx())).toBe(0)
    clock.set('2029-11-26T09:00:00Z')
    expect(await purgeContacts(ctx())).toBe(1)
    expect(await proposerOf(db, proposal)).toBeUndefined()
    expect(await purgeContacts(ctx())).toBe(0)
  })

  test('is handed over, and forgotten when asked', async () => {
    const proposal = await proposed()
    const member = { ...form, role: 'elected-official', title: 'maire', shown: 'yes' }
    await addMember(ctx({ person: staff }), id, memberShape.parse(member))
    const personId = (await listMembers(db, id))[0]?.personId ?? ''
    expect(await exportPerson(db, personId)).toMatchObject({
      proposals: [{ organisation: 'Mairie' }],
      places: [{ role: 'elected-official', title: 'maire' }],
    })
    await erasePerson(db, personId)
    expect(await proposerOf(db, proposal)).toBeUndefined()
    expect((await listMembers(db, id))[0]).toMatchObject({ title: '', shown: false })
  })
})

test('a territory shows its experiments, drafts to its own people only; the site map shows no draft', async () => {
  const place = await registerPlace(ctx(), {
    kind: 'commune',
    subtype: '',
    slug: 'saint-aubrac',
    name: 'Saint-Aubrac',
    source: 'demo',
  })
  const draft = newId(clock.now(), clock.chance)
  await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, 'Un brouillon', draft, clock.now())
    const input = { id: draft, slug, title: 'Un brouillon', territoryId: place.id }
    await insertExperiment(trx, anExperiment({ ...input, visibility: 'draft' }))
  })
  expect(await territorySections(db, place.id, undefined, 'fr')).toEqual([])
  const own = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: place.id } }])
  const [section] = await territorySections(db, place.id, own, 'fr')
  expect(section?.items).toMatchObject([{ label: 'Un brouillon', note: 'Idée' }])
  const isFunding = ({ subject }: { subject?: string }) => subject === 'funding'
  expect((await territorySections(db, place.id, own, 'fr')).some(isFunding)).toBe(false)
  const line = { plannedTenths: undefined, actualTenths: undefined, inKind: false, note: '' }
  const cost = { side: 'cost', nature: 'staff', label: 'Animation', plannedCents: 290_000 } as const
  const id = newId(clock.now(), clock.chance)
  await addBudgetLine(db, draft, { ...line, ...cost, id, actualCents: 100_000 }, clock.now())
  const funding = (await territorySections(db, place.id, own, 'fr')).find(isFunding)
  expect(funding?.items).toMatchObject([{ href: '/experiences/un-brouillon/budget' }])
  expect(funding?.items[0]?.note).toMatch(/2\s900\s€.*1\s000\s€/)
  expect(await territorySections(db, place.id, undefined, 'fr')).toEqual([])
  const addresses = (await publicPages(db)).map((page) => page.path)
  expect(addresses).toContain('/experiences')
  expect(addresses.some((path) => path.includes('un-brouillon'))).toBe(false)
})
