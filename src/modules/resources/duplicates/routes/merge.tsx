import { z } from 'zod'
import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { mayMerge } from '../../permissions.ts'
import { placeNames } from '../../review/index.ts'
import { resourceAsked } from '../../view/index.ts'
import { slugIn } from '../../working/nouns.ts'
import { type MergeRefusal, mergeResources } from '../actions/merge-resources.ts'
import { readPair, seenPair } from '../actions/read-pair.ts'
import { takeApartBack, tellApart } from '../actions/tell-apart.ts'
import type { Choices, MergePair } from '../merging.ts'
import { DuplicatesPage } from '../pages/DuplicatesPage.tsx'
import { MergeAskPage, MergePage } from '../pages/MergePages.tsx'
import { listApart } from '../store/apart.ts'
import { listDuplicates } from '../store/duplicates.ts'
import { countFollowers } from '../store/merge-effects.ts'
import { mergeTexts } from '../texts/merge.ts'

const onPair = {
  audience: 'staff',
  on: () => true as const,
  may: mayMerge,
  shape: z.object({ one: z.string(), other: z.string() }),
  refusals: () => ({}),
  back: () => writingPaths.duplicates,
  next: () => writingPaths.duplicates,
} as const

/** One resource instead of two; the address names the one that is kept. */
export const mergeRoutes: readonly Route[] = [
  get(writingPaths.duplicates, 'staff', showDuplicates),
  buttonRoute({
    ...onPair,
    path: writingPaths.tellApart,
    act: (c, _, pair) => tellApart(c.var.ctx, pair),
    notice: (locale) => mergeTexts[locale].notSameSaid,
  }),
  buttonRoute({
    ...onPair,
    path: writingPaths.takeApartBack,
    act: (c, _, pair) => takeApartBack(c.var.ctx, pair),
    notice: (locale) => mergeTexts[locale].comparedAgain,
  }),
  get(writingPaths.merge(':slug'), 'staff', askMerge),
  post(writingPaths.merge(':slug'), 'staff', merge),
]

/** What a page can hold; the rest is on the next ones. */
const pairsShown = 50
const apartShown = 20

async function showDuplicates(c: HttpContext) {
  const { ctx, frame } = c.var
  const [at, apartAt] = [pageAsked(c, 'page'), pageAsked(c, 'a-part')]
  const [duplicates, apart] = await Promise.all([
    listDuplicates(ctx.db, { limit: pairsShown, offset: (at - 1) * pairsShown }),
    listApart(ctx.db, { limit: apartShown, offset: (apartAt - 1) * apartShown }),
  ])
  // A page that no longer is: what was on it was merged or set apart.
  const isPast = (number: number, found: { readonly total: number }) =>
    number > 1 && found.total === 0
  if (isPast(at, duplicates) || isPast(apartAt, apart)) return c.redirect(writingPaths.duplicates)
  const people = apart.pairs.flatMap(({ by }) => by ?? [])
  const names = await findPersonNames(ctx.db, people, ctx.locale)
  const pages = {
    ...{ at, pages: Math.ceil(duplicates.total / pairsShown) },
    ...{ apartAt, apartPages: Math.ceil(apart.total / apartShown) },
  }
  return page(c, <DuplicatesPage {...{ frame, duplicates, apart, names, pages }} />)
}

function pageAsked(c: HttpContext, name: string): number {
  const number = Number(c.req.query(name) ?? 1)
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1
}

async function askMerge(c: HttpContext) {
  const { ctx, frame } = c.var
  const kept = await resourceAsked(c)
  if (!kept || kept.state === 'retired') return notFound(c)
  if (!mayMerge(ctx.person)) return forbidden(c)
  const asked = c.req.query('avec')?.trim()
  if (!asked) return page(c, <MergeAskPage frame={frame} kept={kept} form={emptyForm} />)
  const pair = await readPair(ctx.db, kept.slug, slugIn(asked))
  if (pair) return page(c, await draw(c, pair, emptyForm))
  const form = formRefused({ avec: asked }, mergeTexts[ctx.locale].noOther, 'avec')
  return page(c, <MergeAskPage frame={frame} kept={kept} form={form} />, 404)
}

async function draw(c: HttpContext, pair: MergePair, form: FormState) {
  const { ctx, frame } = c.var
  const [counts, places] = await Promise.all([
    countFollowers(ctx.db, pair.other.resource),
    placeNames(c, pair.kept.fields, pair.other.fields),
  ])
  return <MergePage {...{ frame, pair, counts, places, form }} seen={seenPair(pair)} />
}

async function merge(c: HttpContext) {
  const { ctx } = c.var
  const texts = mergeTexts[ctx.locale]
  const kept = c.req.param('slug') ?? ''
  const raw = await readForm(c)
  const other = typeof raw['avec'] === 'string' ? slugIn(raw['avec']) : ''
  if (raw['sure'] !== 'yes') return refuse(c, raw, [kept, other], texts.notSure, 'sure')
  const done = await mergeResources(ctx, { kept, other, choices: choicesIn(raw), raw })
  if (done.ok) return seeOther(c, resourcePath(done.value.slug), texts.merged)
  if (done.refusal === 'forbidden') return forbidden(c)
  if (done.refusal === 'not-found') return notFound(c)
  // What was chosen was chosen on other words: both are read again.
  const typed = done.refusal === 'changed-meanwhile' ? { avec: other } : raw
  return refuse(c, typed, [kept, other], texts.refusals[done.refusal], fieldOf(done.refusal))
}

async function refuse(
  c: HttpContext,
  raw: RawForm,
  [kept, other]: readonly [string, string],
  why: string,
  field?: string,
) {
  const pair = await readPair(c.var.ctx.db, kept, other)
  if (!pair || !mayMerge(c.var.ctx.person)) return pair ? forbidden(c) : notFound(c)
  return again(c, await draw(c, pair, formRefused(raw, why, field)))
}

function fieldOf(refusal: MergeRefusal): string | undefined {
  return refusal === 'own-text' ? 'take' : undefined
}

function choicesIn(raw: RawForm): Choices | 'none' {
  if (raw['take'] === 'none') return 'none'
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      name.startsWith('choice.') && (value === 'kept' || value === 'other')
        ? [[name.slice('choice.'.length), value]]
        : [],
    ),
  )
}
