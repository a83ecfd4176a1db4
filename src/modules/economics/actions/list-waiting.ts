import { dayOf } from '#kit/dates.ts'
import { holds, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { listHolders } from '#modules/people/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { fundingPlan } from '../funding.ts'
import { paths } from '../paths.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { listGrants } from '../store/grants.ts'
import { listProjects } from '../store/projects.ts'
import { fundingTexts } from '../texts/funding.ts'

/** Reports that are owed and money that lapses, for whoever keeps the accounts; for administrators when nobody does. */
export async function listWaitingGrants(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepEconomics(viewer)) return []
  const today = dayOf(ctx.now)
  const keeps = holds(viewer, 'finance')
  if (!keeps && (await listHolders(ctx.db, ['finance'], today)).length > 0) return []
  const texts = fundingTexts[ctx.locale]
  const why = keeps ? texts.why : texts.whyAdministrator
  const grants = await listGrants(ctx.db)
  const line = { family: 'lab', where: texts.where, why } as const
  return (await listProjects(ctx.db)).flatMap((project) => {
    const own = grants.filter(({ projectId }) => projectId === project.id)
    const { warnings } = fundingPlan({ project, costsCents: 0, grants: own, today })
    return warnings.flatMap((warning): readonly WaitingLine[] => {
      if (warning.kind !== 'report-due' && warning.kind !== 'lapses') return []
      const { grant } = warning
      const isReport = warning.kind === 'report-due'
      return [
        {
          ...line,
          key: `economics:${grant.id}:${isReport ? 'report' : 'claim'}`,
          label: isReport ? texts.sendReport(grant.funder) : texts.claim(grant.funder),
          href: paths.grant(project.slug, grant.id),
          minutes: isReport ? 60 : 15,
          dueOn: isReport ? warning.dueOn : grant.endsOn,
        },
      ]
    })
  })
}
