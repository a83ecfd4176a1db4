import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepFunding } from '../permissions.ts'
import { listApplications } from '../store/applications.ts'
import { listOpportunities } from '../store/opportunities.ts'
import { applicationTexts } from '../texts/applications.ts'

/** So many days before a last day, it waits for whoever takes care of it. */
const soonDays = 45

/** What this person said that they would do: follow a grant, send an application, bring a piece. */
export async function listWaitingFunding(
  { db, now, locale }: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepFunding(viewer)) return []
  const today = dayOf(now)
  const soon = addDays(today, soonDays)
  const texts = applicationTexts[locale]
  const line = { family: 'lab', where: texts.where, why: texts.why } as const
  const opportunities = await listOpportunities(db)
  const preparing = (await listApplications(db)).filter(({ state }) => state === 'preparing')
  const asked = new Set(preparing.map(({ opportunityId }) => opportunityId))
  const closing = opportunities.filter(
    ({ closesOn }) => closesOn !== undefined && closesOn >= today && closesOn <= soon,
  )
  const followed = closing
    .filter(({ id, ownerId }) => ownerId === viewer.id && !asked.has(id))
    .map(
      (grant): WaitingLine => ({
        ...{ ...line, key: `funding:${grant.id}:decide`, minutes: 30, dueOn: grant.closesOn },
        ...{ label: texts.dueOpportunity(grant.title), href: paths.opportunity(grant.id) },
      }),
    )
  const toSend = preparing.flatMap((application): readonly WaitingLine[] => {
    const { id, ownerId, opportunityId, pieces } = application
    const opportunity = opportunities.find((grant) => grant.id === opportunityId)
    const href = paths.application(id)
    const due = closing.find((grant) => grant.id === opportunityId)
    const own = pieces.filter(
      (piece) =>
        piece.ownerId === viewer.id &&
        !piece.done &&
        piece.dueOn !== undefined &&
        piece.dueOn <= soon,
    )
    return [
      ...(due && ownerId === viewer.id
        ? [
            {
              ...{ ...line, key: `funding:${id}:send`, href, minutes: 60, dueOn: due.closesOn },
              label: texts.dueApplication(opportunity?.title ?? ''),
            },
          ]
        : []),
      ...own.map((piece) => ({
        ...{ ...line, key: `funding:${piece.id}:piece`, href, minutes: 30, dueOn: piece.dueOn },
        label: texts.duePiece(piece.label),
      })),
    ]
  })
  return [...followed, ...toSend]
}
