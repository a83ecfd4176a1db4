import { civilYears } from '#kit/dates.ts'
import {
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
  tooLong,
} from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { again, notFound, readForm, seeOther } from '#platform/answers.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { loadVote } from '../../box/index.ts'
import { publishings, revealingTexts } from '../../box/nouns.ts'
import type { OpeningWait } from '../../fixing-acts.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import {
  addVoters,
  drawRoll,
  emptyRoll,
  listRoll,
  type PeopleOfGroup,
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
import { endShape, instantInParis, openingProblem, type Vote, voteShape } from '../../vote.ts'
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
import { NewVotePage } from '../pages/NewVotePage.tsx'
import { PreparePage } from '../pages/PreparePage.tsx'
import type { PrepareForms } from '../pages/props.ts'
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
    shape: voteShape,
    // Once it is opened its settings are not asked any more: that they are fixed is said with the acts.
    draw: (c, vote, form) => draw(c, vote, { [vote.state === 'draft' ? 'edit' : 'act']: form }),
    act: (c, { slug }, input) => saveVote(c.var.ctx, slug, input),
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
  post(votePaths.reach(':slug'), 'staff', reach),
  post(votePaths.act(':slug'), 'staff', act),
]

export async function draw(c: HttpContext, vote: Vote, forms: PrepareForms = {}) {
  const roll = await listRoll(c.var.ctx.db, vote.id)
  const over = vote.closesAt <= c.var.ctx.now
  const telling = await tellingNumbers(c.var.ctx.db, vote)
  const weights = roll.map(({ weight }) => weight)
  const keptShut = openingProblem(vote, weights, c.var.ctx.now)
  const undrawn = await undrawnIn(roll.map(({ name }) => name))
  const props = { frame: c.var.frame, vote, roll, over, telling, keptShut, forms, undrawn }
  return <PreparePage {...props} />
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

async function reach(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const texts = reachTexts[ctx.locale]
  const raw = await readForm(c)
  const typed = typeof raw['reach'] === 'string' ? raw['reach'] : ''
  const saved = await reachVoters(ctx, vote.slug, typed)
  if (saved.ok && typeof saved.value === 'number')
    return seeOther(c, votePaths.prepare(vote.slug), texts.saved(saved.value))
  const sentence =
    saved.ok && typeof saved.value !== 'number'
      ? texts.problems[saved.value.why](saved.value.line)
      : manageTexts[ctx.locale].refusals[saved.ok ? 'not-now' : saved.refusal]
  return again(c, await draw(c, vote, { reach: formRefused(raw, sentence, 'reach') }))
}

async function act(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const texts = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '')
  const reason = text('reason').trim()
  const name = text('act')
  const end = name === 'extend' ? endAsked(raw, ctx.locale) : undefined
  if (end && 'problems' in end) return again(c, await draw(c, vote, { extend: end }))
  const publish = publishings.find((publishing) => publishing === raw['publish'])
  const acts = {
    open: {
      run: () => openVote(ctx, vote.slug, lookedAt(raw)),
      notice: `${texts.openDone} ${contactTexts[ctx.locale].openedNoCodes}`,
      form: 'act',
    },
    shut: { run: () => shutVote(ctx, vote.slug, reason), notice: texts.shutDone, form: 'shut' },
    close: {
      run: () => closeVote(ctx, vote.slug, { publish, reason }),
      notice: texts.countDone,
      form: 'count',
    },
    cancel: {
      run: () => cancelVote(ctx, vote.slug, reason),
      notice: texts.cancelDone,
      form: 'cancel',
    },
    extend: {
      run: () => extend(ctx, vote.slug, end ?? new Date(0), reason),
      notice: texts.extendDone,
      form: 'extend',
    },
  } as const
  const asked = Object.hasOwn(acts, name) ? acts[name as keyof typeof acts] : undefined
  if (!asked) return again(c, await draw(c, vote))
  const long = tooLong(raw, { reason: 400 }, ctx.locale)
  if (long) return again(c, await draw(c, vote, { [asked.form]: long }))
  const acted = await asked.run()
  if (acted.ok) {
    const next = name === 'close' || name === 'cancel' ? votePaths.vote : votePaths.prepare
    return seeOther(c, next(vote.slug), [asked.notice, ...toldWords(c, acted.value)].join(' '))
  }
  const { refusal } = acted
  const words = refusalWords(ctx.locale, refusal, name)
  return again(c, await draw(c, vote, refusedForm(raw, words, asked.form, refusal)))
}

function refusalWords(locale: Locale, refusal: ActRefusal, act: string): string {
  const { opening } = reachTexts[locale]
  const { refusals } = revealingTexts[locale]
  if (refusal === 'look-alikes' || refusal === 'unreachable') return opening[refusal]
  if (refusal === 'would-reveal' || refusal === 'all-alike') return refusals[refusal]
  if (refusal === 'reason-needed' && act === 'close') return refusals.short
  return manageTexts[locale].refusals[refusal]
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
function toldWords(c: HttpContext, acted: object): readonly string[] {
  if (!('told' in acted && 'untold' in acted)) return []
  const { told, untold } = acted as Told
  if (told + untold.length === 0) return []
  const texts = contactTexts[c.var.ctx.locale]
  const more = untold.length - namedAtOnce
  const names = [...untold.slice(0, namedAtOnce), ...(more > 0 ? [texts.andOthers(more)] : [])]
  return [
    runTexts[c.var.ctx.locale].told(told, untold.length),
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

function refusedForm(raw: RawForm, sentence: string, form: keyof PrepareForms, refusal: string) {
  const field =
    {
      'reason-needed': 'reason',
      'must-be-later': 'closesOn',
      ...(form === 'extend' ? { 'ends-too-far': 'closesOn' } : {}),
      'would-reveal': 'publish',
      'all-alike': 'publish',
    }[refusal] ?? 'form'
  return { [form]: formRefused(raw, sentence, field) }
}
