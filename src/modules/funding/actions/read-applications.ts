import { listGrants, listProjects } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Application } from '../application.ts'
import type { Opportunity } from '../opportunity.ts'
import { listApplications } from '../store/applications.ts'
import { listOpportunities } from '../store/opportunities.ts'
import { namesOf } from './team.ts'

interface WholeApplication extends Application {
  readonly opportunity: Opportunity
  readonly project: { readonly slug: string; readonly title: string }
  readonly ownerName: string
  readonly grantedCents: number | undefined
}

/** With what they ask for and for whom; the amount that was obtained is read where it stands, in the funding plan. */
export async function listShownApplications(
  { db, locale }: Pick<Ctx, 'db' | 'locale'>,
  only: { readonly id?: string; readonly opportunityId?: string } = {},
): Promise<readonly WholeApplication[]> {
  const applications = await listApplications(db, only)
  const opportunities = new Map(
    (await listOpportunities(db)).map((opportunity) => [opportunity.id, opportunity]),
  )
  const projects = new Map((await listProjects(db)).map((project) => [project.id, project]))
  const grants = new Map(
    (await listGrants(db, [...new Set(applications.map(({ projectId }) => projectId))])).map(
      (grant) => [grant.id, grant],
    ),
  )
  const names = await namesOf(
    { db, locale },
    applications.map(({ ownerId }) => ownerId),
  )
  return applications.flatMap((application): readonly WholeApplication[] => {
    const opportunity = opportunities.get(application.opportunityId)
    const project = projects.get(application.projectId)
    if (!opportunity || !project) return []
    const grant = grants.get(application.grantId ?? '')
    return [
      {
        ...{ ...application, opportunity, project },
        ownerName: names.get(application.ownerId ?? '') ?? '',
        grantedCents: grant && (grant.grantedCents ?? grant.askedCents),
      },
    ]
  })
}
