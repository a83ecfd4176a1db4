import type { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { parseForm, type RawForm, typedValues } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { mayFollowDecision, mayLeadDecision } from '../../decision-permissions.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { holdDecision } from '../../procedure/index.ts'
import {
  answerShape,
  type DecisionRefusal,
  decisionRefusalTexts,
  editShape,
  type HeldDecision,
  leadShape,
  paperShape,
  reviewShape,
  reviewState,
  speechShape,
} from '../../procedure/nouns.ts'
import { answerDecision } from '../actions/answer-decision.ts'
import { editProposal } from '../actions/edit-proposal.ts'
import { handInNomination } from '../actions/hand-in-nomination.ts'
import { leadDecision } from '../actions/lead-decision.ts'
import { reviewDecision } from '../actions/review-decision.ts'
import { seeDecision } from '../actions/see-decision.ts'
import { speakInDecision } from '../actions/speak-in-decision.ts'
import { DecisionPage } from '../pages/DecisionPage.tsx'
import type { RefusedAct } from '../pages/view.ts'

const slug = ':slug'

/** Following a decision, and acting in it. What may be done depends on the circle and on the step. */
export const decisionRoutes: readonly Route[] = [
  get(decisionPaths.decision(slug), 'anyone', show),
  post(decisionPaths.speak(slug), 'signed-in', (c) =>
    submit(c, speechShape, ({ for: one }) => (one ? 'paper-speak' : 'speak'), speakInDecision),
  ),
  post(decisionPaths.answer(slug), 'signed-in', (c) =>
    submit(c, answerShape, ({ for: one }) => (one ? 'paper-answer' : 'answer'), answerDecision),
  ),
  post(decisionPaths.edit(slug), 'signed-in', (c) =>
    submit(c, editShape, () => 'edit', editProposal),
  ),
  post(decisionPaths.paper(slug), 'signed-in', (c) =>
    submit(c, paperShape, ({ for: one }) => (one ? 'paper-paper' : 'paper'), handInNomination),
  ),
  post(decisionPaths.lead(slug), 'signed-in', (c) =>
    submit(c, leadShape, ({ act }) => leadForm(act), leadDecision),
  ),
  post(decisionPaths.review(slug), 'signed-in', review),
]

/** Forms that come back are named after their act; the ways out share one. */
function leadForm(act: string | readonly string[] | undefined): string {
  return act === 'withdraw' || act === 'postpone' || act === 'escalate' ? 'exit' : String(act)
}

/** Whoever does not lead it is shown no such form: it cannot come back to them. */
async function review(c: HttpContext) {
  const { ctx } = c.var
  const held = await holdDecision(ctx, c.req.param('slug') ?? '')
  if (held && !mayLeadDecision(ctx.person, held.decision, held.seen))
    return mayFollowDecision(ctx.person, held.decision, held.seen) ? forbidden(c) : notFound(c)
  return submit(c, reviewShape, () => 'review', reviewDecision)
}

async function show(c: HttpContext) {
  const drawn = await drawnPage(c)
  return drawn ? page(c, drawn) : notFound(c)
}

async function draw(c: HttpContext, refused: RefusedAct) {
  const drawn = await drawnPage(c, refused)
  return drawn ? again(c, drawn) : notFound(c)
}

async function drawnPage(c: HttpContext, refused?: RefusedAct) {
  const { ctx, frame } = c.var
  const seen = await seeDecision(ctx, c.req.param('slug') ?? '')
  if (!seen) return undefined
  const isReviewDue = reviewState(seen.held.decision, dayOf(ctx.now)) === 'due'
  return <DecisionPage frame={frame} seen={seen} refused={refused} isReviewDue={isReviewDue} />
}

type Act<T> = (ctx: Ctx, held: HeldDecision, input: T) => Promise<Result<unknown, DecisionRefusal>>

/** Every act: held, read, done or refused on the same page, then back where it stands. */
async function submit<T>(
  c: HttpContext,
  shape: z.ZodType<T>,
  nameOf: (raw: RawForm) => string,
  act: Act<T>,
) {
  const { ctx } = c.var
  const held = await holdDecision(ctx, c.req.param('slug') ?? '')
  if (!held) return notFound(c)
  const sent = await readEdit(c, () => drawnPage(c))
  const form = nameOf(sent.ok ? sent.raw : sent.form.values)
  if (!sent.ok) {
    return draw(c, { form, state: sent.form, sentence: sent.form.problems['form'] ?? '' })
  }
  const { raw } = sent
  const read = parseForm(shape, raw, ctx.locale)
  if (!read.ok) {
    const sentence = Object.values(read.form.problems)[0] ?? ''
    return draw(c, { form, state: read.form, sentence })
  }
  const happened = await act(ctx, held, read.value)
  if (happened.ok) return seeOther(c, decisionPaths.decision(placeOf(happened.value, held)))
  if (happened.refusal === 'not-found') return notFound(c)
  const sentence = decisionRefusalTexts[ctx.locale][happened.refusal]
  const state = { values: typedValues(raw), problems: { [fieldOf(happened.refusal)]: sentence } }
  return draw(c, { form, state, sentence })
}

function placeOf(result: unknown, held: HeldDecision): string {
  const next = result as { readonly slug?: string } | undefined
  return next?.slug ?? held.decision.slug
}

function fieldOf(refusal: DecisionRefusal): string {
  if (refusal === 'tie-missing') return 'tie'
  if (refusal === 'reason-missing' || refusal === 'words-missing') return 'text'
  return 'form'
}
