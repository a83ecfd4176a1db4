import type { Things } from '#proofs/access/actions/matrix.ts'
import type { Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const list = '/devis'
const own = `${list}/:id`
const link = `${list}/repondre/:token`

/** Those who lead experiments and those who keep the accounts. */
const keepers: readonly Persona[] = ['administrator', 'lab', 'finance']

const form = {
  ...{ title: 'Halle', entity: 'association', customer: 'Ville', customerAddress: '' },
  ...{ customerSiren: '', recipient: '', email: 'o@example.fr', vat: 'art-293b' },
  ...{ validUntil: '2099-12-31', details: '' },
}
const line = { label: 'Animation', kind: 'work', hundredths: 100, unitCents: 100, rate: '2000' }

async function quoteIn(t: Things, state = 'draft'): Promise<string> {
  const id = crypto.randomUUID()
  await t.run(`insert into tender_entities (kind, name, prefix, updated_at)
    values ('association', 'Association', 'ASSO', now()) on conflict (kind) do nothing`)
  const lines = JSON.stringify([{ ...line, id: crypto.randomUUID() }])
  await t.run(`insert into quotes (id, root_id, version, entity, state, title, customer, email, vat, valid_until, lines, created_at)
    values ('${id}', '${id}', 1, 'association', '${state}', 'Halle', 'Ville', 'o@example.fr', 'art-293b', '2099-12-31',
      '${lines}', now())`)
  return id
}

async function tenderIn(t: Things): Promise<string> {
  const id = crypto.randomUUID()
  await quoteIn(t)
  await t.run(`insert into tender_opportunities (id, title, kind, buyer, state, entity, created_at)
    values ('${id}', 'Halle', 'mapa', 'Ville', 'won', 'association', now())`)
  return id
}

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    'whoever-has-the-link': [
      `GET ${link}`,
      `GET ${link}/devis.pdf`,
      `POST ${link}/accepter`,
      `POST ${link}/refuser`,
    ],
    'the-lab-and-finance': [
      `GET ${list}`,
      `GET ${list}/liste.csv`,
      `GET ${list}/liste.xlsx`,
      `GET ${list}/liste.json`,
      `GET ${list}/nouveau`,
      `POST ${list}/nouveau`,
      `GET ${list}/propositions`,
      `POST ${list}/propositions/:tender/reprendre`,
      `GET ${own}`,
      `GET ${own}/devis.pdf`,
      `GET ${own}/devis.docx`,
      `POST ${own}/envoyer`,
      `POST ${own}/nouvelle-version`,
      `POST ${own}/classer`,
      ...['modifier', 'lignes', 'lignes/coller', 'facturer'].flatMap((word) => [
        `GET ${own}/${word}`,
        `POST ${own}/${word}`,
      ]),
    ],
  },

  noActs: {
    closeUndo: 'the rail that takes acts back asks it of whoever did the act',
    searchQuotes: 'the search of the house: whoever may not read them is given none',
    listWaitingQuotes:
      'asks it of whoever looks at their page of the day, and gives nothing to others',
  },

  acts: {
    addQuote: { may: keepers, args: () => [form] },
    takeTender: { may: keepers, args: async (t) => [await tenderIn(t)] },
    editQuote: { may: keepers, args: async (t) => [await quoteIn(t), form] },
    saveQuoteLines: {
      may: keepers,
      args: async (t) => [await quoteIn(t), { added: [line], changed: [], removed: [] }],
    },
    reviseQuote: { may: keepers, args: async (t) => [await quoteIn(t, 'refused')] },
    closeQuote: { may: keepers, args: async (t) => [await quoteIn(t)] },
    sendQuote: { may: keepers, args: async (t) => [await quoteIn(t)] },
    invoiceQuote: {
      may: keepers,
      args: async (t) => [
        await quoteIn(t, 'accepted'),
        { percentTenths: undefined, purchaseOrder: '', serviceCode: '', iban: '' },
      ],
    },
  },
}
