import {
  beaconRandomness,
  drawLetterList,
  type LetterList,
  lettersSeed,
} from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { readBeacon, signatureIn } from '../../ceremony/index.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { type FixedList, listLetterLists } from '../store/letter-lists.ts'

export type ReadLettersRefusal = 'fix-first' | 'waiting' | 'no-beacon' | 'not-beacon'

export interface LettersDrawn {
  readonly list: FixedList
  readonly signature: string
  readonly seed: string
  readonly frameSha256: string
  readonly lines: readonly number[]
}

/** What the round of a fixed list gives: its signature, pasted or read from a relay, is checked offline. */
export async function readLetters(
  ctx: Ctx,
  draw: Draw,
  fileId: string,
  pasted: string,
): Promise<Result<LettersDrawn, ReadLettersRefusal>> {
  const list = await letterListOfFile(ctx, draw.id, fileId)
  if (!list || list.drawnAt) return refused('fix-first')
  if (ctx.now < instantOfRound(list.round)) return refused('waiting')
  const signature = pasted.trim() ? signatureIn(pasted) : await readBeacon(ctx, list.round)
  const randomness = signature ? beaconRandomness(list.round, signature) : undefined
  if (!signature || !randomness) return refused(pasted.trim() ? 'not-beacon' : 'no-beacon')
  const fixed = JSON.parse(list.list) as LetterList
  const seed = lettersSeed(list.round, randomness, list.sha256)
  const lines = drawLetterList(fixed, seed)
  return done({ list, signature, seed, frameSha256: fixed.frame, lines })
}

/** The list that was fixed from a file, unless it was taken back. */
export async function letterListOfFile(
  ctx: Pick<Ctx, 'db'>,
  drawId: string,
  fileId: string,
): Promise<FixedList | undefined> {
  return (await listLetterLists(ctx.db, drawId)).find(
    (list) => list.fileId === fileId && list.droppedAt === null,
  )
}
