import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  countPaper,
  insertBallots,
  insertBatch,
  lockBatch,
  type NewBallot,
  readSheets,
  saveBatch,
  writeSheets,
} from '../../box/index.ts'
import { differencesOf, type Sheet } from '../../box/nouns.ts'
import { trackerOf } from '../../choice.ts'
import { mayRunVotes } from '../../permissions.ts'
import {
  findVoterByNumber,
  listWeights,
  markVoter,
  unmarkPaper,
  type Voter,
} from '../../roll/index.ts'
import { lockVote } from '../../store/votes.ts'
import type { BatchState } from '../../tables.ts'
import type { Vote } from '../../vote.ts'
import { mostSheets } from '../paper.ts'

export type PaperRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'label-needed'
  | 'unknown-weight'
  | 'another-weight'
  | 'no-sheets'
  | 'too-many-sheets'
  | 'same-person'
  | 'in-the-box'
  | 'more-sheets-than-marks'

/** Marks who votes on paper; those who have voted, or are not on the roll, are given back. */
export async function markPaper(
  ctx: Ctx,
  slug: string,
  numbers: readonly number[],
  undo = false,
): Promise<
  Result<{ marked: number; refused: readonly number[] }, 'not-found' | 'forbidden' | 'not-now'>
> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'open' && vote.state !== 'counting') return refused('not-now')

  let marked = 0
  const left: number[] = []
  for (const number of numbers) {
    const voter = await findVoterByNumber(ctx.db, vote.id, number)
    const noted =
      voter && (undo ? await takeBack(ctx, vote, voter) : await markVoter(ctx.db, voter, 'paper'))
    if (noted) marked++
    else left.push(number)
  }

  // How many, and not who: the audit has hours.
  ctx.audit({
    act: undo ? 'vote.marks-taken-away' : 'vote.paper-marked',
    subject: `vote:${vote.id}`,
    public: false,
    detail: { marks: marked },
  })
  return done({ marked, refused: left })
}

/** A sheet in the box says nobody's name: as many marks stay as sheets were counted in, or somebody votes twice. */
async function takeBack(ctx: Ctx, vote: Vote, voter: Voter): Promise<boolean> {
  const { marks, sheets } = await countPaper(ctx.db, vote.id, voter.weight)
  return marks > sheets && unmarkPaper(ctx.db, voter.id)
}

export interface TypedBatch {
  readonly label: string
  readonly sheets: readonly Sheet[]
  /** Where voices are weighted: what each of its sheets counts for. */
  readonly weight?: number | undefined
}

/** One reading of a batch. The second one, by another person, is compared; equal, the batch enters the box. */
export async function typeBatch(
  ctx: Ctx,
  slug: string,
  typedBatch: TypedBatch,
): Promise<Result<BatchState, PaperRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person) || !ctx.person) return refused('forbidden')
  if (vote.state !== 'open' && vote.state !== 'counting') return refused('not-now')
  if (typedBatch.label === '') return refused('label-needed')
  if (typedBatch.sheets.length === 0) return refused('no-sheets')
  if (typedBatch.sheets.length > mostSheets) return refused('too-many-sheets')
  const weight = await weightOf(ctx, vote, typedBatch)
  if (weight === undefined) return refused('unknown-weight')

  const person = ctx.person.id
  const batch = await lockBatch(ctx.db, vote.id, typedBatch.label)
  if (!batch) {
    const id = newId(ctx.now, ctx.chance)
    await insertBatch(ctx.db, {
      id,
      voteId: vote.id,
      label: typedBatch.label,
      firstBy: person,
      weight,
    })
    await writeSheets(ctx.db, id, 1, typedBatch.sheets)
    return done(tell(ctx, vote, 'first'))
  }
  if (batch.state === 'in-box') return refused('in-the-box')
  if (batch.weight !== weight) return refused('another-weight')
  const pass = batch.firstBy === person ? 1 : 2
  if (pass === 2 && batch.secondBy !== undefined && batch.secondBy !== person)
    return refused('same-person')
  // Pressed twice: what stands is what this person says already.
  const before = await readSheets(ctx.db, batch.id, pass)
  const isSaid = before.length > 0 && differencesOf(before, typedBatch.sheets).length === 0
  const isWaiting = batch.state === 'differs' || batch.secondBy === undefined
  if (isSaid && isWaiting && !(await nowAgrees(ctx, batch.id))) return done(batch.state)
  await writeSheets(ctx.db, batch.id, pass, typedBatch.sheets)
  const other = await readSheets(ctx.db, batch.id, pass === 1 ? 2 : 1)
  const second = pass === 2 ? person : batch.secondBy
  if (second === undefined) return done(tell(ctx, vote, 'first'))
  if (differencesOf(typedBatch.sheets, other).length > 0) {
    await saveBatch(ctx.db, { ...batch, secondBy: second, state: 'differs' })
    return done(tell(ctx, vote, 'differs'))
  }
  if (!(await fits(ctx, vote, weight, typedBatch.sheets.length)))
    return refused('more-sheets-than-marks')

  await saveBatch(ctx.db, { ...batch, secondBy: second, state: 'in-box' })
  await putInBox(ctx, vote, typedBatch, weight)
  return done(tell(ctx, vote, 'in-box'))
}

/** Both readings are there and say the same: what kept them out of the box may be over. */
async function nowAgrees(ctx: Ctx, batchId: string): Promise<boolean> {
  const [first, second] = [
    await readSheets(ctx.db, batchId, 1),
    await readSheets(ctx.db, batchId, 2),
  ]
  return second.length > 0 && differencesOf(first, second).length === 0
}

/** Paper says nothing of whose it is, hence nothing of a weight: the batch says it, one that the roll knows. */
async function weightOf(ctx: Ctx, vote: Vote, { weight }: TypedBatch): Promise<number | undefined> {
  if (vote.weightRule === '') return 1
  const known = await listWeights(ctx.db, vote.id)
  return known.find((one) => one === weight)
}

/** Never more sheets, spoilt ones included, than people of this weight marked on the paper roll. */
async function fits(ctx: Ctx, vote: Vote, weight: number, more: number): Promise<boolean> {
  const { marks, sheets } = await countPaper(ctx.db, vote.id, weight)
  return sheets + more <= marks
}

/** Their receipts wait for the count: a small batch, alone on the board, would say who gave which sheet. */
async function putInBox(ctx: Ctx, vote: Vote, { sheets }: TypedBatch, weight: number) {
  const ballots: NewBallot[] = []
  for (const { choice } of sheets) {
    if (choice === null) continue
    const salt = chanceHex(ctx.chance, 16)
    const tracker = await trackerOf(vote.id, salt, choice)
    ballots.push({
      voteId: vote.id,
      tracker,
      salt,
      choice,
      channel: 'paper',
      weight,
      credential: null,
      voterNumber: null,
      onBoard: false,
    })
  }
  await insertBallots(ctx.db, ballots)
}

function tell(ctx: Ctx, vote: Vote, state: BatchState): BatchState {
  ctx.audit({ act: `vote.batch-${state}`, subject: `vote:${vote.id}`, public: false })
  ctx.changed(`vote:${vote.id}`)
  return state
}
