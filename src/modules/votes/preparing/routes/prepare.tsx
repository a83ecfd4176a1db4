import { z } from 'zod'
import { copyTexts } from '#kit/copies/texts.ts'
import {
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
  tooLong,
} from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { civilYears } from '#kit/writing/civil-day.ts'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import { isLeftUnread, readCopy } from '#platform/copies/copies.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { loadVote } from '../../box/index.ts'
import { type Publishing, publishings, revealingTexts } from '../../box/nouns.ts'
import type { OpeningWait } from '../../fixing-acts.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import {
  addVoters,
  drawRoll,
  emptyRoll,
  listRoll,
  type PeopleOfGroup,
  type ReachProblem,
  type ReachRefusal,
  type RollFilled,
  type RollRefusal,
  reachVoters,
  removeFromRoll,
  type Told,
} from '../../roll/index.ts'
import {
  contactTexts,
  reachTexts,
  readRoll,
  rollShape,
  rollTexts,
  runTexts,
} from '../../roll/nouns.ts'
import { endShape, openingProblem, type Vote, voteShape } from '../../vote.ts'
import { createVote, saveVote } from '../actions/create-vote.ts'
import {
  type ActRefusal,
  cancelVote,
  closeVote,
  extend,
  openVote,
  shutVote,
  tellingNumbers,
} from '../actions/run-vote.ts'
import { copiedVote } from '../actions/vote-copy.ts'
import { type FixedField, fixedAsTyped } from '../fixed-by-rules.ts'
import { NewVotePage } from '../pages/NewVotePage.tsx'
import { PreparePage } from '../pages/PreparePage.tsx'
import type { PrepareForms } from '../pages/props.ts'
import { fixedTexts } from '../texts/fixed.ts'
import { manageTexts } from '../texts/manage.ts'

const onThis = {
  audience: 'staff',
  on: loadVote,
  may: mayRunVotes,
  refusals: (locale: Locale) => manageTexts[locale].refusals,
  next: ({ slug }: Vote) => votePaths.prepare(slug),
} as const

/** What the team does before, during and at the end. */
export const prepareRoutes = (groups: PeopleOfGroup): readonly Route[] => [
  ...formRoutes({
    path: votePaths.create,
    audience: 'staff',
    on: () => true as const,
    may: mayRunVotes,
    fresh: true,
    shape: voteShape,
    draw: (c, _on, form) => <NewVotePage frame={c.var.frame} form={form} />,
    act: (c, _on, input) => createVote(c.var.ctx, input),
    refusals: () => ({}),
    next: (_on, { slug }) => votePaths.prepare(slug),
    notice: (locale) => manageTexts[locale].created,
  }),
  ...formRoutes({
    ...onThis,
    path: votePaths.prepare(':slug'),
    shape: settingsAsked,
    // Once it is opened its settings are not asked any more: that they are fixed is said with the acts.
    draw: (c, vote, form) => draw(c, vote, { [vote.state === 'draft' ? 'edit' : 'act']: form }),
    act: (c, { slug }, input) => saveVote(c.var.ctx, slug, input),
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      'fixed-by-rules': (fields: string) => fixedSaid(fields, locale),
    }),
    saved: ({ id }) => ({ act: 'vote.prepared', subject: `vote:${id}` }),
    notice: (locale) => manageTexts[locale].saved,
  }),
  actRoute({
    ...onThis,
    path: votePaths.roll(':slug'),
    fresh: true,
    shape: (c, _vote: Vote, raw) => rollAsked(c, raw, groups),
    draw: (c, vote, roll) => draw(c, vote, { roll }),
    act: (c, { slug }, asked) => fill(c, slug, asked),
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      'no-such-line': reachTexts[locale].noSuchLine,
    }),
    notice: (locale, changed) => filledWords(locale, changed),
  }),
  actRoute({
    ...onThis,
    path: votePaths.reach(':slug'),
    fresh: true,
    shape: z.object({ reach: z.string().default('') }),
    draw: (c, vote, reach) => draw(c, vote, { reach }),
    act: reach,
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      ...lineProblems(locale),
    }),
    under: reachFields,
    notice: (locale, reached) => reachTexts[locale].saved(reached),
  }),
  actRoute({
    ...onThis,
    path: votePaths.act(':slug'),
    fresh: true,
    shape: (c, _vote: Vote, raw) => stepAsked(c, raw),
    draw: (c, vote, form) => draw(c, vote, { [formOfStep(form)]: form }),
    act: takeStep,
    refusals: stepRefusals,
    under: {
      'reason-needed': 'reason',
      'count-reason-needed': 'reason',
      'must-be-later': 'closesOn',
      'new-end-too-far': 'closesOn',
      'would-reveal': 'publish',
      'all-alike': 'publish',
    },
    next: ({ slug }, _, { step }) =>
      (step === 'close' || step === 'cancel' ? votePaths.vote : votePaths.prepare)(slug),
    notice: (locale, vote, { step }) =>
      [doneWords(locale)[step], ...toldWords(locale, vote)].join(' '),
  }),
]

export async function draw(c: HttpContext, vote: Vote, forms: PrepareForms = {}) {
  const roll = await listRoll(c.var.ctx.db, vote.id)
  const over = vote.closesAt <= c.var.ctx.now
  const telling = await tellingNumbers(c.var.ctx.db, vote)
  const weights = roll.map(({ weight }) => weight)
  const keptShut = openingProblem(vote, weights, c.var.ctx.now)
  const undrawn = await undrawnIn(roll.map(({ name }) => name))
  const copied = await readCopy(c.var.ctx, copiedVote, vote.id)
  const props = { frame: c.var.frame, vote, roll, over, telling, keptShut, forms, undrawn }
  return <PreparePage {...props} copied={copied} />
}

/** What its page does not ask for, because rules fix it, stands as it is; what is sent all the same is read. */
function settingsAsked({ var: { ctx } }: HttpContext, vote: Vote, raw: RawForm) {
  return parseForm(voteShape, vote.purse ? { ...fixedAsTyped(vote), ...raw } : raw, ctx.locale)
}

function fixedSaid(fields: string, locale: Locale): string {
  const named = fields.split(' ').map((field) => manageTexts[locale][field as FixedField])
  return fixedTexts[locale].refused(named.join(', '))
}

type RollAsked =
  | { readonly how: 'empty' }
  | { readonly how: 'remove'; readonly number: number }
  | { readonly how: 'add'; readonly voters: Parameters<typeof addVoters>[2] }

/** Its lines are taken away, one is, or some come: as a list, or from those whom the house knows. */
async function rollAsked(
  { var: { ctx } }: HttpContext,
  raw: RawForm,
  groups: PeopleOfGroup,
): Promise<Parsed<RollAsked>> {
  if (raw['empty'] === 'yes') return { ok: true, value: { how: 'empty' } }
  if (raw['remove'] !== undefined) {
    const number = Number(/^\d{1,7}$/.exec(String(raw['remove']))?.[0] ?? 0)
    return { ok: true, value: { how: 'remove', number } }
  }
  const parsed = parseForm(rollShape, raw, ctx.locale)
  if (!parsed.ok) return parsed
  const refuse = (sentence: string, field: string) =>
    ({ ok: false, form: formRefused(raw, sentence, field) }) as const
  const isList = parsed.value.source === 'list'
  const read = readRoll(parsed.value.people)
  const [problem] = isList ? read.problems : []
  if (problem) return refuse(rollTexts[ctx.locale][problem.why](problem.line), 'people')
  const voters = isList ? read.voters : await drawRoll(ctx, parsed.value, groups)
  return voters.length > 0
    ? { ok: true, value: { how: 'add', voters } }
    : refuse(manageTexts[ctx.locale].nobodyThere, isList ? 'people' : 'which')
}

type RollChanged = 'emptied' | { readonly removed: number } | RollFilled

async function fill(
  { var: { ctx } }: HttpContext,
  slug: string,
  asked: RollAsked,
): Promise<Result<RollChanged, RollRefusal | 'no-such-line'>> {
  if (asked.how === 'add') return addVoters(ctx, slug, asked.voters)
  if (asked.how === 'empty') {
    const emptied = await emptyRoll(ctx, slug)
    return emptied.ok ? done('emptied') : emptied
  }
  const removed = await removeFromRoll(ctx, slug, asked.number)
  return removed.ok ? done({ removed: asked.number }) : removed
}

function filledWords(locale: Locale, changed: RollChanged): string {
  const texts = manageTexts[locale]
  if (changed === 'emptied') return texts.rollEmptied
  if ('removed' in changed) return reachTexts[locale].removed(changed.removed)
  // A weight that is not taken comes first: it changes the result, and a list of ten must not hide it.
  const merged = changed.merged.toSorted((a, b) => Number(!a.weights) - Number(!b.weights))
  const twice = merged.map(({ name, number, weights }) =>
    weights ? reachTexts[locale].mergedWeight(name, number, weights) : texts.mergedAs(name, number),
  )
  const notice = [texts.added(changed.added), ...twice.slice(0, 10)]
  if (twice.length > 10) notice.push(texts.mergedMore(twice.length - 10))
  return notice.join(' ')
}

const reachFields = {
  'not-now': 'reach',
  'bad-number': 'reach',
  'bad-contact': 'reach',
  taken: 'reach',
} as const

function lineProblems(locale: Locale) {
  const { problems } = reachTexts[locale]
  return {
    'bad-number': (line: string) => problems['bad-number'](Number(line)),
    'bad-contact': (line: string) => problems['bad-contact'](Number(line)),
    taken: (line: string) => problems.taken(Number(line)),
  }
}

async function reach(
  c: HttpContext,
  { slug }: Vote,
  typed: { readonly reach: string },
): Promise<Result<number, ReachRefusal | ReachProblem['why']>> {
  const saved = await reachVoters(c.var.ctx, slug, typed.reach)
  if (!saved.ok) return saved
  if (typeof saved.value === 'number') return done(saved.value)
  const { why, line } = saved.value
  return { ok: false, refusal: why, about: String(line) }
}

/** Each step of a vote, and the form of the page that asks for it. */
const formsOfSteps = {
  open: 'act',
  shut: 'shut',
  close: 'count',
  cancel: 'cancel',
  extend: 'extend',
} as const satisfies Record<string, keyof PrepareForms>

type Step = keyof typeof formsOfSteps

function stepIn(name: unknown): Step | undefined {
  return typeof name === 'string' && Object.hasOwn(formsOfSteps, name) ? (name as Step) : undefined
}

function formOfStep({ values }: FormState): keyof PrepareForms {
  const step = stepIn(values['act'])
  return step ? formsOfSteps[step] : 'act'
}

interface StepAsked {
  readonly step: Step
  readonly reason: string
  readonly end: Date
  readonly publish: Publishing | undefined
  readonly looked: readonly OpeningWait[]
}

function stepAsked({ var: { ctx } }: HttpContext, raw: RawForm): Parsed<StepAsked> {
  const step = stepIn(raw['act'])
  if (!step) {
    const sentence = manageTexts[ctx.locale].refusals['not-now']
    return { ok: false, form: formRefused(raw, sentence) }
  }
  const end = step === 'extend' ? endAsked(raw, ctx.locale) : new Date(0)
  if ('problems' in end) return { ok: false, form: end }
  const long = tooLong(raw, { reason: 400 }, ctx.locale)
  if (long) return { ok: false, form: long }
  const reason = typeof raw['reason'] === 'string' ? raw['reason'].trim() : ''
  const publish = publishings.find((publishing) => publishing === raw['publish'])
  return { ok: true, value: { step, reason, end, publish, looked: lookedAt(raw) } }
}

/** Some are said otherwise of one step: the reason of a count, the day of an end that moves. */
type StepRefusal = ActRefusal | 'count-reason-needed' | 'new-end-too-far' | 'to-rewrite'

async function takeStep(
  { var: { ctx } }: HttpContext,
  { id, slug }: Vote,
  { step, reason, end, publish, looked }: StepAsked,
  raw: RawForm,
): Promise<Result<Vote | (Vote & Told), StepRefusal>> {
  if (step === 'open' && (await isLeftUnread(ctx, copiedVote, id, raw)))
    return refused('to-rewrite')
  const steps = {
    open: () => openVote(ctx, slug, looked),
    shut: () => shutVote(ctx, slug, reason),
    close: () => closeVote(ctx, slug, { publish, reason }),
    cancel: () => cancelVote(ctx, slug, reason),
    extend: () => extend(ctx, slug, end, reason),
  }
  const taken: Result<Vote | (Vote & Told), ActRefusal> = await steps[step]()
  if (taken.ok) return taken
  const { refusal } = taken
  if (step === 'close' && refusal === 'reason-needed') return refused('count-reason-needed')
  if (step === 'extend' && refusal === 'ends-too-far') return refused('new-end-too-far')
  return taken
}

export function stepRefusals(locale: Locale) {
  const { short, ...revealing } = revealingTexts[locale].refusals
  const { refusals } = manageTexts[locale]
  return {
    ...refusals,
    ...revealing,
    ...reachTexts[locale].opening,
    'count-reason-needed': short,
    'to-rewrite': copyTexts[locale].unread,
    'new-end-too-far': refusals['ends-too-far'],
  }
}

function doneWords(locale: Locale): Readonly<Record<Step, string>> {
  const texts = manageTexts[locale]
  return {
    open: `${texts.openDone} ${contactTexts[locale].openedNoCodes}`,
    shut: texts.shutDone,
    close: texts.countDone,
    cancel: texts.cancelDone,
    extend: texts.extendDone,
  }
}

function lookedAt(raw: RawForm): readonly OpeningWait[] {
  return [
    ...(raw['checked'] === 'yes' ? (['look-alikes'] as const) : []),
    ...(raw['unreached'] === 'yes' ? (['unreachable'] as const) : []),
  ]
}

/** A notice is read at a glance; all of them are on the page of the vote. */
const namedAtOnce = 8

/** How many voters were told, and who was not; nothing where nobody had to be. */
function toldWords(locale: Locale, acted: object): readonly string[] {
  if (!('told' in acted && 'untold' in acted)) return []
  const { told, untold } = acted as Told
  if (told + untold.length === 0) return []
  const texts = contactTexts[locale]
  const more = untold.length - namedAtOnce
  const names = [...untold.slice(0, namedAtOnce), ...(more > 0 ? [texts.andOthers(more)] : [])]
  return [
    runTexts[locale].told(told, untold.length),
    ...(untold.length > 0 ? [texts.named(names.join(', '))] : []),
  ]
}

/** The new end; or the form again, with what is no day or no hour, or is farther than a vote may last. */
function endAsked(raw: RawForm, locale: Locale): Date | FormState {
  const day = String(raw['closesOn'] ?? '').trim()
  if (Number.parseInt(day, 10) > civilYears.last) {
    return formRefused(raw, manageTexts[locale].refusals['ends-too-far'], 'closesOn')
  }
  const read = parseForm(endShape, raw, locale)
  return read.ok ? instantInParis(read.value.closesOn, read.value.closesTime) : read.form
}
