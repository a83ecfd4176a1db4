import type { RoomActs, Things } from '../matrix.ts'
import { team } from '../personas.ts'

const vote = (state: string) => async (t: Things) => {
  const slug = await t.id('votes', `state = 'open'`, 'slug')
  if (state === 'open') return slug
  const made = await t.load('votes/preparing/actions/create-vote.ts', 'createVote', t.ctx, form)
  return (made as { value: { slug: string } }).value.slug
}
const form = {
  ...{ title: 'Le nom de la place', question: 'Quel nom ?', details: '', learning: [] },
  ...{ options: [{ label: 'Marché' }, { label: 'Tilleuls' }], grades: [], method: 'approval' },
  ...{ tier: 'tracked', seats: 1, weightRule: '', proxies: 0 },
  ...{ closesOn: '2027-01-31', closesTime: '18:00' },
}
const sheets = { label: 'Urne 1', sheets: [], number: 1, typing: 'first' }

export const acts: RoomActs = {
  createVote: { may: team, args: () => [form] },
  saveVote: { may: team, args: async (t) => [await vote('draft')(t), form] },
  duplicateVote: {
    may: team,
    args: async (t) => [await t.id('votes'), { title: 'Encore une fois', parts: new Set() }],
  },
  addVoters: { may: team, args: async (t) => [await vote('draft')(t), []] },
  removeFromRoll: { may: team, args: async (t) => [await vote('draft')(t), 1] },
  emptyRoll: { may: team, args: async (t) => [await vote('draft')(t)] },
  giveCodes: { may: team, args: async (t) => [await vote('open')(t)] },
  mailCodes: {
    may: team,
    args: async (t) => [await vote('open')(t), async () => 'https://exemple.fr'],
  },
  recordProxy: { may: team, args: async (t) => [await vote('open')(t), { giver: 1, holder: 2 }] },
  preparePurseVote: {
    may: team,
    args: () => [
      {
        ...{ title: 'Budget', question: 'Quels projets ?', details: '', method: 'approval' },
        ...{ closesOn: '2027-01-31', cents: 900, most: undefined, hidden: false, invented: false },
        ...{ countedAt: '/budgets/lavoir/resultat', rulesAt: '/budgets/lavoir/reglement' },
        projects: ['Bancs', 'Ruche'].map((label) => ({ label, details: '', cents: 400 })),
      },
    ],
  },
  openElection: {
    may: team,
    args: () => {
      const colleges = [{ name: 'Communes', options: ['Inès', 'Paul'], seats: 1, voters: [] }]
      return [{ ...form, colleges }]
    },
  },
  reachVoters: { may: team, args: async (t) => [await vote('open')(t), ''] },
  openVote: { may: team, args: async (t) => [await vote('draft')(t), ['unreachable']] },
  extend: {
    may: team,
    args: async (t) => [await vote('open')(t), new Date('2027-06-01'), 'Les vacances'],
  },
  cancelVote: { may: team, args: async (t) => [await vote('open')(t), 'Une erreur'] },
  shutVote: { may: team, args: async (t) => [await vote('open')(t), 'Tout le monde a voté'] },
  closeVote: { may: team, args: async (t) => [await vote('open')(t)] },
  markPaper: { may: team, args: async (t) => [await vote('open')(t), [1]] },
  dropBatch: { may: team, args: async (t) => [await vote('open')(t), 'Urne 1', 'Saisi deux fois'] },
  typeBatch: { may: team, args: async (t) => [await vote('open')(t), sheets] },
}

const copied = 'what a copy was made from, which the page of copies asks: its act is `duplicate…`'

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  voteDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',

  copiedVote: copied,
  voteCopy: copied,
  listWaitingVotes: waits,

  readLetterCode: 'says where a code leads, and names no vote that its bearer may not see',
}

export const alwaysYes = {
  maySeeVote: 'an action looks as a visitor for whoever typed a code; pages are what it holds',
}
