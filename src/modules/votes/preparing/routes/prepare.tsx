import { civilYears } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  tooLong,
} from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { loadVote } from '../../box/index.ts'
import { publishings, revealingTexts } from '../../box/nouns.ts'
import type { OpeningWait } from '../../fixing-acts.ts'
import { votePaths } from '../../paths.ts'
import {
  addVoters,
  drawRoll,
  emptyRoll,
  listRoll,
  type PeopleOfGroup,
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

/** What the team does before, during and at the end. */
export const prepareRoutes = (groups: PeopleOfGroup): readonly Route[] => [
  get(votePaths.create, 'staff', (c) =>
    page(c, <NewVotePage frame={c.var.frame} form={emptyForm} />),
  ),
  post(votePaths.create, 'staff', create),
  get(votePaths.prepare(':slug'), 'staff', async (c) => {
    const vote = await loadVote(c)
    return vote ? page(c, await draw(c, vote)) : notFound(c)
  }),
  post(votePaths.prepare(':slug'), 'staff', save),
  post(votePaths.roll(':slug'), 'staff', (c) => fill(c, groups)),
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

async function create(c: HttpContext) {
  const { ctx, frame } = c.var
  const parsed = parseForm(voteShape, await readForm(c), ctx.locale)
  if (!parsed.ok) return again(c, <NewVotePage frame={frame} form={parsed.form} />)
  const made = await createVote(ctx, parsed.value)
  if (!made.ok) return forbidden(c)
  return seeOther(c, votePaths.prepare(made.value.slug), manageTexts[ctx.locale].created)
}

async function save(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const act = { act: 'vote.prepared', subject: `vote:${vote.id}` }
  const sent = await readEdit(c, () => draw(c, vote), act)
  if (!sent.ok) return again(c, await draw(c, vote, { edit: sent.form }))
  const { raw } = sent
  const parsed = parseForm(voteShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await draw(c, vote, { edit: parsed.form }))
  const said = manageTexts[ctx.locale]
  const saved = await saveVote(ctx, vote.slug, parsed.value)
  if (saved.ok) return seeOther(c, votePaths.prepare(vote.slug), said.saved)
  if (saved.refusal === 'forbidden') return forbidden(c)
  return again(c, await draw(c, vote, { act: formRefused(raw, said.refusals[saved.refusal]) }))
}

async function fill(c: HttpContext, groups: PeopleOfGroup) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const said = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = async (sentence: string, field = 'form') =>
    again(c, await draw(c, vote, { roll: formRefused(raw, sentence, field) }))
  if (raw['empty'] === 'yes') {
    const emptied = await emptyRoll(ctx, vote.slug)
    if (emptied.ok) return seeOther(c, votePaths.prepare(vote.slug), said.rollEmptied)
    return refuse(said.refusals[emptied.refusal])
  }
  if (raw['remove'] !== undefined) {
    const number = Number(/^\d{1,7}$/.exec(String(raw['remove']))?.[0] ?? 0)
    const removed = await removeFromRoll(ctx, vote.slug, number)
    const words = reachTexts[ctx.locale]
    if (removed.ok) return seeOther(c, votePaths.prepare(vote.slug), words.removed(number))
    const { refusal } = removed
    return refuse(refusal === 'no-such-line' ? words.noSuchLine : said.refusals[refusal])
  }
  const parsed = parseForm(rollShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await draw(c, vote, { roll: parsed.form }))
  const read = readRoll(parsed.value.people)
  const [problem] = parsed.value.source === 'list' ? read.problems : []
  if (problem) return refuse(rollTexts[ctx.locale][problem.why](problem.line), 'people')
  const voters =
    parsed.value.source === 'list' ? read.voters : await drawRoll(ctx, parsed.value, groups)
  if (voters.length === 0)
    return refuse(said.nobodyThere, parsed.value.source === 'list' ? 'people' : 'which')
  const added = await addVoters(ctx, vote.slug, voters)
  if (added.ok) {
    // A weight that is not taken comes first: it changes the result, and a list of ten must not hide it.
    const merged = added.value.merged.toSorted((a, b) => Number(!a.weights) - Number(!b.weights))
    const twice = merged.map(({ name, number, weights }) =>
      weights
        ? reachTexts[ctx.locale].mergedWeight(name, number, weights)
        : said.mergedAs(name, number),
    )
    const notice = [said.added(added.value.added), ...twice.slice(0, 10)]
    if (twice.length > 10) notice.push(said.mergedMore(twice.length - 10))
    return seeOther(c, votePaths.prepare(vote.slug), notice.join(' '))
  }
  return refuse(said.refusals[added.refusal])
}

async function reach(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const said = reachTexts[ctx.locale]
  const raw = await readForm(c)
  const typed = typeof raw['reach'] === 'string' ? raw['reach'] : ''
  const saved = await reachVoters(ctx, vote.slug, typed)
  if (saved.ok && typeof saved.value === 'number')
    return seeOther(c, votePaths.prepare(vote.slug), said.saved(saved.value))
  const sentence =
    saved.ok && typeof saved.value !== 'number'
      ? said.problems[saved.value.why](saved.value.line)
      : manageTexts[ctx.locale].refusals[saved.ok ? 'not-now' : saved.refusal]
  return again(c, await draw(c, vote, { reach: formRefused(raw, sentence, 'reach') }))
}

async function act(c: HttpContext) {
  const { ctx } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const said = manageTexts[ctx.locale]
  const raw = await readForm(c)
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '')
  const reason = text('reason').trim()
  const name = text('act')
  const end = name === 'extend' ? endAsked(raw, ctx.locale) : undefined
  if (end && 'problems' in end) return again(c, await draw(c, vote, { extend: end }))
  const publish = publishings.find((one) => one === raw['publish'])
  const acts = {
    open: {
      run: () => openVote(ctx, vote.slug, lookedAt(raw)),
      notice: `${said.openDone} ${contactTexts[ctx.locale].openedNoCodes}`,
      form: 'act',
    },
    shut: { run: () => shutVote(ctx, vote.slug, reason), notice: said.shutDone, form: 'shut' },
    close: {
      run: () => closeVote(ctx, vote.slug, { publish, reason }),
      notice: said.countDone,
      form: 'count',
    },
    cancel: {
      run: () => cancelVote(ctx, vote.slug, reason),
      notice: said.cancelDone,
      form: 'cancel',
    },
    extend: {
      run: () => extend(ctx, vote.slug, end ?? new Date(0), reason),
      notice: said.extendDone,
      form: 'extend',
    },
  } as const
  const asked = Object.hasOwn(acts, name) ? acts[name as keyof typeof acts] : undefined
  if (!asked) return again(c, await draw(c, vote))
  const long = tooLong(raw, { reason: 400 }, ctx.locale)
  if (long) return again(c, await draw(c, vote, { [asked.form]: long }))
  const done = await asked.run()
  if (done.ok) {
    const next = name === 'close' || name === 'cancel' ? votePaths.vote : votePaths.prepare
    return seeOther(c, next(vote.slug), [asked.notice, ...toldWords(c, done.value)].join(' '))
  }
  const { refusal } = done
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
function toldWords(c: HttpContext, done: object): readonly string[] {
  if (!('told' in done && 'untold' in done)) return []
  const { told, untold } = done as Told
  if (told + untold.length === 0) return []
  const said = contactTexts[c.var.ctx.locale]
  const more = untold.length - namedAtOnce
  const names = [...untold.slice(0, namedAtOnce), ...(more > 0 ? [said.andOthers(more)] : [])]
  return [
    runTexts[c.var.ctx.locale].told(told, untold.length),
    ...(untold.length > 0 ? [said.named(names.join(', '))] : []),
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
