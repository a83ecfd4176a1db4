import { drawLetterList, hashOf, letterListText, lettersRound } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { groupCells } from '#kit/small-cells.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { instantOfRound } from '../../commitment.ts'
import { type Draw, isPublished, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { listSources } from '../../recruits/index.ts'
import { lockDraw } from '../../store/draws.ts'
import type { DrawFile, Tried } from '../draw-file.ts'
import { frameFingerprint, letterList } from '../letter-draw.ts'
import { findFile } from '../store/files.ts'
import {
  type FixedList,
  insertLetterList,
  listLetterLists,
  markLetterList,
} from '../store/letter-lists.ts'
import { foreseeFile } from './import-file.ts'
import { frameOf, type MakeWaveRefusal } from './make-wave.ts'

export type FixLettersRefusal =
  | MakeWaveRefusal
  | 'not-found'
  | 'done-already'
  | 'no-source'
  | 'no-size'
  | 'nothing-to-take'
  | 'rule-first'
  | 'no-round'
  | 'list-waits'

/**
 * Step 2, before the round that the rule names: the list without a name, its shares and its size become one file whose
 * hash is public. Nobody knows yet what the beacon will say to it.
 */
export async function fixLetters(
  ctx: Ctx,
  asked: Draw,
  fileId: string,
): Promise<Result<undefined, FixLettersRefusal>> {
  const draw = await lockDraw(ctx.db, asked.id)
  const file = await findFile(ctx.db, asked.id, fileId, { lock: true })
  if (!draw || !file || file.kind !== 'frame') return refused('not-found')
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (!isPublished(draw)) return refused('rule-first')
  if (draw.lettersRound === undefined) return refused('no-round')
  if (draw.state !== 'recruiting') return refused('not-now')
  if (file.state === 'done') return refused('done-already')
  const lists = await listLetterLists(ctx.db, draw.id)
  if (lists.some(isWaiting)) return refused('list-waits')
  const tried = await foreseeFile(ctx, draw, file)
  const made = await listOf(ctx, draw, file, tried)
  if (!made.ok) return made

  const { list, strata } = made.value
  const text = letterListText(list)
  const round = lettersRound(draw.lettersRound, Math.floor(ctx.now.getTime() / 1000))
  const fixed = { number: lists.length + 1, sha256: hashOf(text), round }
  await insertLetterList(ctx.db, {
    ...{ drawId: draw.id, fileId: file.id, list: text, fixedAt: ctx.now },
    ...fixed,
  })
  await recordEvent(ctx, draw.id, 'letters-fixed', {
    ...{ list: fixed.number, sha256: fixed.sha256, round },
    ...{ size: list.size, frame: tried.accepted.length, frameSha256: list.frame },
    ...(strata.length > 1 ? { strata } : {}),
  })

  ctx.audit({
    act: 'draw.letters-fixed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { sha256: fixed.sha256, round },
  })
  return done()
}

async function listOf(ctx: Ctx, draw: Draw, { options }: DrawFile, tried: Tried) {
  const { sourceId, size } = options
  const source = (await listSources(ctx.db, draw.id)).find((item) => item.id === sourceId)
  if (!source) return refused('no-source')
  if (!size) return refused('no-size')
  if (tried.accepted.length === 0) return refused('nothing-to-take')
  const framed = await frameOf(ctx, draw, { source, lines: tried.accepted })
  if (!framed.ok) return framed
  const { frame, taken, responseOf } = framed.value
  const list = letterList(frame, {
    ...{ size, oneByHome: draw.sameAddress, taken: taken.households, responseOf },
    frame: frameFingerprint(tried.accepted.map(({ cells }) => cells)),
  })
  // Whatever the seed, as many households as letters are needed.
  if (drawLetterList(list, 'size').length < size) return refused('too-many-letters')
  const strata = groupCells(
    [...new Set(list.lines.map(([, stratum]) => stratum))].map((name) => ({
      key: name,
      counts: [list.lines.filter(([, stratum]) => stratum === name).length],
    })),
    false,
  ).map(({ keys, counts }) => ({ values: keys, lines: counts[0] ?? 0 }))
  return done({ list, strata })
}

/** A list is taken back before its round speaks, and the log tells it; afterwards it is drawn. */
export async function dropLetters(
  ctx: Ctx,
  asked: Draw,
): Promise<Result<undefined, 'forbidden' | 'not-found' | 'not-now'>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const list = (await listLetterLists(ctx.db, draw.id)).find(isWaiting)
  if (!list) return refused('not-found')
  if (ctx.now >= instantOfRound(list.round)) return refused('not-now')

  await markLetterList(ctx.db, list, { droppedAt: ctx.now })
  await recordEvent(ctx, draw.id, 'letters-dropped', { list: list.number })

  ctx.audit({
    act: 'draw.letters-dropped',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { list: list.number },
  })
  return done()
}

function isWaiting({ droppedAt, drawnAt }: FixedList): boolean {
  return droppedAt === null && drawnAt === null
}
