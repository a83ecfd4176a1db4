import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { instantOfRound } from '../../commitment.ts'
import { type Draw, moveDraw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { announcedErasure, erasureDayProblem, neededUntil } from '../../recruits/nouns.ts'
import { publishedRule } from '../../rules-text.ts'
import { lockDraw, moveDrawTo, saveDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { gridProblems } from '../quota-grid.ts'
import { type RuleForm, ruleGaps } from '../rule-form.ts'

export type RuleRefusal = 'forbidden' | 'not-now'

/** The rule, written until it is published. */
export async function writeRule(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
  form: RuleForm,
): Promise<Result<undefined, RuleRefusal>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'preparing') return refused('not-now')
  await saveDraw(ctx.db, { ...draw, ...form, updatedAt: ctx.now })
  ctx.audit({ act: 'draw.rule-written', subject: `draw:${draw.id}`, public: false })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

export type PublishRefusal =
  | RuleRefusal
  | 'rule-incomplete'
  | 'letters-round-past'
  | 'grid-problems'
  | 'erase-day'

/** Step 1 of the public draw: the rule is public before any letter, and its text enters the log. */
export async function publishRule(
  ctx: Ctx,
  asked: Pick<Draw, 'id'>,
): Promise<Result<undefined, PublishRefusal>> {
  const draw = await lockDraw(ctx.db, asked.id)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'preparing' || !moveDraw(draw.state, 'recruiting').ok)
    return refused('not-now')
  const features = await listFeatures(ctx.db, draw.id)
  if (ruleGaps(draw, features.length).length > 0) return refused('rule-incomplete')
  if (draw.lettersRound && instantOfRound(draw.lettersRound) < ctx.now)
    return refused('letters-round-past')
  if (gridProblems(features, draw.panelSize).length > 0) return refused('grid-problems')
  const { eraseOn } = (await findRecruitment(ctx.db, draw.id)) ?? {}
  const today = dayOf(ctx.now)
  // The letters will announce it, typed or not, and it is not put off any more.
  const announced = announcedErasure(draw, eraseOn)
  const isWrong = eraseOn && erasureDayProblem(eraseOn, neededUntil(draw, []), today)
  if (isWrong || (announced && isTooFar(announced, today))) return refused('erase-day')

  const told = publishedRule(draw, features)
  await saveDraw(ctx.db, { ...draw, publishedAt: ctx.now, updatedAt: ctx.now })
  await moveDrawTo(ctx.db, draw.id, 'recruiting', ctx.now)
  await recordEvent(ctx, draw.id, 'rules-published', told)

  ctx.audit({
    act: 'draw.rule-published',
    subject: `draw:${draw.id}`,
    public: !draw.hidden,
    detail: { sha256: told.sha256, seats: draw.panelSize },
  })
  return done()
}
