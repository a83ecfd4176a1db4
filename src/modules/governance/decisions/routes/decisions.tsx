import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { reopenShape } from '#kit/reopenings/reopening.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { mayFollowDecision, mayLeadDecision, mayWriteProposal } from '../../decision-permissions.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { holdDecision } from '../../procedure/index.ts'
import {
  answerShape,
  type DecisionRefusal,
  decisionRefusalTexts,
  decisionTexts,
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
import { reopenDecision } from '../actions/reopen-decision.ts'
import { reviewDecision } from '../actions/review-decision.ts'
import { seeDecision } from '../actions/see-decision.ts'
import { speakInDecision } from '../actions/speak-in-decision.ts'
import { DecisionPage } from '../pages/DecisionPage.tsx'

const slug = ':slug'

type FieldOf = Partial<Record<DecisionRefusal, string>>

const ofWords: FieldOf = {
  'reason-missing': 'text',
  'words-missing': 'text',
  'same-words': 'text',
  'tie-missing': 'tie',
}

/** Written for somebody who is on paper: what is refused is about them. Of oneself, the page says it above. */
const ofWhom: FieldOf = {
  'not-a-member': 'for',
  'not-there': 'for',
  'already-said': 'for',
  'already-declined': 'for',
  'already-objecting': 'for',
  'not-an-elector': 'for',
  'not-your-turn': 'for',
}

const ofName: FieldOf = {
  'not-of-the-circle': 'named',
  'blank-paper': 'named',
  oneself: 'named',
  'not-eligible': 'named',
}

const ofPerson: FieldOf = {
  'not-a-member': 'person',
  'not-of-the-circle': 'person',
  'already-there': 'person',
  'not-there': 'person',
  'not-cited': 'person',
}

/** Following a decision, and acting in it. What may be done depends on the circle and on the step. */
export const decisionRoutes: readonly Route[] = [
  get(decisionPaths.decision(slug), 'anyone', show),
  actRoute({
    ...onDecision('speak'),
    path: decisionPaths.speak(slug),
    shape: speechShape,
    under: { ...ofWords, ...ofWhom },
    act: acting(speakInDecision),
  }),
  actRoute({
    ...onDecision('answer'),
    path: decisionPaths.answer(slug),
    shape: answerShape,
    under: { ...ofWords, ...ofWhom },
    act: acting(answerDecision),
  }),
  actRoute({
    ...onDecision('edit'),
    path: decisionPaths.edit(slug),
    may: (viewer, { decision, seen }) => mayWriteProposal(viewer, decision, seen),
    shape: editShape,
    under: ofWords,
    act: acting(editProposal),
  }),
  actRoute({
    ...onDecision('paper'),
    path: decisionPaths.paper(slug),
    shape: paperShape,
    under: { ...ofWords, ...ofWhom, ...ofName },
    act: acting(handInNomination),
  }),
  actRoute({
    ...onDecision('lead'),
    path: decisionPaths.lead(slug),
    shape: leadShape,
    under: { ...ofWords, ...ofPerson },
    act: acting(leadDecision),
  }),
  actRoute({
    ...onDecision('review'),
    path: decisionPaths.review(slug),
    // Whoever does not lead it is shown no such form: it cannot come back to them.
    may: (viewer, { decision, seen }) => mayLeadDecision(viewer, decision, seen),
    shape: reviewShape,
    under: {
      ...ofWords,
      'day-passed': 'reviewOn',
      'day-too-far': 'reviewOn',
      'reopen-reason': 'note',
    },
    act: acting(reviewDecision),
  }),
  actRoute({
    ...onDecision('reopen'),
    path: decisionPaths.reopen(slug),
    may: (viewer, { decision, seen }) => mayLeadDecision(viewer, decision, seen),
    shape: reopenShape,
    act: acting(reopenDecision),
  }),
]

type FormName = 'speak' | 'answer' | 'edit' | 'paper' | 'lead' | 'review' | 'reopen'

/** Every act: done or refused on the same page, then back where it stands. */
function onDecision(name: FormName) {
  return {
    audience: 'signed-in',
    on: heldAt,
    draw: (c: HttpContext, _: HeldDecision, form: FormState) => drawnPage(c, name, form),
    refusals: (locale: Locale) => ({
      ...decisionRefusalTexts[locale],
      'not-yours': decisionRefusalTexts[locale].forbidden,
    }),
    next: (held: HeldDecision, value: unknown) => decisionPaths.decision(placeOf(value, held)),
    notice: (locale: Locale) => decisionTexts[locale].actDone[name],
  } as const
}

/** Nobody else acts in it meanwhile. Whoever does not follow it is told the same as where there is none. */
async function heldAt(c: HttpContext): Promise<HeldDecision | undefined> {
  const { ctx } = c.var
  const held = await holdDecision(ctx, c.req.param('slug') ?? '')
  return held && mayFollowDecision(ctx.person, held.decision, held.seen) ? held : undefined
}

type Act<T> = (ctx: Ctx, held: HeldDecision, input: T) => Promise<Result<unknown, DecisionRefusal>>

/** Whoever follows a decision reads on its page whose turn it is: that an act is for others is said there. */
function acting<T>(act: Act<T>) {
  return async (
    c: HttpContext,
    held: HeldDecision,
    input: T,
  ): Promise<Result<unknown, DecisionRefusal | 'not-yours'>> => {
    const happened = await act(c.var.ctx, held, input)
    const isForOthers = !happened.ok && happened.refusal === 'forbidden'
    return isForOthers ? refused('not-yours') : happened
  }
}

/** Forms that come back are named after their act, and those on paper apart; the ways out share one. */
function formName(name: FormName, { values }: FormState): string {
  const { act, for: whom } = values
  if (name === 'lead') {
    return act === 'withdraw' || act === 'postpone' || act === 'escalate' ? 'exit' : String(act)
  }
  const isForAnother = whom && (name === 'speak' || name === 'answer' || name === 'paper')
  return isForAnother ? `paper-${name}` : name
}

async function show(c: HttpContext) {
  const drawn = await drawnPage(c)
  return drawn ? page(c, drawn) : notFound(c)
}

async function drawnPage(c: HttpContext, name?: FormName, form = emptyForm) {
  const { ctx, frame } = c.var
  const seen = await seeDecision(ctx, c.req.param('slug') ?? '')
  if (!seen) return undefined
  const isReviewDue = reviewState(seen.held.decision, dayOf(ctx.now)) === 'due'
  const sentence = form.problems['form'] ?? Object.values(form.problems)[0]
  const refused =
    name && sentence !== undefined
      ? { form: formName(name, form), state: form, sentence }
      : undefined
  return <DecisionPage frame={frame} seen={seen} refused={refused} isReviewDue={isReviewDue} />
}

function placeOf(result: unknown, held: HeldDecision): string {
  const next = result as { readonly slug?: string } | undefined
  return next?.slug ?? held.decision.slug
}
