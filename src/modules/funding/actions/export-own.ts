import type { Db } from '#platform/context.ts'
import { listApplications } from '../store/applications.ts'
import { listOpportunities } from '../store/opportunities.ts'

/** What somebody follows and brings, as it is given to whoever asks for their own data. */
export async function exportOwn(db: Db, personId: string) {
  const opportunities = await listOpportunities(db)
  const applications = await listApplications(db)
  const isOwn = ({ ownerId }: { readonly ownerId: string | undefined }) => ownerId === personId
  const titleOf = (id: string) => opportunities.find((grant) => grant.id === id)?.title ?? ''
  return {
    followed: opportunities.filter(isOwn).map(({ title }) => ({ title })),
    applications: applications
      .filter(isOwn)
      .map(({ opportunityId }) => ({ title: titleOf(opportunityId) })),
    pieces: applications
      .flatMap(({ pieces }) => pieces)
      .filter(isOwn)
      .map(({ label, dueOn }) => ({ title: label, dueOn })),
  }
}
