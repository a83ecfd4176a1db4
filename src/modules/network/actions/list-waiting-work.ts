import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { mayProposeCoach } from '../coaching-permissions.ts'
import { mayLeadMission } from '../mission-permissions.ts'
import { coachingPaths } from '../paths/coaching.ts'
import { missionPaths } from '../paths/mission.ts'
import { prospectPaths } from '../paths/prospect.ts'
import { paths } from '../paths.ts'
import { mayKeepSignatures, mayProspect, maySeeJournal } from '../permissions.ts'
import {
  listCoachingsAsked,
  listDueExchanges,
  listDueSteps,
  listSignaturesToCheck,
  listUnreadMissions,
} from '../store/waiting.ts'
import { waitingWorkTexts } from '../texts/waiting-work.ts'

/** Somebody must be found within a month; a coach who is proposed answers within two weeks. */
const coachDays = 30
const answerDays = 14
const checkDays = 7

const work = { family: 'network' } as const

/** What the life of the network awaits from this person: prospects, coachings, missions, signatures. */
export async function listWaitingWork(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const [steps, exchanges, coachings, missions, signatures] = await Promise.all([
    mayProspect(viewer) ? listDueSteps(ctx.db, viewer.id, dayOf(ctx.now)) : [],
    maySeeJournal(viewer) ? listDueExchanges(ctx.db, viewer.id, dayOf(ctx.now)) : [],
    listCoachingsAsked(ctx.db, { all: mayProposeCoach(viewer), coachId: viewer.id }),
    listUnreadMissions(ctx.db),
    mayKeepSignatures(viewer) ? listSignaturesToCheck(ctx.db) : [],
  ])
  const texts = waitingWorkTexts[ctx.locale]
  const place = await namesOf(ctx, [...steps, ...exchanges, ...coachings, ...signatures])
  return [
    ...steps.map((step) => ({
      ...work,
      key: `prospect:${step.id}:${step.nextOn}`,
      label: texts.step(step.nextAction, place(step.territoryId).label),
      href: prospectPaths.one(step.id),
      where: texts.prospects,
      why: step.ownerId === viewer.id ? texts.whys.follows : texts.whys.nobody,
      minutes: 10,
      dueOn: step.nextOn,
    })),
    ...exchanges.map((exchange) => {
      const { slug, label } = place(exchange.territoryId)
      return {
        ...work,
        key: `exchange:${exchange.id}:next`,
        label: texts.step(exchange.nextAction, label),
        href: paths.dossier(slug),
        where: texts.exchanges,
        why: exchange.authorId === viewer.id ? texts.whys.noted : texts.whys.nobody,
        minutes: 10,
        dueOn: exchange.nextOn,
        done: paths.nextDone(slug, exchange.id),
      }
    }),
    ...coachings.map((coaching) => {
      const isAsked = coaching.state === 'asked'
      const since = dayOf(isAsked ? coaching.askedAt : (coaching.proposedAt ?? coaching.askedAt))
      return {
        ...work,
        key: `coaching:${coaching.id}:${isAsked ? 'propose' : 'answer'}`,
        label: (isAsked ? texts.findCoach : texts.answerCoaching)(
          place(coaching.territoryId).label,
        ),
        href: coachingPaths.show(coaching.id),
        where: texts.coachings,
        why: isAsked ? texts.whys.team : texts.whys.coach,
        minutes: isAsked ? 10 : 5,
        dueOn: addDays(since, isAsked ? coachDays : answerDays),
      }
    }),
    ...missions
      .filter((mission) => mayLeadMission(viewer, mission))
      .map((mission) => ({
        ...work,
        key: `mission:${mission.id}:answers`,
        label: texts.readAnswers(mission.count, mission.title),
        href: missionPaths.answers(mission.slug),
        where: texts.missions,
        why: texts.whys.mission,
        minutes: 10,
        dueOn: undefined,
      })),
    ...signatures.map((signature) => ({
      ...work,
      key: `signature:${signature.id}`,
      label: texts.checkSignature(place(signature.territoryId).label),
      href: paths.toCheck,
      where: texts.declaration,
      why: texts.whys.team,
      minutes: 5,
      dueOn: addDays(dayOf(signature.confirmedAt ?? signature.askedAt), checkDays),
    })),
  ]
}

async function namesOf(
  ctx: WaitingAsked,
  lines: readonly { readonly territoryId: string }[],
): Promise<(id: string) => { readonly slug: string; readonly label: string }> {
  const unknown = { slug: '', label: '' }
  if (lines.length === 0) return () => unknown
  const places = await getTerritories(
    ctx.db,
    lines.map(({ territoryId }) => territoryId),
  )
  return (id) => {
    const found = places.get(id)
    return found ? { slug: found.slug, label: territoryLabel(found) } : unknown
  }
}
