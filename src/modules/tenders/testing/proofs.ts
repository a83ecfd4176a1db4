import { fillDocx } from '#platform/documents/templates/fill-docx.ts'
import type { Things } from '#proofs/access/actions/matrix.ts'
import type { Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'
import { sampleFile } from './sample-file.ts'

const list = '/propositions'
const own = `${list}/:id`

/** Those who lead experiments and those who keep the accounts. */
const keepers: readonly Persona[] = ['administrator', 'lab', 'finance']

const nothing = { added: [], changed: [], removed: [] }
const form = {
  ...{ title: 'Halle', kind: 'mapa', buyer: 'Ville', source: '', address: '', summary: '' },
  ...{ lots: '', partners: '', mostCents: undefined, closesOn: undefined, closesTime: '' },
}
const block = {
  ...{ kind: 'method', title: 'Méthode', body: 'Un texte', trueOn: '2026-12-01' },
  ...{ resourceSlug: '', consentOn: undefined, consentOf: '' },
}
const entity = {
  ...{ name: 'Association', legalForm: '', siren: '', address: '', vatMention: '', prefix: 'ASSO' },
}

async function tenderIn(t: Things, state = 'to-decide'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into tender_entities (kind, name, prefix, updated_at)
    values ('association', 'Association', 'ASSO', now()) on conflict (kind) do nothing`)
  const criteria = JSON.stringify([{ id: crypto.randomUUID(), label: 'Méthode' }])
  await t.run(`insert into tender_opportunities (id, title, kind, buyer, state, entity, criteria, submitted_at, created_at)
    values ('${id}', 'Halle', 'mapa', 'Ville', '${state}', 'association', '${criteria}',
      ${state === 'submitted' || state === 'won' ? "'2026-01-01'" : 'null'}, now())`)
  return id
}

async function partIn(t: Things): Promise<readonly [string, string]> {
  const [id, tender] = [crypto.randomUUID(), await tenderIn(t, 'answering')]
  await t.run(`insert into tender_parts (id, opportunity_id, title, position, updated_at)
    values ('${id}', '${tender}', 'Méthode', 0, now())`)
  return [tender, id]
}

async function blockIn(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into tender_blocks (id, kind, title, body, true_on, version, created_at)
    values ('${id}', 'method', 'Méthode', 'Un texte', '2026-12-01', 1, now())`)
  return id
}

async function noticeIn(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into funding_opportunities (id, origin, title, kind, funder, created_at, updated_at)
    values ('${id}', 'hand', 'Halle', 'tender', 'Ville', now(), now())`)
  return id
}

/** Forty words that no other answer holds. */
const fullBody = () =>
  Array.from({ length: 40 }, () => `mot${crypto.randomUUID().slice(0, 6)}`).join(' ')

async function readyIn(t: Things): Promise<string> {
  const tender = await tenderIn(t, 'answering')
  const criterion = crypto.randomUUID()
  await t.run(`update tender_opportunities set criteria = '${JSON.stringify([{ id: criterion, label: 'Méthode' }])}'
    where id = '${tender}'`)
  await t.run(`insert into tender_parts (id, opportunity_id, criterion_id, title, body, position, updated_at)
    values ('${crypto.randomUUID()}', '${tender}', '${criterion}', 'Méthode', '${fullBody()}', 0, now())`)
  return tender
}

const words = ['criteres', 'taches', 'pieces', 'questions', 'jours']

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  tellsNobody: {
    'tenders.ts#serviceLead': 'it gets a number, which the house gives it: nobody is written to',
  },

  rules: {
    'the-lab-and-finance': [
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `GET ${list}/nouvelle`,
      `POST ${list}/nouvelle`,
      `GET ${list}/annonces`,
      `POST ${list}/annonces/:notice/reprendre`,
      `GET ${list}/blocs`,
      `GET ${list}/blocs/nouveau`,
      `POST ${list}/blocs/nouveau`,
      `GET ${list}/blocs/:id`,
      `GET ${list}/blocs/:id/modifier`,
      `POST ${list}/blocs/:id/modifier`,
      `GET ${list}/entites`,
      `GET ${list}/entites/:kind`,
      `POST ${list}/entites/:kind`,
      `GET ${list}/entites/:kind/modele`,
      `POST ${list}/entites/:kind/modele`,
      `GET ${list}/entites/:kind/modele/exemple.docx`,
      `GET ${list}/entites/:kind/modele/fichier.docx`,
      `POST ${list}/entites/:kind/modele/retirer`,
      `GET ${own}/oral.pptx`,
      `GET ${own}/reponse`,
      `GET ${own}/reponse.pdf`,
      `GET ${own}/reponse.docx`,
      `POST ${own}/reponse/plan`,
      `POST ${own}/reponse/prete`,
      `GET ${own}/reponse/:part`,
      `POST ${own}/reponse/:part`,
      `GET ${own}/reponse/:part/bloc`,
      `POST ${own}/reponse/:part/bloc`,
      ...words.flatMap((word) => [
        `GET ${own}/${word}`,
        `POST ${own}/${word}`,
        `GET ${own}/${word}/coller`,
        `POST ${own}/${word}/coller`,
      ]),
      `GET ${own}`,
      `GET ${own}/preuve`,
      ...['modifier', 'decider', 'deposer', 'resultat', 'prestation'].flatMap((word) => [
        `GET ${own}/${word}`,
        `POST ${own}/${word}`,
      ]),
    ],
  },

  noActs: {
    decisionUndo: 'the rail that takes acts back asks it of whoever did the act',
    searchTenders: 'the search of the house: whoever may not read them is given none',
    listWaitingTenders:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  acts: {
    addTender: { may: keepers, args: () => [form] },
    editTender: { may: keepers, args: async (t) => [await tenderIn(t), form] },
    takeNotice: { may: keepers, args: async (t) => [await noticeIn(t)] },
    decideTender: {
      may: keepers,
      args: async (t) => [
        await tenderIn(t),
        {
          ...{ choice: 'go', goReason: 'Notre métier', entity: 'association' },
          ...{ entityReason: 'Une recherche', field: 'outside-market' },
        },
      ],
    },
    submitTender: {
      may: keepers,
      args: async (t) => [
        await tenderIn(t, 'answering'),
        { submittedOn: '2026-01-02', submittedTime: '10:00', proof: 'Accusé 12' },
      ],
    },
    recordResult: {
      may: keepers,
      args: async (t) => [
        await tenderIn(t, 'submitted'),
        {
          ...{ outcome: 'lost', decidedOn: '2026-02-01', scoreTenths: 700 },
          ...{ debriefing: '', lessons: 'Citer les villages' },
        },
      ],
    },
    // The team is told in words that whoever keeps the accounts does it.
    beginService: {
      may: keepers,
      args: async (t) => [
        await tenderIn(t, 'won'),
        { startsOn: '2027-01-01', endsOn: '2027-12-31' },
      ],
    },
    saveTenderRows: { may: keepers, args: async (t) => [await tenderIn(t), 'tasks', nothing] },
    addBlock: { may: keepers, args: () => [block] },
    editBlock: { may: keepers, args: async (t) => [await blockIn(t), block] },
    writeEntity: { may: keepers, args: () => ['association', entity] },
    keepTemplate: {
      may: keepers,
      args: async (t) => {
        await tenderIn(t)
        return ['association', await sampleFile(), fillDocx]
      },
    },
    dropTemplate: {
      may: keepers,
      args: async (t) => {
        await tenderIn(t)
        await t.run(
          `update tender_entities set template_file_id = '${crypto.randomUUID()}' where kind = 'association'`,
        )
        return ['association']
      },
    },
    makeOutline: { may: keepers, args: async (t) => [await tenderIn(t, 'answering')] },
    writePart: {
      may: keepers,
      args: async (t) => [
        ...(await partIn(t)),
        { title: 'Méthode', body: 'Un texte', mostPages: undefined },
      ],
    },
    insertBlockText: {
      may: keepers,
      args: async (t) => [...(await partIn(t)), { blockId: await blockIn(t) }],
    },
    sayReady: { may: keepers, args: async (t) => [await readyIn(t)] },
  },
}
