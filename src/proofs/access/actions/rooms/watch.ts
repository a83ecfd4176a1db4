import type { RoomActs, Things } from '../matrix.ts'
import { team } from '../personas.ts'

const item = (state: string) => async (t: Things) => {
  const id = await t.id('watch_items')
  await t.run(`update watch_items set state = '${state}' where id = '${id}'`)
  return [id]
}
const source = async (t: Things) => [await t.id('watch_sources')]
const form = {
  title: 'La revue',
  themes: [],
  owner: '',
  assignee: '',
  licence: '',
  everyMinutes: 60,
}

export const acts: RoomActs = {
  addItem: {
    may: team,
    args: () => [
      { address: 'https://revue.example/guide', title: 'Un guide', why: '', themes: [] },
    ],
  },
  draftFromAddress: {
    may: team,
    args: () => [
      {
        ...{ address: 'https://revue.example/page', title: 'Une page', kind: 'article' },
        ...{ description: 'Ce que dit la page.', language: 'fr', licence: 'unknown' },
        ...{ authors: 'Inès Morvan', publisher: '', publishedOn: '2026-01-01' },
      },
    ],
  },
  editItem: {
    may: team,
    args: async (t) => [
      ...(await item('kept')(t)),
      {
        ...{ title: 'Un guide', kind: 'article', language: 'fr', authors: '', summary: '' },
        ...{ themes: [], methods: [], publics: [], licence: 'unknown', assignee: '', step: 'save' },
      },
    ],
  },
  importOpml: { may: team, args: () => ['<opml version="2.0"><body/></opml>', () => true] },
  addGap: { may: team, args: () => ['Un modèle de règlement'] },
  moveGapTo: {
    may: team,
    args: async (t) => [
      await t.id('watch_gaps'),
      { move: 'drop', resource: '', why: 'Hors sujet' },
    ],
  },
  addSource: { may: team, args: () => [{ ...form, address: 'https://revue.example/flux' }] },
  editSource: { may: team, args: async (t) => [...(await source(t)), form] },
  pauseSource: { may: team, args: async (t) => [...(await source(t)), true] },
  pauseSources: { may: team, args: async (t) => [await source(t), true] },
  hurrySource: { may: team, args: source },
  removeSource: { may: team, args: source },
  offerItem: { may: team, args: async (t) => [...(await item('published')(t)), true] },
  reviewItem: {
    may: team,
    args: async (t) => [
      ...(await item('to-read')(t)),
      { answer: 'send-back', remark: 'Le titre manque' },
    ],
  },
  saveRules: { may: team, args: () => [new Map()] },
  triageItems: {
    may: team,
    args: async (t) => [{ ids: await item('new')(t), decision: 'keep', why: '', until: undefined }],
  },
}

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  findDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',
  listWaitingFinds: waits,
  sourceEditedUndo: 'the rail asks it before it undoes: src/proofs/undo plays it without the right',
  sourceRemovedUndo:
    'the rail asks it before it undoes: src/proofs/undo plays it without the right',
}
