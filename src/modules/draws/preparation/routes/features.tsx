import { z } from 'zod'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  type RawForm,
  tooLong,
  typedValues,
} from '#kit/form.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import type { Locale } from '#kit/texts.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { again, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature } from '../../quota.ts'
import { onOwn, onOwnDraw, textIn } from '../../routes/on-draw.ts'
import { listRegistered } from '../../store/draw-people.ts'
import { listFeatures, type QuotaBounds } from '../../store/features.ts'
import { addFeatures, keepQuotas, removeFeature } from '../actions/keep-features.ts'
import { crossChosen } from '../crossed-feature.ts'
import { readFeature, type TypedFeature, type TypedFeatureRefusal } from '../feature-form.ts'
import { inventPool } from '../invented-pool.ts'
import { CensusPage } from '../pages/CensusPage.tsx'
import { FeaturesPage } from '../pages/FeaturesPage.tsx'
import { readGrid } from '../quota-form.ts'
import { gridProblems } from '../quota-grid.ts'
import { featureRefusals, featureTexts, gridProblemTexts } from '../texts/features.ts'
import { countValues } from '../trial.ts'
import { isUsualFeature, usualFeature } from '../usual-features.ts'
import { checkQuotasRoute } from './check-quotas.ts'
import { readSentCensus } from './sent-census.ts'

const slug = ':slug'

const onFeatures = {
  ...onOwn,
  refusals: (locale: Locale) => featureRefusals[locale],
  next: (draw: Draw) => drawPaths.features(draw.slug),
}

export const featureRoutes: readonly Route[] = [
  get(
    drawPaths.features(slug),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await show(c, draw, {}))),
  ),
  actRoute({
    ...onFeatures,
    path: drawPaths.features(slug),
    shape: boundsIn,
    draw: showTyped,
    act: (c, draw, bounds) => keepQuotas(c.var.ctx, draw, bounds),
    saved: ({ id }) => ({ act: 'draw.quotas-kept', subject: `draw:${id}` }),
    notice: (locale) => featureTexts[locale].saved,
  }),
  actRoute({
    ...onFeatures,
    path: drawPaths.addFeature(slug),
    fresh: true,
    shape: featuresIn,
    draw: (c, draw, addForm) => show(c, draw, { addForm }),
    act: (c, draw, typed, raw) => addFeatures(c.var.ctx, draw, typed, raw['lift'] === 'yes'),
    notice: (locale) => featureTexts[locale].added,
  }),
  actRoute({
    ...onFeatures,
    path: drawPaths.crossFeatures(slug),
    fresh: true,
    shape: crossedIn,
    draw: (c, draw, crossForm) => show(c, draw, { crossForm }),
    act: (c, draw, crossed) => addFeatures(c.var.ctx, draw, [crossed]),
    under: { 'not-now': 'other', 'too-many': 'other', gone: 'other' },
    notice: (locale) => featureTexts[locale].crossed,
  }),
  buttonRoute({
    ...onFeatures,
    path: drawPaths.removeFeature(slug),
    draw: (c, draw, addForm) => show(c, draw, { addForm }),
    act: (c, draw, _given, raw) => removeFeature(c.var.ctx, draw, textIn(raw, 'feature')),
    notice: (locale) => featureTexts[locale].removed,
  }),
  checkQuotasRoute,
  // A table of the whole country is read a row at a time: no transaction waits for it.
  post(drawPaths.census(slug), 'signed-in', onOwnDraw(readCensus), {
    bodyLimit: readers.census.bytes,
    ownTransaction: true,
    perMinute: 20,
  }),
]

interface Forms {
  readonly form?: FormState
  readonly addForm?: FormState
  readonly censusForm?: FormState
  readonly crossForm?: FormState
  readonly features?: readonly DrawFeature[]
}

async function show(c: HttpContext, draw: Draw, forms: Forms) {
  const { ctx, frame } = c.var
  const features = forms.features ?? (await listFeatures(ctx.db, draw.id))
  const registered = draw.state === 'preparing' ? [] : await listRegistered(ctx.db, draw.id)
  const isExpected = registered.length === 0
  const people = isExpected
    ? inventPool(features, draw.expectedPool ?? 4 * draw.panelSize, false).map(
        ({ values }) => values,
      )
    : registered.map(({ answers }) => answers)
  return (
    <FeaturesPage
      frame={frame}
      draw={draw}
      features={features}
      pool={countValues(people, features)}
      isExpected={isExpected}
      form={forms.form ?? emptyForm}
      addForm={forms.addForm ?? emptyForm}
      censusForm={forms.censusForm ?? emptyForm}
      crossForm={forms.crossForm ?? emptyForm}
      code={await codeOf(c, draw)}
    />
  )
}

async function codeOf({ var: { ctx } }: HttpContext, { territoryId }: Draw) {
  const territory = territoryId ? await findTerritory(ctx.db, territoryId) : undefined
  return territory?.kind === 'commune' ? territory.code : undefined
}

/** The whole grid at once: refused as a whole, with each nonsense named. */
async function boundsIn(
  c: HttpContext,
  draw: Draw,
  raw: RawForm,
): Promise<Parsed<readonly QuotaBounds[]>> {
  const { db, locale } = c.var.ctx
  const read = readGrid(await listFeatures(db, draw.id), raw)
  const problems = problemsOf(locale, draw, read)
  return Object.keys(problems).length > 0
    ? { ok: false, form: { values: typedValues(raw), problems } }
    : { ok: true, value: read.bounds }
}

/** The grid as it was typed, to be mended. */
async function showTyped(c: HttpContext, draw: Draw, form: FormState) {
  const { features } = readGrid(await listFeatures(c.var.ctx.db, draw.id), form.values)
  return show(c, draw, { form, features })
}

function problemsOf(
  locale: 'fr' | 'en',
  draw: Draw,
  { features, bad }: ReturnType<typeof readGrid>,
): Record<string, string> {
  const sentence = featureTexts[locale].notWhole
  if (bad.length > 0) return Object.fromEntries(bad.map((name) => [name, sentence]))
  return Object.fromEntries(
    gridProblems(features, draw.panelSize)
      .filter(({ code }) => code !== 'shares-not-whole')
      .map((problem, at) => [`grid-${at}`, gridProblemTexts[locale](problem)]),
  )
}

const proposed = z
  .array(
    z.object({
      key: z.string().regex(/^[a-z0-9-]{1,80}$/),
      label: z.string().min(1).max(120),
      reference: z.string().max(200),
      crosses: z
        .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
        .length(2)
        .optional(),
      values: z
        .array(
          z.object({
            key: z.string().regex(/^[a-zA-Z0-9+-]{1,80}$/),
            label: z.string().min(1).max(120),
            share: z.number().min(0).max(1).optional(),
          }),
        )
        .min(2)
        .max(400),
    }),
  )
  .min(1)
  .max(12)

/** By hand, among the usual ones, or from what the census proposed. */
function featuresIn(
  { var: { ctx } }: HttpContext,
  _draw: Draw,
  raw: RawForm,
): Parsed<readonly TypedFeature[]> {
  const long = tooLong(raw, { reference: 200 }, ctx.locale)
  if (long) return { ok: false, form: long }
  const refuse = (refusal: TypedFeatureRefusal) =>
    ({ ok: false, form: formRefused(raw, featureRefusals[ctx.locale][refusal]) }) as const
  const usual = textIn(raw, 'usual')
  if (isUsualFeature(usual)) return { ok: true, value: [usualFeature(usual)] }
  if (textIn(raw, 'proposed')) {
    const crossed = raw['cross'] === 'yes' ? readJson(textIn(raw, 'proposedCross')) : []
    const read = proposed.safeParse([readJson(textIn(raw, 'proposed')), crossed].flat())
    if (!read.success) return refuse('no-label')
    const value: TypedFeature[] = read.data.map(({ crosses, ...feature }) => ({
      ...feature,
      ...(crosses ? { crosses } : {}),
      values: feature.values.map(({ key, label, share }) => ({ key, label, share })),
    }))
    return { ok: true, value }
  }
  const typed = readFeature(textIn(raw, 'label'), textIn(raw, 'lines'), textIn(raw, 'reference'))
  return typed.ok ? { ok: true, value: [typed.value] } : refuse(typed.refusal)
}

/** Two features of the draw, looked at together. */
async function crossedIn(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  raw: RawForm,
): Promise<Parsed<TypedFeature>> {
  const crossed = crossChosen(
    await listFeatures(ctx.db, draw.id),
    [String(raw['one'] ?? ''), String(raw['other'] ?? '')],
    { isOpen: raw['open'] === 'yes', reference: featureTexts[ctx.locale].crossReference },
  )
  if (crossed.ok) return { ok: true, value: crossed.value }
  const sentence = featureRefusals[ctx.locale][crossed.refusal]
  return { ok: false, form: formRefused(raw, sentence, 'other') }
}

async function readCensus(c: HttpContext, draw: Draw) {
  const { frame } = c.var
  const read = await readSentCensus(c)
  if (!read.ok) return again(c, await show(c, draw, { censusForm: read.form }))
  const { found, raw } = read.value
  return page(
    c,
    <CensusPage frame={frame} draw={draw} census={found} lift={raw['lift'] === 'yes'} />,
  )
}
