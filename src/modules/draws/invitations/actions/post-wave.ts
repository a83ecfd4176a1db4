import { drawLetterList, type LetterList, linesHash } from '#engines/sortition/index.ts'
import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { groupCells } from '#kit/small-cells.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isPublished, isTold } from '../../draw.ts'
import { countLetters } from '../../forecasts/index.ts'
import { listLetterLists } from '../../letter-files/index.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { Wave } from '../../recruitment.ts'
import { findWave, markWave } from '../../recruits/index.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { lockDraw } from '../../store/draws.ts'

export const waveSteps = ['commit', 'posted', 'reminded'] as const
export type WaveStep = (typeof waveSteps)[number]

export type WaveStepRefusal = 'forbidden' | 'not-found' | 'too-soon' | 'done-already' | 'rule-first'

/** The fingerprint of the codes comes out, then the letters, then the reminder: in this order. */
function mayStep(wave: Wave, step: WaveStep): Result<undefined, WaveStepRefusal> {
  const before = { commit: true, posted: wave.committedAt, reminded: wave.postedOn }[step]
  const already = { commit: wave.committedAt, posted: wave.postedOn, reminded: wave.remindedOn }[
    step
  ]
  if (!before) return refused('too-soon')
  return already ? refused('done-already') : done()
}

export async function postWave(
  ctx: Ctx,
  draw: Draw,
  waveId: string,
  step: WaveStep,
): Promise<Result<undefined, WaveStepRefusal>> {
  const locked = await lockDraw(ctx.db, draw.id)
  const wave = await findWave(ctx.db, draw.id, waveId)
  if (!wave || !locked) return refused('not-found')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  const decided = mayStep(wave, step)
  if (!decided.ok) return decided
  // Step 1 comes before step 2: whoever gets a letter can read the rule that was fixed before it.
  if (step === 'commit' && !isPublished(locked)) return refused('rule-first')

  const today = dayOf(ctx.now)
  await markWave(
    ctx.db,
    wave.id,
    step === 'commit'
      ? { committedAt: ctx.now }
      : step === 'posted'
        ? { postedOn: today }
        : { remindedOn: today },
  )

  if (step === 'commit') await recordEvent(ctx, draw.id, 'mailing-committed', await told(ctx, wave))

  ctx.audit({
    act: `draw.wave-${step}`,
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { wave: wave.number, ...(step === 'commit' ? { codes: wave.codesSha256 } : {}) },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

/** What the public log says of a mailing: letters, the list they were drawn from, and codes nobody can read in it. */
async function told(ctx: Ctx, wave: Wave) {
  const counted = await countLetters(ctx.db, wave.id)
  const log = await listDrawEvents(ctx.db, wave.drawId)
  const last = log.findLast(({ kind }) => kind === 'mailing-committed')
  const groups = groupCells(
    counted.map(({ stratum, letters }) => ({ key: stratum, counts: [letters] })),
    false,
  )
  return {
    wave: wave.number,
    size: wave.size,
    sha256: wave.codesSha256,
    frame: wave.frameSize,
    frameSha256: wave.frameSha256,
    seed: wave.seed,
    ...(wave.isSeedOfHouse ? { seedBy: 'house' } : {}),
    ...(await chanceOf(ctx, wave)),
    ...(last ? { after: last.hash } : {}),
    ...(counted.length > 1
      ? { strata: groups.map(({ keys, counts }) => ({ values: keys, letters: counts[0] ?? 0 })) }
      : {}),
  }
}

/** What anyone needs to draw these letters again: round, signature, the list fixed before it, and what it gave. */
async function chanceOf(ctx: Ctx, { drawId, beacon, seed }: Wave) {
  if (!beacon) return {}
  const lists = await listLetterLists(ctx.db, drawId)
  const list = lists.find(({ number }) => number === beacon.list)
  if (!list) throw new Error(`a wave of the beacon has no list: ${drawId}`)
  const lines = drawLetterList(JSON.parse(list.list) as LetterList, seed)
  return {
    ...{ round: beacon.round, signature: beacon.signature },
    ...{ list: list.number, listSha256: list.sha256, drawn: linesHash(lines) },
  }
}
