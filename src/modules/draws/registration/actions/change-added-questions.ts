import { done, refused } from '#kit/result.ts'
import type { FormQuestionsChange, FormQuestionsChanged } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw, DrawState } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  haveInvitationsLeft,
  openOwnRecruitment,
  saveAddedQuestions,
} from '../../recruits/index.ts'
import { lockDraw } from '../../store/draws.ts'

/** Before registrations end, and before the first letter or the first answer: everybody is asked the same. */
export async function areQuestionsFrozen(
  { db }: Pick<Ctx, 'db'>,
  { id, state }: { readonly id: string; readonly state: DrawState },
): Promise<boolean> {
  if (state !== 'preparing' && state !== 'recruiting') return true
  return haveInvitationsLeft(db, id)
}

/** One change of what the team asks, run on what stands: two people who write two questions keep both. */
export async function changeAddedQuestions(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  change: FormQuestionsChange,
): Promise<FormQuestionsChanged> {
  // Whoever registers holds the draw still: nobody answers in the middle of a change.
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw) return refused('not-found')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (await areQuestionsFrozen(ctx, draw)) return refused('frozen')

  const { questions } = await openOwnRecruitment(ctx, draw)
  const changed = change(questions)
  if (!changed.ok) return changed
  await saveAddedQuestions(ctx.db, draw.id, changed.value, ctx.now)

  ctx.audit({ act: 'draw.questions-written', subject: `draw:${draw.id}`, public: false })
  ctx.changed(`draw:${draw.id}`)
  return done()
}
