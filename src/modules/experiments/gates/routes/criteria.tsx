import type { FormState } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { listMembers } from '#modules/network/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { eligibility, eligibilityCriteria } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentForm } from '../../routes/experiment-form.tsx'
import { onExperiment } from '../../routes/on-experiment.ts'
import { namesOf } from '../../team/index.ts'
import { checkEligibility } from '../actions/check-eligibility.ts'
import { eligibilityShape } from '../evidence.ts'
import { CriteriaPage, CriterionPage } from '../pages/CriteriaPage.tsx'
import { listEligibilityChecks } from '../store/eligibility-checks.ts'
import { criteriaTexts } from '../texts/criteria.ts'

/** The seven eligibility criteria. */
export const criteriaRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/criteres',
    'anyone',
    onExperiment(async (c, experiment) => {
      const { ctx, frame } = c.var
      const criteria = eligibility(await listEligibilityChecks(ctx.db, experiment.id))
      const people = criteria.map((criterion) => criterion.latest?.personId)
      const names = await namesOf(ctx, experiment, people)
      return page(
        c,
        <CriteriaPage frame={frame} experiment={experiment} criteria={criteria} names={names} />,
      )
    }),
    { cached: true },
  ),
  ...experimentForm({
    path: '/criteres/:criterion',
    may: mayEditExperiment,
    shape: eligibilityShape,
    withFile: true,
    draw: criterionPage,
    act: async (c, experiment, input, { file }) => {
      const criterion = criterionOf(c)
      if (!criterion) return refused('not-found')
      return checkEligibility(c.var.ctx, experiment.id, criterion, { ...input, file })
    },
    next: (experiment) => paths.criteria(experiment.slug),
    notice: (locale) => criteriaTexts[locale].saved,
  }),
]

async function criterionPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const criterion = criterionOf(c)
  const checks = await listEligibilityChecks(ctx.db, experiment.id)
  const standing = eligibility(checks).find(
    (criterionStanding) => criterionStanding.criterion === criterion,
  )
  if (!standing) return undefined
  const people = checks.map((check) => check.personId)
  return (
    <CriterionPage
      frame={frame}
      experiment={experiment}
      form={form}
      standing={standing}
      names={await namesOf(ctx, experiment, people)}
      memberSince={criterion === 'membership' ? await memberSince(ctx, experiment) : undefined}
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
