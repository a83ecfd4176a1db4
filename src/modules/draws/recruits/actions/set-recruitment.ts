import { type Day, dayOf } from '#kit/dates.ts'
import { newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { Recruitment, RecruitmentForm } from '../../recruitment.ts'
import { lockDraw } from '../../store/draws.ts'
import { type ErasureDayProblem, erasureDayProblem, movedDay, neededUntil } from '../erasure-day.ts'
import { findRecruitment, openRecruitment, saveRecruitment } from '../store/recruitments.ts'
import { readSessions } from './read-sessions.ts'

export type SetRecruitmentRefusal =
  | 'forbidden'
  | 'erased'
  | 'date-announced'
  | 'sooner-unconfirmed'
  | ErasureDayProblem

/** The recruitment of a draw, opened with its own key the first time that somebody looks for it. */
export async function openOwnRecruitment(ctx: Ctx, draw: Draw): Promise<Recruitment> {
  await openRecruitment(ctx.db, draw.id, newToken(ctx.chance), ctx.now)
  const recruitment = await findRecruitment(ctx.db, draw.id)
  if (!recruitment) throw new Error('a recruitment that was opened is there')
  return recruitment
}

/** Who answers for the data, from what age, by when people are erased. */
export async function setRecruitment(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  form: RecruitmentForm,
): Promise<Result<undefined, SetRecruitmentRefusal>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw) return refused('forbidden')
  const before = await openOwnRecruitment(ctx, draw)

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (before.erasedAt) return refused('erased')
  const moved = movedDay(draw, before.eraseOn, form.eraseOn)
  if (moved === 'later') return refused('date-announced')
  if (form.eraseOn !== before.eraseOn) {
    const problem = await dayProblem(ctx, draw, form)
    if (problem) return refused(problem)
    if (moved === 'sooner' && !form.isSooner) return refused('sooner-unconfirmed')
  }

  const { isSooner: _, ...settings } = form
  await saveRecruitment(ctx.db, { ...before, ...settings }, ctx.now)

  ctx.audit({
    act: 'draw.recruitment-set',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { eraseOn: form.eraseOn ?? null, minimumAge: form.minimumAge },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

/** Data that go cannot come back: their day is neither past nor before the draw is over. */
async function dayProblem(
  ctx: Ctx,
  draw: Draw,
  { eraseOn, setId }: Pick<RecruitmentForm, 'eraseOn' | 'setId'>,
): Promise<ErasureDayProblem | undefined> {
  if (eraseOn === undefined) return undefined
  const { all } = await readSessions(ctx, draw, { setId })
  const needed: Day | undefined = neededUntil(
    draw,
    all.map(({ onDay }) => onDay),
  )
  return erasureDayProblem(eraseOn, needed, dayOf(ctx.now))
}
