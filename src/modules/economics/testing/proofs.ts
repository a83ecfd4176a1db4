import type { Things } from '#proofs/access/actions/matrix.ts'
import type { Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const list = '/economie'
const rates = `${list}/bareme`
const accounts = `${list}/comptes`
const project = `${list}/:slug`
const grant = `${project}/financement/:grant`
const notes = `${list}/notes-de-frais`
const note = `${notes}/:note`

/** Neither the team nor anybody else: rates tell what people earn. */
const team: readonly Persona[] = ['administrator', 'lab', 'finance']
const keepers: readonly Persona[] = ['administrator', 'finance']

const line = '00000000-0000-7000-8000-0000000c0de5'
/** No letter leaves. */
const isState =
  'the state of a note, that those who keep the accounts read on their page of the day'
const writesDay = 'a day of the past, that the team writes of its own reports'

const form = {
  ...{ kind: 'other', title: 'Clafoutis', experimentId: undefined },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
}
const nothing = { added: [], changed: [], removed: [] }

/** A project with one line. */
async function made(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  const slug = `clafoutis-${id.slice(0, 4)}`
  await t.run(`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
    values ('${id}', '${slug}', 'Clafoutis', 'other', '2027-01-01', '2027-12-31', now())`)
  await t.run(`insert into economy_lines (id, project_id, side, nature, label, year, planned_cents, in_kind, position)
    values ('${line}', '${id}', 'cost', 'travel', 'Train', 2027, 5000, false, 1)`)
  return slug
}
const grantForm = {
  ...{ funder: 'Région', kind: 'region', state: 'hoped', askedCents: 5000 },
  ...{ grantedCents: undefined, startsOn: '2027-01-01', endsOn: '2027-12-31', conditions: '' },
  ...{ reportDueOn: undefined, reportSentOn: undefined, natures: [] },
}

async function grantIn(t: Things): Promise<readonly [string, string]> {
  const slug = await made(t)
  const id = crypto.randomUUID()
  await t.run(`insert into economy_grants (id, project_id, funder, kind, state, asked_cents, starts_on, ends_on, created_at)
    select '${id}', id, 'Région', 'region', 'hoped', 5000, '2027-01-01', '2027-12-31', now()
    from economy_projects where slug = '${slug}'`)
  return [slug, id]
}

/** A grant of which a payment came, with what was said of its year. */
async function fundIn(t: Things) {
  const [slug, grantId] = await grantIn(t)
  await t.run(`insert into economy_payments (id, grant_id, due_on, cents, paid_on, position)
    values ('${crypto.randomUUID()}', '${grantId}', '2026-02-01', 5000, '2026-02-01', 1)`)
  await t.run(`insert into economy_fund_years (grant_id, year, used_cents, reason, written_at)
    values ('${grantId}', 2026, 100, 'Une facture est payée ailleurs.', now())`)
  return [slug, { grantId, year: 2026 }] as const
}

async function importIn(t: Things, state: 'tried' | 'kept'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into economy_imports (id, state, file_name, sha256, rules_sha256, starts_on, ends_on, lines,
      entries, debit_cents, charges_cents, products_cents, used_cents, given_cents, not_validated, tried_at, kept_at)
    values ('${id}', '${state}', 'fec.txt', 'a', 'b', '2027-01-01', '2027-12-31', 2, 1, 100, 100, 0, 0, 0, 0, now(),
      ${state === 'kept' ? 'now()' : 'null'})`)
  return id
}
const sentAt = '2026-11-20T10:00:00.000Z'

/** A note of whoever calls. */
async function noteIn(t: Things, state: 'draft' | 'sent' | 'accepted'): Promise<string> {
  const slug = await made(t)
  const id = crypto.randomUUID()
  await t.run(`insert into economy_notes (id, person_id, title, state, sent_at, created_at)
    values ('${id}', '${t.ctx.person?.id}', 'Atelier', '${state}', ${state === 'draft' ? 'null' : `'${sentAt}'`}, now())`)
  await t.run(`insert into economy_note_lines (id, note_id, project_id, spent_on, label, nature, cents, position)
    select '${line}', '${id}', id, '2026-11-10', 'Train', 'travel', 5000, 0
    from economy_projects where slug = '${slug}'`)
  return id
}
const expense = {
  ...{ spentOn: '2026-11-10', label: 'Train', nature: 'travel', cents: 100, projectId: line },
  kilometres: undefined,
}
const ofWriter = { may: team, no: ['not-found', 'forbidden'] } as const

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  tellsNobody: {
    'export-words.ts#keys.sentAt': isState,
    'notes.ts#sent': isState,
    'notes.ts#states.sent': isState,
    'notes.ts#refusals.not-open': isState,
    'notes.ts#waiting.judgeWhy': isState,
    'grants.ts#fields.reportSentOn': 'a day of the past, that the team writes of its own report',
    'grant-rows.ts#report': writesDay,
    'grant-rows.ts#reportConfirm': writesDay,
    'grant-rows.ts#reportNothing': writesDay,
    'grants.ts#reportSent': 'a day of the past, that the team writes of its own report',
  },

  rules: {
    'the-lab-and-finance': [
      `GET ${notes}`,
      `GET ${notes}.csv`,
      `GET ${notes}.xlsx`,
      `GET ${notes}.json`,
      `GET ${notes}/nouvelle`,
      `POST ${notes}/nouvelle`,
      `GET ${note}`,
      `GET ${note}/depenses`,
      `POST ${note}/depenses`,
      `GET ${note}/depenses/:line/justificatif`,
      `POST ${note}/depenses/:line/retirer`,
      `POST ${note}/effacer`,
      `POST ${note}/envoyer`,
      `POST ${note}/reprendre`,
    ],
    'administrators-and-finance': [
      `GET ${notes}/kilometre/:year`,
      `POST ${notes}/kilometre/:year`,
      `POST ${note}/accepter`,
      `GET ${note}/refuser`,
      `POST ${note}/refuser`,
      `GET ${note}/payer`,
      `POST ${note}/payer`,
      `POST ${note}/depenses/:line/comptes`,
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `GET ${list}/nouveau`,
      `POST ${list}/nouveau`,
      `GET ${rates}`,
      `GET ${rates}.csv`,
      `GET ${rates}.xlsx`,
      `GET ${rates}.json`,
      `GET ${rates}/:year`,
      `POST ${rates}/:year`,
      `GET ${rates}/:year/coller`,
      `POST ${rates}/:year/coller`,
      `GET ${rates}/:year/structure`,
      `POST ${rates}/:year/structure`,
      `GET ${accounts}`,
      `GET ${accounts}.csv`,
      `GET ${accounts}.xlsx`,
      `GET ${accounts}.json`,
      `GET ${accounts}/importer`,
      `POST ${accounts}/importer`,
      `GET ${accounts}/regles`,
      `POST ${accounts}/regles`,
      `GET ${accounts}/regles/coller`,
      `POST ${accounts}/regles/coller`,
      `GET ${accounts}/:id`,
      `POST ${accounts}/:id/garder`,
      `POST ${accounts}/:id/reprendre`,
      `GET ${list}/financements`,
      `GET ${list}/financements.csv`,
      `GET ${list}/financements.xlsx`,
      `GET ${list}/financements.json`,
      `POST ${list}/financements/champ/:column/:row`,
      `POST ${list}/financements/comptes-rendus`,
      `POST ${list}/financements/retirer`,
      `GET ${project}`,
      `GET ${project}/bilan.pdf`,
      `GET ${project}/plan.xlsx`,
      `GET ${project}/scenario`,
      `GET ${project}/decider`,
      `POST ${project}/decider`,
      `GET ${project}/financement`,
      `GET ${project}/financement/ajouter`,
      `POST ${project}/financement/ajouter`,
      `GET ${grant}`,
      `POST ${grant}`,
      `POST ${grant}/retirer`,
      `GET ${grant}/versements`,
      `POST ${grant}/versements`,
      `GET ${grant}/versements/coller`,
      `POST ${grant}/versements/coller`,
      `GET ${grant}/cerfa-12156.xlsx`,
      `GET ${grant}/cerfa-12156.pdf`,
      `GET ${grant}/cerfa-12156.docx`,
      `GET ${grant}/cerfa-15059.xlsx`,
      `GET ${grant}/cerfa-15059.pdf`,
      `GET ${grant}/cerfa-15059.docx`,
      `GET ${project}/fonds-dedies`,
      `GET ${project}/fonds-dedies.csv`,
      `GET ${project}/fonds-dedies.xlsx`,
      `GET ${project}/fonds-dedies.json`,
      `GET ${grant}/fonds-dedies/:year`,
      `POST ${grant}/fonds-dedies/:year`,
      `POST ${grant}/fonds-dedies/:year/calcul`,
      `GET ${project}/modifier`,
      `POST ${project}/modifier`,
      `GET ${project}/lignes`,
      `GET ${project}/lignes.csv`,
      `GET ${project}/lignes.xlsx`,
      `GET ${project}/lignes.json`,
      `GET ${project}/lignes/modifier`,
      `POST ${project}/lignes/modifier`,
      `GET ${project}/lignes/coller`,
      `POST ${project}/lignes/coller`,
      `GET ${project}/reviser`,
      `POST ${project}/reviser`,
      `GET ${project}/revisions/:number`,
    ],
  },

  noActs: {
    listWaitingNotes:
      'asks it of whoever looks at their page of the day, and gives to each their own notes',
    notesFor: 'gives to whoever does not keep the accounts their own notes, and no other',
    readReceipt: 'takes who asks as an answer: a test plays the writer, the keepers and the others',
    searchProjects: 'the search of the house: whoever may not read them is given none',
    listWaitingGrants:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  acts: {
    readCerfa: { may: keepers, args: async (t) => [await made(t), '12156', ''] },
    readPlan: { may: keepers, args: async (t) => [await made(t)] },
    createProject: { may: keepers, args: () => [form] },
    editProject: { may: keepers, args: async (t) => [await made(t), form] },
    saveLines: { may: keepers, args: async (t) => [await made(t), nothing] },
    reviseBudget: {
      may: keepers,
      args: async (t) => [
        await made(t),
        { reason: 'Le train est plus cher.', amounts: new Map([[line, 9000]]) },
      ],
    },
    addGrant: { may: keepers, args: async (t) => [await made(t), grantForm] },
    editGrant: { may: keepers, args: async (t) => [...(await grantIn(t)), grantForm] },
    removeGrant: { may: keepers, args: grantIn },
    savePayments: { may: keepers, args: async (t) => [...(await grantIn(t)), nothing] },
    decide: {
      may: keepers,
      args: async (t) => [
        await made(t),
        {
          ...{ needed: 'yes', learning: 'yes', paid: 'no', days: 'yes', risk: 'unknown' },
          ...{ choice: 'no-go', reason: 'Le financement est refusé.' },
        },
        '',
      ],
    },
    correctFund: {
      may: keepers,
      args: async (t) => [
        ...(await fundIn(t)),
        { usedCents: 0, reason: 'La facture est payée ailleurs.' },
      ],
    },
    forgetCorrection: { may: keepers, args: fundIn },
    saveRules: { may: keepers, args: () => [nothing] },
    tryImport: {
      may: keepers,
      args: () => [{ name: 'vide.txt', pieces: [], axis: '' }],
    },
    keepImport: { may: keepers, args: async (t) => [await importIn(t, 'tried'), []] },
    takeBackImport: { may: keepers, args: async (t) => [await importIn(t, 'kept')] },
    saveRates: { may: keepers, args: () => [2027, nothing] },
    beginNote: { may: team, args: () => [{ title: 'Atelier' }] },
    addExpense: { ...ofWriter, args: async (t) => [await noteIn(t, 'draft'), expense, undefined] },
    removeExpense: { ...ofWriter, args: async (t) => [await noteIn(t, 'draft'), line] },
    removeNote: { ...ofWriter, args: async (t) => [await noteIn(t, 'draft')] },
    sendNote: { ...ofWriter, args: async (t) => [await noteIn(t, 'draft')] },
    takeBackNote: { ...ofWriter, args: async (t) => [await noteIn(t, 'sent')] },
    acceptNote: { may: keepers, args: async (t) => [await noteIn(t, 'sent'), sentAt] },
    refuseNote: {
      may: keepers,
      args: async (t) => [await noteIn(t, 'sent'), { reason: 'Un ticket manque.' }],
    },
    payNote: {
      may: keepers,
      args: async (t) => [await noteIn(t, 'accepted'), { paidOn: '2026-11-20' }],
    },
    sayCarried: { may: keepers, args: async (t) => [await noteIn(t, 'accepted'), line, true] },
    keepKmRate: { may: keepers, args: () => [{ year: 2026, rate: 400 }] },
    keepOverhead: { may: keepers, args: () => [{ year: 2027, overheadTenths: 125 }] },
  },
}
