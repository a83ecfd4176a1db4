import { evaluationPaths } from '#modules/experiments/index.ts'
import { download, notFound } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { plainLine } from '../../results/nouns.ts'
import { placeResults } from '../actions/place-results.ts'
import type { Family } from '../family.ts'
import { type FamilyFigures, figuresOfFamily } from '../family-trials.ts'
import { pooledSentences } from '../family-words.ts'
import { familyAt } from './family-at.ts'

/** The numbers of a family, for programs and for whoever computes the mean again. */
export const familyFileRoutes: readonly Route[] = [
  get(paths.familyFile(':slug', 'csv'), 'anyone', sendCsv, { open: true }),
  get(paths.familyFile(':slug', 'json'), 'anyone', sendJson, { open: true }),
]

async function readFamily(c: HttpContext) {
  const family = await familyAt(c)
  if (!family) return undefined
  const figures =
    family.state === 'withdrawn'
      ? undefined
      : figuresOfFamily(family, await placeResults(c.var.ctx))
  return { family, figures }
}

async function sendJson(c: HttpContext) {
  const read = await readFamily(c)
  if (!read) return notFound(c)
  const { locale, settings } = c.var.ctx
  return download(c, JSON.stringify(familyEntry(read, { locale, baseUrl: settings.baseUrl })), {
    name: `${read.family.slug}.json`,
    mediaType: 'application/json; charset=utf-8',
    inline: true,
  })
}

/** Of what was withdrawn, when and why: no number. */
export function familyEntry(
  { family, figures }: { readonly family: Family; readonly figures: FamilyFigures | undefined },
  { locale, baseUrl }: { readonly locale: 'fr' | 'en'; readonly baseUrl: string },
) {
  const { title, state, outcome, unit, better, publishedAt, withdrawnAt, reason } = family
  const head = {
    format: 'ouvroir-trial-family-1',
    href: `${baseUrl}${paths.family(family.slug)}`,
    ...{ title, state, measure: { outcome, unit, better } },
    publishedAt: publishedAt?.toISOString() ?? null,
  }
  if (!figures) return { ...head, withdrawnAt: withdrawnAt?.toISOString() ?? null, reason }
  const placed = ({
    experiment,
    resultId,
  }: FamilyFigures['notCounted'][number] | FamilyFigures['trials'][number]) => ({
    experiment: experiment.title,
    href: `${baseUrl}${evaluationPaths.result(experiment.slug, resultId)}`,
  })
  const { pooled } = figures
  return {
    ...head,
    trials: figures.trials.map((trial, at) => {
      const { experiment: _, resultId: __, ...rest } = trial
      return { ...placed(trial), ...rest, weight: pooled?.weights[at] ?? null }
    }),
    notCounted: figures.notCounted.map((uncounted) => ({
      ...{ ...placed(uncounted), why: uncounted.why, reason: uncounted.reason },
    })),
    pooled: pooled ?? null,
    words: pooled ? pooledSentences(pooled, family, locale) : [],
  }
}

async function sendCsv(c: HttpContext) {
  const read = await readFamily(c)
  if (!read) return notFound(c)
  const { baseUrl } = c.var.ctx.settings
  return download(c, trialsCsv(read.figures, baseUrl), {
    name: `${read.family.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

const titles = [
  'experiment',
  'href',
  'published',
  'design',
  'drawn',
  'rounded',
  'estimate',
  'se',
  'low',
  'high',
  'rows',
]

/** As a program reads it: a comma between cells, a point in numbers. */
export function trialsCsv(figures: FamilyFigures | undefined, baseUrl: string): string {
  const rows = (figures?.trials ?? []).map((trial) => [
    trial.experiment.title,
    `${baseUrl}${evaluationPaths.result(trial.experiment.slug, trial.resultId)}`,
    trial.publishedAt.toISOString().slice(0, 10),
    ...[trial.design, String(trial.isDrawn), String(trial.isRounded)],
    ...[trial.estimate, trial.se, trial.low, trial.high, trial.n].map(String),
  ])
  return [titles, ...rows].map(plainLine).join('')
}
