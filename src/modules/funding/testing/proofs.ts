import type { Things } from '#proofs/access/actions/matrix.ts'
import type { Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const list = '/financements'
const application = `${list}/demandes/:id`

/** Those who lead experiments and those who keep the accounts. */
const keepers: readonly Persona[] = ['administrator', 'lab', 'finance']

const form = {
  ...{ title: 'Fonds des villages', kind: 'grant', funder: 'Région', summary: '', audience: '' },
  ...{
    themes: '',
    place: '',
    placeCodes: [],
    address: '',
    opensOn: undefined,
    closesOn: undefined,
  },
  ...{ rateTenths: undefined, mostCents: undefined, challenges: [], natures: [], phases: [] },
}
const sentToFunder = 'the team sends it to the funder by itself, and writes it down here'
const nothing = { added: [], changed: [], removed: [] }

async function grantIn(t: Things, title = 'Fonds des villages'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into funding_opportunities (id, origin, title, kind, funder, created_at, updated_at)
    values ('${id}', 'hand', '${title}', 'grant', 'Région', now(), now())`)
  return id
}

async function projectIn(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
    values ('${id}', 'aide-${id.slice(0, 8)}', 'Clafoutis', 'other', '2027-01-01', '2027-12-31', now())`)
  return id
}

async function applicationIn(t: Things, state = 'preparing'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into funding_applications (id, opportunity_id, project_id, state, created_at)
    values ('${id}', '${await grantIn(t)}', '${await projectIn(t)}', '${state}', now())`)
  return id
}

async function importIn(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  const notice = {
    ...{ ...form, sourceId: id, costsSaid: '', stepsSaid: '', withoutCodes: [], recurrence: '' },
    ...{ applyAt: '', givers: [], corrects: [] },
  }
  await t.run(`insert into funding_imports (id, state, file_name, source, sha256, entries, notices, problems, problem_count, tried_at)
    values ('${id}', 'tried', 'aides.json', 'boamp', 'a', 1, '${JSON.stringify([notice])}', '[]', 0, now())`)
  return id
}

const move = {
  ...{ to: 'sent', on: '2026-12-01', askedCents: 5000, grantedCents: undefined },
  ...{ startsOn: undefined, endsOn: undefined, reason: '' },
}

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  tellsNobody: {
    'imports.ts#stays': 'written by hand in a table of the house: no letter',
    'applications.ts#hints.askedCents': sentToFunder,
    'applications.ts#states.sent': sentToFunder,
    'applications.ts#columns.sent': sentToFunder,
    'applications.ts#refusals.before-sending': sentToFunder,
    'applications.ts#historyLead': sentToFunder,
    'applications.ts#historyColumns.sent': sentToFunder,
    'applications.ts#noHistory': sentToFunder,
    'applications.ts#daysRule': sentToFunder,
  },

  rules: {
    'the-lab-and-finance': [
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `POST ${list}/suivre`,
      `POST ${list}/ecarter`,
      `POST ${list}/relire`,
      `GET ${list}/nouvelle`,
      `POST ${list}/nouvelle`,
      `GET ${list}/depuis-une-adresse`,
      `POST ${list}/depuis-une-adresse`,
      `GET ${list}/projets`,
      `GET ${list}/projets/:key`,
      `GET ${list}/importer`,
      `POST ${list}/importer`,
      `GET ${list}/importer/:id`,
      `POST ${list}/importer/:id/garder`,
      `GET ${list}/doubles`,
      `POST ${list}/doubles/repondre`,
      `GET ${list}/bilan`,
      `GET ${list}/demandes`,
      `GET ${list}/demandes.csv`,
      `GET ${list}/demandes.xlsx`,
      `GET ${list}/demandes.json`,
      `GET ${application}`,
      `GET ${application}/avancer`,
      `POST ${application}/avancer`,
      `GET ${application}/pieces`,
      `POST ${application}/pieces`,
      `GET ${application}/pieces/coller`,
      `POST ${application}/pieces/coller`,
      `GET ${list}/:id`,
      `GET ${list}/:id/modifier`,
      `POST ${list}/:id/modifier`,
      `POST ${list}/:id/suivi`,
      `GET ${list}/:id/demander`,
      `POST ${list}/:id/demander`,
    ],
  },

  noActs: {
    followingUndo: 'the rail that takes acts back asks it of whoever did the act',
    twinsUndo: 'the rail that takes acts back asks it of whoever did the act',
    moveUndo: 'the rail that takes acts back asks it of whoever did the act',
    searchFunding: 'the search of the house: whoever may not read them is given none',
    listWaitingFunding:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  acts: {
    addOpportunity: { may: keepers, args: () => [form] },
    editOpportunity: { may: keepers, args: async (t) => [await grantIn(t), form] },
    followOpportunity: { may: keepers, args: async (t) => [await grantIn(t), 'followed'] },
    tryNotices: {
      may: keepers,
      args: () => [
        {
          ...{ name: 'aides.json', sha256: 'a' },
          read: {
            ...{ ok: true, source: 'boamp', notices: [], entries: 0, twice: 0 },
            ...{ problems: [], problemCount: 0 },
          },
        },
      ],
    },
    keepNotices: { may: keepers, args: async (t) => [await importIn(t)] },
    answerTwins: {
      may: keepers,
      args: async (t) => {
        const title = `Deux ${crypto.randomUUID()}`
        const [firstId, otherId] = [await grantIn(t, title), await grantIn(t, title)].toSorted()
        return [{ firstId, otherId, answer: 'different' }]
      },
    },
    beginApplication: {
      may: keepers,
      args: async (t) => [await grantIn(t), { projectId: await projectIn(t), ownerId: '' }],
    },
    moveApplication: { may: keepers, args: async (t) => [await applicationIn(t), move] },
    savePieces: { may: keepers, args: async (t) => [await applicationIn(t), nothing] },
  },
}
