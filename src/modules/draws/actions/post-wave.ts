import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw } from '../permissions.ts'
import type { Wave } from '../recruitment.ts'
import { findWave, markWave } from '../store/recruitments.ts'

export const waveSteps = ['commit', 'posted', 'reminded'] as const
export type WaveStep = (typeof waveSteps)[number]

export type WaveStepRefusal = 'forbidden' | 'not-found' | 'too-soon' | 'done-already'

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
  const wave = await findWave(ctx.db, draw.id, waveId)
  if (!wave) return refused('not-found')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  const decided = mayStep(wave, step)
  if (!decided.ok) return decided

  const today = dayOf(ctx.now)
  await markWave(
    ctx.db,
    wave.id,
    step === 'commit'
      ? { committed_at: ctx.now }
      : step === 'posted'
        ? { posted_on: today }
        : { reminded_on: today },
  )

  ctx.audit({
    act: `draw.wave-${step}`,
    subject: `draw:${draw.id}`,
    public: true,
    detail: { wave: wave.number, ...(step === 'commit' ? { codes: wave.codesSha256 } : {}) },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}
