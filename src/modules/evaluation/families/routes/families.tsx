import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import { createFamily, dropFamily, leaveTrialOut, takeTrialBack } from '../actions/keep-family.ts'
import { placeResults } from '../actions/place-results.ts'
import { publishFamily, withdrawFamily } from '../actions/publish-family.ts'
import type { Family } from '../family.ts'
import { familyShape, leaveOutShape, takeBackShape, withdrawFamilyShape } from '../family-forms.ts'
import { figuresOfFamily, measuresAmong } from '../family-trials.ts'
import { AddFamilyPage } from '../pages/AddFamilyPage.tsx'
import { FamilyPage } from '../pages/FamilyPage.tsx'
import { familyTexts } from '../texts/families.ts'
import { familyAt } from './family-at.ts'

const refusals = (locale: Locale) => familyTexts[locale].refusals

/** What the acts on a family have in common: docs/decisions/0050. */
const onFamily = {
  ...({ audience: 'staff', on: familyAt, may: mayKeepFamilies, fresh: true } as const),
  ...{ draw, refusals },
  next: ({ slug }: Family) => paths.family(slug),
} as const

export const addFamilyRoutes: readonly Route[] = formRoutes({
  ...({ audience: 'staff', may: mayKeepFamilies, fresh: true } as const),
  path: paths.addFamily,
  on: () => ({}),
  shape: familyShape,
  draw: async (c, _, form) => (
    <AddFamilyPage
      {...{ frame: c.var.frame, form, measures: measuresAmong(await placeResults(c.var.ctx)) }}
    />
  ),
  act: (c, _, words) => createFamily(c.var.ctx, words),
  refusals,
  under: { 'unknown-measure': 'measure' },
  next: (_, { slug }) => paths.family(slug),
  notice: (locale) => familyTexts[locale].saved,
})

export const familyRoutes: readonly Route[] = [
  get(paths.family(':slug'), 'anyone', show),
  buttonRoute({
    ...onFamily,
    path: paths.publishFamily(':slug'),
    act: (c, { id }) => publishFamily(c.var.ctx, id),
    notice: (locale) => familyTexts[locale].published,
  }),
  buttonRoute({
    ...onFamily,
    path: paths.dropFamily(':slug'),
    act: (c, { id }) => dropFamily(c.var.ctx, id),
    next: () => paths.families,
    notice: (locale) => familyTexts[locale].dropped,
  }),
  actRoute({
    ...onFamily,
    path: paths.leaveOut(':slug'),
    shape: leaveOutShape,
    act: (c, { id }, words) => leaveTrialOut(c.var.ctx, id, words),
    under: { 'not-counted': 'resultId' },
    notice: (locale) => familyTexts[locale].left,
  }),
  buttonRoute({
    ...onFamily,
    path: paths.takeBack(':slug'),
    shape: takeBackShape,
    act: (c, { id }, words) => takeTrialBack(c.var.ctx, id, words),
    notice: (locale) => familyTexts[locale].takenBack,
  }),
  actRoute({
    ...onFamily,
    path: paths.withdrawFamily(':slug'),
    shape: withdrawFamilyShape,
    act: (c, { id }, words) => withdrawFamily(c.var.ctx, id, words),
    notice: (locale) => familyTexts[locale].withdrawn,
  }),
]

async function draw(c: HttpContext, family: Family, form: FormState) {
  const { ctx, frame } = c.var
  const figures =
    family.state === 'withdrawn' ? undefined : figuresOfFamily(family, await placeResults(ctx))
  const mayKeep = mayKeepFamilies(ctx.person)
  return <FamilyPage {...{ frame, family, figures, mayKeep, form }} />
}

async function show(c: HttpContext) {
  const family = await familyAt(c)
  return family ? page(c, await draw(c, family, emptyForm)) : notFound(c)
}
