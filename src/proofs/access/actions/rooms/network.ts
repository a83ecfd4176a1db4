import { refused } from '#kit/result.ts'
import type { Called, RoomActs, Sampled, Things } from '../matrix.ts'
import {
  accounts,
  administrators,
  own,
  type Persona,
  team,
  teamAndOwn,
  teamAndPlace,
} from '../personas.ts'

const nothing = '01900000-0000-7000-8000-000000000008'
const byTeam = (...args: readonly unknown[]): Sampled => ({ may: team, args: () => args })
const on = (table: string, may: readonly Persona[], ...more: readonly unknown[]): Sampled => ({
  may,
  args: async (t) => [await t.id(table), ...more],
})
const prospect = (...more: readonly unknown[]) => on('network_prospects', team, ...more)
const membership = (...more: readonly unknown[]) => on('network_memberships', team, ...more)
const contact = (...more: readonly unknown[]) => on('network_contacts', team, ...more)
const invoice = (...more: readonly unknown[]) => on('network_invoices', accounts, ...more)

/** A coaching that runs, whose coach or whose coached person calls. */
const coachingId = (t: Things) =>
  t.id('network_coachings', 'coach_id is not null and coached_id is not null')
const running = async (t: Things) => {
  const id = await coachingId(t)
  await t.run(
    `update network_coachings set state = 'under-way', accepted_at = now() where id = '${id}'`,
  )
  return id
}
const person = (column: 'coach_id' | 'coached_id') => async (t: Things) =>
  t.id('network_coachings', `id = '${await coachingId(t)}'`, column)
const coaching = (
  may: readonly Persona[],
  whose: 'coach_id' | 'coached_id',
  ...more: readonly unknown[]
): Sampled => ({ may, own: person(whose), args: async (t) => [await running(t), ...more] })

/** A place that its referent speaks for. */
const territoryId = (t: Things) => t.id('network_commitments', 'true', 'territory_id')
const atPlace = async (t: Things) => ({ territoryId: await territoryId(t) })
const onPlace = (may: readonly Persona[], ...more: readonly unknown[]): Sampled => ({
  may,
  here: atPlace,
  args: async (t) => [await territoryId(t), ...more],
})
const territory = async (t: Things) =>
  t.load('territories/store/territories.ts', 'findTerritory', t.ctx.db, await territoryId(t))

const mission = async (t: Things) => {
  const slug = await t.id('network_missions', 'true', 'slug')
  const place = await territoryId(t)
  await t.run(`update network_missions set territory_id = '${place}' where slug = '${slug}'`)
  return slug
}
const onMission = (...more: readonly unknown[]): Sampled => ({
  may: teamAndPlace,
  here: atPlace,
  args: async (t) => [await mission(t), ...more],
})
const missionForm = { title: 'Animer', text: '', skills: [], atDistance: false, timeNeeded: '' }
const exchange = {
  heldOn: '2026-11-01',
  kind: 'call',
  summary: 'Appel',
  nextAction: '',
  nextOn: '',
}
const readers = [...teamAndPlace]
const file = {
  ...{ header: ['nom'], lines: [], format: 'csv', encoding: 'utf-8', rows: [] },
}
const inAct = (fn: Called, ctx: unknown, args: readonly unknown[]) =>
  fn((run: (inside: unknown) => unknown) => run(ctx), ...args)

const openedImport = async (t: Things) => {
  const name = 'network/contacts/actions/open-import.ts'
  const opened = await t.load(name, 'openImport', t.ctx, 'contacts.csv', file)
  return (opened as { value: { id: string } }).value.id
}

export const acts: RoomActs = {
  addContact: byTeam({
    name: 'Inès Morvan',
    email: 'ines@ailleurs.example',
    territoryId: undefined,
  }),
  addProspect: {
    may: team,
    args: async (t) => [{ territoryId: await territoryId(t), reason: 'met', source: 'event' }],
  },
  answerCoaching: coaching(own, 'coach_id', { answer: 'accept', word: '' }),
  answerMembership: membership({ act: 'accept', answer: '', territoryName: 'Valbrenne' }),
  replyToMission: onMission(nothing, { state: 'accepted', reply: '' }),
  billMembership: on('network_memberships', accounts, {}),
  billSold: {
    may: accounts,
    args: () => [
      {
        quoteId: nothing,
        buyer: { name: 'Ville', address: '', siren: '', purchaseOrder: '', serviceCode: '' },
        ...{ otherSeller: undefined, vatMention: '', invented: true },
        lines: [{ label: 'Animation', cents: 100 }],
      },
    ],
  },
  billRenewals: { may: accounts, args: () => [[]] },
  cancelPayment: {
    may: accounts,
    args: async (t) => {
      const id = await t.id('network_payments')
      const of = await t.id('network_payments', `id = '${id}'`, 'invoice_id')
      return [of, id, { reason: 'Une erreur' }]
    },
  },
  closeCoaching: coaching(teamAndOwn, 'coached_id', { outcome: 'useful', text: '' }),
  withdrawCoaching: coaching(teamAndOwn, 'coached_id'),
  reopenCoaching: coaching(teamAndOwn, 'coached_id', { reason: 'Il reste à faire' }),
  consentToLearning: coaching(own, 'coached_id', 'give'),
  creditInvoice: invoice({ reason: 'Une erreur' }),
  publishSignature: on('network_signatures', team),
  declineSignature: on('network_signatures', team, 'Inconnue'),
  withdrawSignature: on('network_signatures', team, 'Le conseil a changé'),
  draftLearning: [
    coaching(teamAndOwn, 'coach_id', { title: 'Apprendre', lead: '' }),
    coaching(team, 'coached_id', { title: 'Apprendre', lead: '' }),
  ],
  editCollege: byTeam(undefined, { name: 'Communes', purpose: '', kinds: [], weight: 1 }),
  removeCollege: byTeam(nothing),
  placeInCollege: {
    may: team,
    args: async (t) => {
      await t.run(`insert into network_colleges (id, name, purpose, kinds, weight, position, created_at)
        values ('${nothing}', 'Communes', '', '{}', 1, 99, now())`)
      return [nothing, { member: nothing, belongs: 'in', reason: '' }]
    },
  },
  savePlaces: byTeam({ added: [], changed: [], removed: [nothing] }),
  exportContacts: byTeam({}),
  exportMandates: byTeam(6, () => []),
  exportSkills: byTeam((all: unknown) => all),
  exportMissionAnswers: onMission((all: unknown) => all),
  restoreMissionText: onMission({ title: 'Animer', text: '' }, () => true),
  editContact: contact({ function: 'Maire', kind: 'elected' }),
  editProspect: prospect({ reason: 'met', source: 'event' }),
  addCommitment: onPlace(teamAndPlace, { text: 'Un budget', dueOn: '2027-01-01' }),
  markCommitment: onPlace(teamAndPlace, nothing, { state: 'kept', note: '' }),
  openElection: byTeam({ title: 'Municipales', heldOn: '2027-03-01' }),
  checkMember: byTeam(nothing, {}),
  handOver: {
    may: team,
    args: async (t) => [await territoryId(t), nothing, { name: '', email: '' }],
  },
  keepStatement: {
    may: accounts,
    args: () => [
      {
        ...{ kind: 'bank', fileName: 'releve.csv', lines: [], columns: {} },
        ...{ rejected: [], told: '' },
      },
    ],
  },
  importPayments: {
    may: accounts,
    args: async (t) => {
      await t.run(`insert into network_payment_imports (id, kind, file_name, lines, imported_at)
        values ('${nothing}', 'bank', 'releve.csv', '[]', now())`)
      return [nothing, new Map()]
    },
  },
  informContacts: byTeam([], 'told'),
  leaveMembership: membership({ reason: 'other', leftOn: '2026-12-01', note: '' }),
  mergeContacts: {
    may: team,
    args: async (t) => {
      const keptId = await t.id('network_contacts')
      await t.run(`insert into network_contacts (id, person_id, function, kind, origin, origin_detail, collected_on,
          last_exchange_on, created_at)
        select '${nothing}', person_id, 'Adjointe', kind, origin, origin_detail, collected_on,
          last_exchange_on, now()
        from network_contacts where id = '${keptId}'`)
      return [{ keptId, goneId: nothing }]
    },
  },
  moveProspect: prospect({ stage: 'met' }),
  noteExchange: onPlace(team, exchange),
  closeExchange: onPlace(team, nothing),
  noteProspectExchange: prospect(exchange),
  openImport: byTeam('contacts.csv', file),
  tryImport: {
    may: team,
    args: async (t) => [await openedImport(t), { mapping: {}, origin: 'met' }],
  },
  startImport: { may: team, args: async (t) => [await openedImport(t)] },
  startUndo: { may: team, args: async (t) => [await openedImport(t)] },
  changeJoinQuestions: { may: team, args: async () => ['commune', () => refused('not-found')] },
  openWithContact: {
    may: team,
    args: async (t) => [
      { territoryId: await territoryId(t), name: '', email: '', function: '', why: undefined },
    ],
  },
  openMembership: {
    may: team,
    args: async (t) => [{ territoryId: await territoryId(t), source: 'house', why: '' }],
  },
  proposeCoach: on('network_coachings', team, nothing),
  publishMission: {
    may: teamAndPlace,
    here: atPlace,
    no: ['place-not-yours'],
    args: async (t) => [missionForm, await territoryId(t)],
  },
  editMission: onMission(missionForm, undefined),
  closeMission: onMission({ outcome: 'found', text: '' }),
  withdrawMission: onMission(),
  changeMissionQuestions: onMission(() => refused('not-found')),
  reopenMission: onMission({ reason: 'Deux personnes attendent.', answerUntil: undefined }),
  listMoments: {
    may: team,
    args: async (t) => {
      await t.run('delete from network_signatures')
      return [{ territoryId: await t.id('network_exchanges', 'true', 'territory_id') }]
    },
    call: (fn, { db, person, locale }, [asked]) => fn(db, asked, person, locale),
    no: (answer) => Array.isArray(answer) && answer.length === 0,
  },
  listSections: {
    may: readers,
    here: atPlace,
    args: async (t) => [await territoryId(t)],
    call: (fn, { db, person, locale }, [id]) => fn(db, id, person, locale),
    no: (answer) => !JSON.stringify(answer).includes('/reseau/territoires/'),
  },
  readDossier: {
    may: team,
    here: atPlace,
    args: async (t) => [() => [], await territory(t)],
    no: (answer) => {
      const { exchanges, contacts } = answer as { exchanges: unknown[]; contacts: unknown[] }
      return exchanges.length === 0 && contacts.length === 0
    },
  },
  giveAccess: membership(),
  recordAgreement: membership({ signedOn: '2026-11-01', file: undefined }),
  recordCoachingSession: coaching(own, 'coached_id', { heldOn: '2026-11-01', minutes: 60 }),
  recordDeliberation: membership({
    on: '2026-11-01',
    reference: '12',
    waiver: '',
    file: undefined,
  }),
  giveBackOver: invoice({ receivedOn: '2026-11-01', method: 'transfer', reference: '' }),
  recordPayment: invoice({ cents: 100, receivedOn: '2026-11-01', method: 'transfer' }),
  recordWholePayment: invoice({ receivedOn: '2026-11-01', method: 'transfer' }),
  recordSignature: onPlace(team, { name: 'Inès Morvan', file: undefined }),
  rejoinMembership: membership(),
  removeContact: contact(),
  sayNeed: onPlace(teamAndPlace, { text: 'Un animateur', themes: [] }),
  setBilling: { may: administrators, args: () => [{}] },
  setFees: { may: administrators, args: () => [{}] },
  signDeclaration: {
    // Anyone signs; whoever speaks for the place is believed at once, and the others are checked.
    may: ['referent-here'],
    here: atPlace,
    args: async (t) => [
      await territory(t),
      { name: 'Inès Morvan', title: 'Maire', email: 'i@a.example' },
    ],
    no: (answer) => (answer as { value?: { published: boolean } }).value?.published === false,
  },
  signProspect: prospect({ why: '', reason: 'Le conseil a déjà voté.' }),
  writeCoachingNote: coaching(own, 'coached_id', nothing, 'Une note'),
  eraseCoachingNote: coaching(own, 'coached_id', nothing),
  writeDeclaration: byTeam({ title: 'Déclaration', text: '' }),
  importContacts: {
    may: team,
    call: inAct,
    args: () => [{ name: 'a.csv', file, origin: 'met', dryRun: true }],
  },
}

const group = 'a group of lines of an import that somebody was let start'
const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  glanceOfNetwork: 'counts nothing for whoever may not see the list: src/proofs/glance.test.ts',
  networkDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',
  listWaitingWork: waits,

  leaveUndo: undo,
  paymentUndo: undo,
  coachingCloseUndo: undo,
  coachingReopenUndo: undo,
  signatureUndo: undo,
  missionCloseUndo: undo,
  missionWithdrawUndo: undo,
  contactEditUndo: undo,
  contactRemovedUndo: undo,
  prospectEditUndo: undo,
  prospectMoveUndo: undo,
  nextStepUndo: undo,
  collegeWrittenUndo: undo,
  collegeRemovedUndo: undo,
  collegePlacedUndo: undo,
  placesWrittenUndo: undo,
  listWaitingMemberships: 'lists what waits, without the lines that this person may not answer',
  importGroup: group,
  undoGroup: group,
}

export const alwaysYes = {
  maySeeMemberships:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts; pages are what it holds',
  maySeeHealth: 'counts nothing for whoever may not see the list: src/proofs/glance.test.ts',
}
