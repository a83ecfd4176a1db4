import { z } from 'zod'
import { readJson } from '#kit/bounded-json.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type RawForm,
  tooLong,
  typedValues,
} from '#kit/form.ts'
import { findTerritory, findTerritoryByCode } from '#modules/territories/index.ts'
import {
  again,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { readers } from '#platform/imports/readers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature } from '../../quota.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { listRegistered } from '../../store/draw-people.ts'
import { listFeatures } from '../../store/features.ts'
import { addFeatures, keepQuotas, removeFeature } from '../actions/keep-features.ts'
import { crossChosen } from '../crossed-feature.ts'
import { readFeature, type TypedFeature } from '../feature-form.ts'
import { inventPool } from '../invented-pool.ts'
import { CensusPage } from '../pages/CensusPage.tsx'
import { FeaturesPage } from '../pages/FeaturesPage.tsx'
import { readGrid } from '../quota-form.ts'
import { gridProblems } from '../quota-grid.ts'
import { featureRefusals, featureTexts, gridProblemTexts } from '../texts/features.ts'
import { countValues } from '../trial.ts'
import { isUsualFeature, usualFeature } from '../usual-features.ts'
import { readCensusFile } from './census-file.ts'
import { checkQuotasRoute } from './check-quotas.ts'

const slug = ':slug'

export const featureRoutes: readonly Route[] = [
  get(
    drawPaths.features(slug),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await show(c, draw, {}))),
  ),
  post(drawPaths.features(slug), 'signed-in', onOwnDraw(keep)),
  post(drawPaths.addFeature(slug), 'signed-in', onOwnDraw(add)),
  post(drawPaths.crossFeatures(slug), 'signed-in', onOwnDraw(cross)),
  post(drawPaths.removeFeature(slug), 'signed-in', onOwnDraw(remove)),
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
async function keep(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = featureTexts[ctx.locale]
  const raw = await readForm(c)
  const read = readGrid(await listFeatures(ctx.db, draw.id), raw)
  const problems = problemsOf(ctx.locale, draw, read)
  if (Object.keys(problems).length > 0)
    return again(
      c,
      await show(c, draw, {
        form: { values: typedValues(raw), problems },
        features: read.features,
      }),
    )
  const kept = await keepQuotas(ctx, draw, read.bounds)
  if (kept.ok) return seeOther(c, drawPaths.features(draw.slug), said.saved)
  if (kept.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(raw, featureRefusals[ctx.locale][kept.refusal])
  return again(c, await show(c, draw, { form }))
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
async function add(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const long = tooLong(raw, { reference: 200 }, ctx.locale)
  if (long) return again(c, await show(c, draw, { addForm: long }))
  const read = featuresIn(raw)
  const refuse = async (refusal: keyof (typeof featureRefusals)['fr']) =>
    refusal === 'forbidden'
      ? forbidden(c)
      : again(
          c,
          await show(c, draw, { addForm: formRefused(raw, featureRefusals[ctx.locale][refusal]) }),
        )
  if (!read.ok) return refuse(read.refusal)
  const added = await addFeatures(ctx, draw, read.value, raw['lift'] === 'yes')
  if (!added.ok) return refuse(added.refusal)
  return seeOther(c, drawPaths.features(draw.slug), featureTexts[ctx.locale].added)
}

function featuresIn(raw: RawForm) {
  const text = (name: string) => {
    const typed = raw[name]
    return typeof typed === 'string' ? typed : ''
  }
  const usual = text('usual')
  if (isUsualFeature(usual)) return { ok: true, value: [usualFeature(usual)] } as const
  if (text('proposed')) {
    const crossed = raw['cross'] === 'yes' ? readJson(text('proposedCross')) : []
    const read = proposed.safeParse([readJson(text('proposed')), crossed].flat())
    if (!read.success) return { ok: false, refusal: 'no-label' } as const
    const value: TypedFeature[] = read.data.map(({ crosses, ...feature }) => ({
      ...feature,
      ...(crosses ? { crosses } : {}),
      values: feature.values.map(({ key, label, share }) => ({ key, label, share })),
    }))
    return { ok: true, value } as const
  }
  const typed = readFeature(text('label'), text('lines'), text('reference'))
  return typed.ok ? ({ ok: true, value: [typed.value] } as const) : typed
}

/** Two features of the draw, looked at together. */
async function cross(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = featureTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = async (refusal: keyof (typeof featureRefusals)['fr']) => {
    const crossForm = formRefused(raw, featureRefusals[ctx.locale][refusal], 'other')
    return again(c, await show(c, draw, { crossForm }))
  }
  const crossed = crossChosen(
    await listFeatures(ctx.db, draw.id),
    [String(raw['one'] ?? ''), String(raw['other'] ?? '')],
    { isOpen: raw['open'] === 'yes', reference: said.crossReference },
  )
  if (!crossed.ok) return refuse(crossed.refusal)
  const added = await addFeatures(ctx, draw, [crossed.value])
  if (added.ok) return seeOther(c, drawPaths.features(draw.slug), said.crossed)
  return added.refusal === 'forbidden' ? forbidden(c) : refuse(added.refusal)
}

async function remove(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const { feature } = await readForm(c)
  const removed = await removeFeature(ctx, draw, typeof feature === 'string' ? feature : '')
  if (removed.ok)
    return seeOther(c, drawPaths.features(draw.slug), featureTexts[ctx.locale].removed)
  if (removed.refusal === 'forbidden') return forbidden(c)
  if (removed.refusal === 'not-found') return notFound(c)
  const form = formRefused({}, featureRefusals[ctx.locale][removed.refusal])
  return again(c, await show(c, draw, { addForm: form }))
}

async function readCensus(c: HttpContext, draw: Draw) {
  const { ctx, frame } = c.var
  const said = featureTexts[ctx.locale]
  const raw = await readForm(c)
  const codes = String(raw['codes'] ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
  const odd = codes.filter((code) => !/^[0-9AB]{5}$/.test(code))
  const least = Number(raw['least'])
  const isAge = Number.isInteger(least) && least >= 0 && least < 30 && raw['least'] !== ''
  if (odd.length > 0 || codes.length > 400 || !isAge) {
    const [field, sentence] = !isAge
      ? ['least', said.leastOdd]
      : ['codes', odd.length > 0 ? said.codesOdd(odd.slice(0, 5).join(', ')) : said.codesMany(400)]
    return again(c, await show(c, draw, { censusForm: formRefused(raw, sentence, field) }))
  }
  const read = await readCensusFile(await readUpload(c, 'file'), codes, {
    least,
    names: await namesOf(c, codes),
  })
  if (read.ok)
    return page(
      c,
      <CensusPage frame={frame} draw={draw} found={read.value} lift={raw['lift'] === 'yes'} />,
    )
  const field = read.refusal === 'no-code' || read.refusal === 'nothing-found' ? 'codes' : 'file'
  const where = (read.problems ?? []).slice(0, 5).map(said.censusProblem)
  const more = (read.problems?.length ?? 0) - where.length
  const sentence = [
    said.censusRefusals[read.refusal],
    ...where,
    ...(more > 0 ? [said.censusMore(more)] : []),
  ].join(' ')
  return again(c, await show(c, draw, { censusForm: formRefused(raw, sentence, field) }))
}

async function namesOf({ var: { ctx } }: HttpContext, codes: readonly string[]) {
  const names = new Map<string, string>()
  for (const code of codes.length > 1 ? codes : []) {
    const found = await findTerritoryByCode(ctx.db, code, 'commune')
    if (found) names.set(code, found.name)
  }
  return names
}
