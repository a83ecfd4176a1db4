import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayAnswerRightsRequest, mayInvite, mayRecordMandate } from '../permissions.ts'
import { listEndingSoon, listRunOut, listUnanswered } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** Two months before its end, a territory names whoever follows. */
const mandateDays = 60
const shown = 20
const invitationDays = 30

const work = { family: 'means' } as const

/** What the people of the house await from this person: mandates, requests on data, invitations without an answer. */
export async function listWaitingOnPeople(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const today = dayOf(ctx.now)
  const texts = waitingTexts[ctx.locale]
  const since = new Date(ctx.now.getTime() - invitationDays * 86_400_000)
  const [mandates, requests, invitations] = await Promise.all([
    mayRecordMandate(viewer)
      ? listEndingSoon(ctx.db, today, addDays(today, mandateDays), shown)
      : [],
    mayAnswerRightsRequest(viewer) ? listUnanswered(ctx.db, shown) : [],
    mayInvite(viewer, []) ? listRunOut(ctx.db, viewer.id, since, ctx.now) : [],
  ])
  return [
    ...mandates.map(({ id, personId, name, title, endsOn }) => ({
      ...work,
      key: `mandate:${id}`,
      label: texts.mandate(name),
      href: paths.person(personId),
      where: title,
      why: texts.whys.mandates,
      minutes: 10,
      dueOn: endsOn,
    })),
    ...requests.map(({ id, name, dueOn }) => ({
      ...work,
      key: `rights-request:${id}`,
      label: texts.request(name ?? ''),
      href: paths.requests,
      where: texts.people,
      why: texts.whys.law,
      minutes: 30,
      dueOn,
    })),
    ...invitations.map(({ id, name, expiresAt }) => ({
      ...work,
      key: `invitation:${id}`,
      label: texts.invitation(name),
      href: paths.invitations,
      where: texts.people,
      why: texts.whys.invited,
      minutes: 2,
      dueOn: dayOf(expiresAt),
    })),
  ]
}
