import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { cellName } from '#kit/grids/grid.ts'
import { shownOf } from '#kit/grids/grid-form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { seenField, seenMark } from '#kit/seen.ts'
import { listMembers } from '#modules/network/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { attachmentRules } from '../../attachment.ts'
import { type CriterionStanding, eligibility, eligibilityCriteria } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { namesOf } from '../../team/index.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { type JoinRefusal, joinCriterionFile } from '../actions/join-criterion-file.ts'
import { saveCriteria } from '../actions/save-criteria.ts'
import { criteriaGrid, criteriaRows } from '../criteria-grid.ts'
import {
  CriteriaGridPage,
  CriteriaPastePage,
  CriterionFilePage,
} from '../pages/CriteriaGridPage.tsx'
import { CriteriaPage } from '../pages/CriteriaPage.tsx'
import { listEligibilityChecks } from '../store/eligibility-checks.ts'
import { criteriaTexts } from '../texts/criteria.ts'

/** The seven eligibility criteria: on the page, and written in a grid. */
export const criteriaRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/criteres',
    'anyone',
    onExperiment(async (c, experiment) => {
      const { ctx, frame } = c.var
      const criteria = await criteriaOf(c, experiment)
      const checks = criteria.flatMap(({ latest, earlier }) => [latest, ...earlier])
      const names = await namesOf(
        ctx,
        experiment,
        checks.map((check) => check?.personId),
      )
      return page(
        c,
        <CriteriaPage frame={frame} experiment={experiment} criteria={criteria} names={names} />,
      )
    }),
    { cached: true },
  ),
  ...gridRoutes({
    path: '/experiences/:slug/criteres/lignes',
    audience: 'signed-in',
    on: experimentAt,
    may: mayEditExperiment,
    grid: criteriaGrid,
    rows: async (c, experiment) => criteriaRows(await criteriaOf(c, experiment)),
    draw: gridPage,
    act: (c, { id }, change) => saveCriteria(c.var.ctx, id, change),
    refusals: (locale) => refusalTexts[locale],
    next: ({ slug }) => paths.criteria(slug),
    notice: (locale, { changed }) => gridTexts[locale].saved({ added: 0, changed, removed: 0 }),
    saved: ({ id }) => ({ act: 'experiment-criteria.written', subject: `experiment:${id}` }),
    paste: {
      path: '/experiences/:slug/criteres/coller',
      draw: (c, experiment, form, read) => (
        <CriteriaPastePage frame={c.var.frame} experiment={experiment} form={form} read={read} />
      ),
    },
  }),
  ...formRoutes<Experiment, undefined, unknown, JoinRefusal>({
    path: '/experiences/:slug/criteres/:criterion/piece',
    audience: 'signed-in',
    on: experimentAt,
    may: mayEditExperiment,
    fresh: true,
    shape: () => ({ ok: true, value: undefined }),
    file: { name: 'file', rules: attachmentRules },
    draw: filePage,
    act: (c, { id }, _input, _raw, file) =>
      joinCriterionFile(c.var.ctx, id, criterionOf(c) ?? '', file),
    refusals: (locale) => ({
      ...refusalTexts[locale],
      'file-missing': criteriaTexts[locale].fileMissing,
    }),
    under: { 'file-missing': 'file' },
    next: ({ slug }) => paths.criteria(slug),
    notice: (locale) => criteriaTexts[locale].joined,
  }),
  // Addresses of before: each criterion had a page.
  get(
    '/experiences/:slug/criteres/:criterion',
    'signed-in',
    onExperiment((c, { slug }) => {
      const criterion = criterionOf(c)
      const to = criterion ? paths.criterion(slug, criterion) : paths.criteriaLines(slug)
      return c.redirect(to, 301)
    }, mayEditExperiment),
  ),
]

async function criteriaOf(c: HttpContext, { id }: Experiment) {
  return eligibility(await listEligibilityChecks(c.var.ctx.db, id))
}

async function gridPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const since = await memberSince(ctx, experiment)
  // What the register says already is not typed again.
  const isTaken = c.req.query('de') === 'adhesions' && since && isEmpty(form)
  const criteria = await criteriaOf(c, experiment)
  const begun = isTaken ? membershipOf(criteria, writtenDay(since, ctx.locale), ctx) : form
  return (
    <CriteriaGridPage
      frame={frame}
      experiment={experiment}
      form={begun}
      criteria={criteria}
      memberSince={since}
    />
  )
}

const isEmpty = ({ values }: FormState) => Object.keys(values).length === 0

function membershipOf(
  criteria: readonly CriterionStanding[],
  day: string,
  { locale }: Ctx,
): FormState {
  const cell = (column: string) => cellName(criteriaGrid, 'membership', column)
  const text = criteriaTexts[locale].memberSince(day)
  // What is begun is not what stands: its marks are of what stands.
  const seen = seenMark(shownOf(criteriaGrid, criteriaRows(criteria)))
  const begun = { [cell('state')]: 'met', [cell('text')]: text }
  return { values: { [seenField]: seen, ...begun }, problems: {} }
}

async function filePage(c: HttpContext, experiment: Experiment, form: FormState) {
  const standing = (await criteriaOf(c, experiment)).find(
    ({ criterion }) => criterion === criterionOf(c),
  )
  if (!standing) return undefined
  return (
    <CriterionFilePage
      frame={c.var.frame}
      experiment={experiment}
      form={form}
      standing={standing}
    />
  )
}

/** The register of the network knows it: nobody types it again. */
async function memberSince({ db }: Ctx, { territoryId }: Experiment) {
  if (territoryId === undefined) return undefined
  const member = (await listMembers(db)).find((item) => item.territoryId === territoryId)
  return member?.since ?? null
}

function criterionOf(c: HttpContext) {
  const key = c.req.param('criterion')
  return eligibilityCriteria.find((criterion) => criterion === key)
}
