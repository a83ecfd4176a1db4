import { sql } from 'kysely'
import type { RoomActs, Things } from '../matrix.ts'
import { administrators, team } from '../personas.ts'

const letter = (t: Things) => t.id('mailings', `state in ('draft', 'ready')`)
const seen = async (t: Things) => ({ id: await letter(t), updatedAt: '' })
const list = (t: Things) => t.id('mailing_lists')
const envelope = { title: 'La lettre', subject: 'La lettre', preheader: '', language: 'fr' }

export const acts: RoomActs = {
  exportReaders: { may: team, args: async (t) => [await list(t)] },
  chooseClicks: { may: administrators, args: () => ['2026-01-01'] },
  createList: { may: team, args: () => [{ name: 'Les élus', description: '', public: false }] },
  changeList: {
    may: team,
    args: async (t) => [await list(t), { name: 'Les élus', description: '', public: false }],
  },
  keepSegment: {
    may: team,
    args: () => [{ id: '01900000-0000-7000-8000-000000000001', name: 'Près', rules: [] }],
  },
  removeSegment: { may: team, args: () => ['01900000-0000-7000-8000-000000000001'] },
  liftSuppression: {
    may: team,
    args: async (t) => {
      await t.run(`insert into mailing_suppressions (email_hash, reason, detail, at)
        values ('${'0'.repeat(64)}', 'staff', '', now())`)
      return ['0'.repeat(64), 'Elle a écrit']
    },
  },
  exportSuppressions: { may: team, args: () => [1, (all: unknown) => all] },
  moveSending: { may: team, args: async (t) => [await letter(t), 'stop'] },
  queueMailing: { may: team, args: async (t) => [await letter(t)] },
  readyLetter: { may: team, args: async (t) => [await seen(t)] },
  duplicateLetter: {
    may: team,
    args: async (t) => [await letter(t), { title: 'Encore une', parts: new Set(['pieces']) }],
  },
  releaseSendings: { may: team },
  retryDoubtful: { may: team, args: async (t) => [await letter(t)] },
  sendLetter: { may: team, args: async (t) => [await letter(t)] },
  scheduleLetter: {
    may: team,
    args: async (t) => [await letter(t), new Date('2027-01-12T07:00:00Z')],
  },
  unscheduleLetter: { may: team, args: async (t) => [await letter(t)] },
  tryLetter: { may: team, args: async (t) => [await letter(t)] },
  createLetter: { may: team, args: async (t) => [{ title: 'Hiver', listId: await list(t) }] },
  changeBlocks: {
    may: team,
    args: async (t) => [await seen(t), () => ({ ok: true, value: [] })],
  },
  keepPicture: {
    may: team,
    args: async (t) => [
      await seen(t),
      { words: { alt: 'Une place', decorative: false }, file: undefined, at: 0 },
    ],
  },
  changeEnvelope: { may: team, args: async (t) => [await seen(t), envelope] },
  searchLetters: {
    may: team,
    call: async (fn, { db, person }) => {
      const { rows } = await sql<{ title: string }>`
        select title from mailings where state <> 'sent' limit 1`.execute(db)
      return fn(db, { words: rows[0]?.title ?? '', viewer: person, locale: 'fr', limit: 5 })
    },
    // Letters that left are found by everybody: what is asked is whether one under way is.
    no: (answer) =>
      !(answer as readonly { readonly group: string }[]).some(({ group }) => group === 'Envois'),
  },
  restoreLetter: { may: team, args: async (t) => [await seen(t), {}, () => true] },
  changeAudience: {
    may: team,
    args: async (t) => [await seen(t), { listId: await list(t), segmentId: undefined }],
  },
}

const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
const copied = 'what a copy was made from, which the page of copies asks: its act is `duplicate…`'
const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  mailingDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',
  cancelUndo: undo,
  scheduleUndo: undo,
  unscheduleUndo: undo,
  segmentKeptUndo: undo,
  segmentRemovedUndo: undo,
  leaveOnTime:
    'a job does it with what whoever chose the hour may do that day: sending/actions/leave-on-time.test.ts',
  copiedLetter: copied,
  letterCopy: copied,
  listWaitingLetters: waits,
}
