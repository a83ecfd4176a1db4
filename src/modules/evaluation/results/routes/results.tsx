import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { experimentAt, evaluationPaths as paths } from '#modules/experiments/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { mayKeepResult, mayPublishResult } from '../../permissions.ts'
import { sayNotKnown } from '../actions/keep-result.ts'
import { publishResult } from '../actions/publish-result.ts'
import { dropResult, withdrawResult } from '../actions/withdraw-result.ts'
import { ResultPage } from '../pages/ResultPage.tsx'
import { notKnownShape, publishForm, withdrawForm } from '../result-forms.ts'
import { keptTexts } from '../texts/kept.ts'
import { drawCompute } from './compute.tsx'
import { type OnResult, resultAt } from './on-result.ts'

const refusals = (locale: Locale) => keptTexts[locale].refusals

const onThis = {
  ...({ audience: 'signed-in', on: resultAt, fresh: true, draw, refusals } as const),
  may: (viewer: Parameters<typeof mayPublishResult>[0], { experiment }: OnResult) =>
    mayPublishResult(viewer, experiment),
  next: ({ experiment, result }: OnResult) => paths.result(experiment.slug, result.id),
} as const

/** A result that was kept: read, published, withdrawn. */
export const resultRoutes: readonly Route[] = [
  get(paths.result(':slug', ':id'), 'anyone', show),
  actRoute({
    ...onThis,
    path: paths.publishResult(':slug', ':id'),
    shape: publishForm,
    act: (c, { result }, words) => publishResult(c.var.ctx, result.id, words),
    under: { 'deviations-unsaid': 'deviations', 'deviations-both': 'deviations' },
    notice: (locale) => keptTexts[locale].publishedNotice,
  }),
  actRoute({
    ...onThis,
    path: paths.withdrawResult(':slug', ':id'),
    shape: withdrawForm,
    act: (c, { result }, words) => withdrawResult(c.var.ctx, result.id, words),
    notice: (locale) => keptTexts[locale].withdrawnNotice,
  }),
  buttonRoute({
    ...onThis,
    path: paths.dropResult(':slug', ':id'),
    act: (c, { result }) => dropResult(c.var.ctx, result.id),
    next: ({ experiment }) => paths.compute(experiment.slug),
    notice: (locale) => keptTexts[locale].droppedNotice,
  }),
  actRoute({
    path: paths.notKnown(':slug'),
    audience: 'signed-in',
    on: experimentAt,
    may: mayKeepResult,
    fresh: true,
    shape: notKnownShape,
    draw: (c, experiment, form) => drawCompute(c, experiment, { notKnown: form }),
    act: (c, { id }, words) => sayNotKnown(c.var.ctx, id, words),
    refusals,
    next: ({ slug }, { id }) => paths.result(slug, id),
    notice: (locale) => keptTexts[locale].kept,
  }),
]

function draw(c: HttpContext, { experiment, result }: OnResult, form: FormState) {
  const { ctx, frame } = c.var
  const mayPublish = mayPublishResult(ctx.person, experiment)
  return <ResultPage {...{ frame, experiment, result, mayPublish, form }} />
}

async function show(c: HttpContext) {
  const on = await resultAt(c)
  if (on === undefined) return notFound(c)
  return on instanceof Response ? on : page(c, draw(c, on, emptyForm))
}
