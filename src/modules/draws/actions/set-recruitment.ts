import { newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw } from '../permissions.ts'
import type { Recruitment, RecruitmentForm } from '../recruitment.ts'
import { lockDraw } from '../store/draws.ts'
import { findRecruitment, openRecruitment, saveRecruitment } from '../store/recruitments.ts'

export type SetRecruitmentRefusal = 'forbidden' | 'erased' | 'date-announced'

/** The recruitment of a draw, opened with its own key the first time that somebody looks for it. */
export async function openOwnRecruitment(ctx: Ctx, draw: Draw): Promise<Recruitment> {
  await openRecruitment(ctx.db, draw.id, newToken(ctx.chance), ctx.now)
  const found = await findRecruitment(ctx.db, draw.id)
  if (!found) throw new Error('a recruitment that was opened is there')
  return found
}

/** Who answers for the data, from what age, by when people are erased. */
export async function setRecruitment(
  ctx: Ctx,
  draw: Draw,
  form: RecruitmentForm,
): Promise<Result<undefined, SetRecruitmentRefusal>> {
  await lockDraw(ctx.db, draw.id)
  const before = await openOwnRecruitment(ctx, draw)

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (before.erasedAt) return refused('erased')
  // What was announced on letters may come sooner, never later.
  const isLater = before.eraseOn !== undefined && (form.eraseOn ?? '9999') > before.eraseOn
  if (isLater && draw.state !== 'preparing') return refused('date-announced')

  await saveRecruitment(ctx.db, { ...before, ...form }, ctx.now)

  ctx.audit({
    act: 'draw.recruitment-set',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { eraseOn: form.eraseOn ?? null, minimumAge: form.minimumAge },
  })
  ctx.changed(`draw:${draw.id}`)
  return done()
}
