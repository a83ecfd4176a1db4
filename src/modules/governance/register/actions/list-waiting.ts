import { addDays, type Day, dayOf, writtenHour } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { runsMeetings } from '../../circle-role.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { paths } from '../../paths.ts'
import { listDecisions, listEventsOf, listReviewsDue } from '../../procedure/index.ts'
import {
  afterConsentEvent,
  afterElectionEvent,
  beforeConsent,
  beforeElection,
  type ConsentEvent,
  type Decision,
  type DecisionEvent,
  type ElectionEvent,
  type Logged,
} from '../../procedure/nouns.ts'
import { listCirclesOf } from '../../store/circle-members.ts'
import { countOldTensions, listMeetingsSoon } from '../../store/waiting.ts'
import { listTasksOf } from '../../tensions/index.ts'
import { waitingTexts } from '../texts/waiting.ts'
import { type DecisionGesture, gestureOf } from '../waiting.ts'

/** As many decisions under way as are looked through for one person. */
const looked = 40
const aheadDays = 14
const reviewDays = 10
/** A tension that nobody took up by then is brought back to those who lead. */
const tensionDays = 14
const dayMs = 86_400_000

const circleWork = { family: 'governance' } as const
const gestureMinutes: Readonly<Record<DecisionGesture, number>> = {
  react: 10,
  write: 20,
  consent: 5,
  take: 20,
  record: 2,
  'hand-in': 5,
  answer: 5,
  accept: 2,
}

/** What the circles of this person await from them: answers, what they lead, reviews, and what they said they would do. */
export async function listWaitingInCircles(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const today = dayOf(ctx.now)
  const circles = await listCirclesOf(ctx.db, viewer.id, today)
  if (circles.length === 0) return []
  const nameOf = new Map(circles.map(({ id, name }) => [id, name]))
  const leads = circles.filter(({ roles }) => roles.some(runsMeetings)).map(({ id }) => id)
  const [open, reviews, tasks, meetings, tensions] = await Promise.all([
    listDecisions(ctx.db, { circleIds: [...nameOf.keys()], closed: false, limit: looked }),
    listReviewsDue(ctx.db, addDays(today, reviewDays)),
    listTasksOf(ctx.db, viewer.id, addDays(today, aheadDays)),
    listMeetingsSoon(ctx.db, [...nameOf.keys()], ctx.now),
    countOldTensions(ctx.db, leads, new Date(ctx.now.getTime() - tensionDays * dayMs)),
  ])
  const led = new Set(leads)
  const where = ({ circleId }: { readonly circleId: string }) => nameOf.get(circleId) ?? ''
  const texts = waitingTexts[ctx.locale]
  const log = await listEventsOf(
    ctx.db,
    open.map(({ id }) => id),
  )
  return [
    ...open.flatMap((decision) => {
      const gesture = gestureOf(viewer.id, {
        decision: decision,
        ...stateOf(decision, log.get(decision.id) ?? []),
      })
      if (!gesture) return []
      return [
        {
          key: `decision:${decision.id}:${gesture}`,
          ...circleWork,
          why: texts.whys[isLed(gesture) ? 'leads' : 'answers'],
          minutes: gestureMinutes[gesture],
          label: texts.gestures[gesture](decision.title),
          href: decisionPaths.decision(decision.slug),
          where: where(decision),
          dueOn: decision.deadlineAt && dayOf(decision.deadlineAt),
        },
      ]
    }),
    ...reviews
      .filter(({ circleId }) => led.has(circleId))
      .map((review) => ({
        key: `decision:${review.id}:review`,
        ...circleWork,
        why: texts.whys.leads,
        minutes: 30,
        label: texts.review(review.title),
        href: decisionPaths.decision(review.slug),
        where: where(review),
        dueOn: firstOf(review.reviewOn, review.endsOn),
      })),
    ...tasks
      .filter(({ circleId }) => nameOf.has(circleId))
      .map((task) => ({
        key: `circle-task:${task.id}`,
        ...circleWork,
        why: texts.whys.task,
        minutes: 30,
        done: paths.taskDone(task.slug, task.id),
        label: task.words,
        href: paths.circle(task.slug),
        where: where(task),
        dueOn: task.dueOn,
      })),
    ...meetings.map((meeting) => ({
      key: `meeting:${meeting.id}`,
      ...circleWork,
      why: texts.whys.member,
      minutes: 60,
      label: texts.meeting(meeting.title, writtenHour(meeting.startsAt, ctx.locale)),
      href: paths.meeting(meeting.slug, meeting.id),
      where: where(meeting),
      dueOn: dayOf(meeting.startsAt),
    })),
    ...tensions.map((tension) => ({
      key: `tensions:${tension.circleId}`,
      ...circleWork,
      why: texts.whys.leads,
      minutes: 20,
      label: texts.tensions(tension.count),
      href: paths.circle(tension.slug),
      where: where(tension),
      dueOn: undefined,
    })),
  ]
}

function isLed(gesture: DecisionGesture): boolean {
  return gesture === 'take' || gesture === 'record'
}

function stateOf({ kind }: Decision, log: readonly Logged<DecisionEvent>[]) {
  const isConsent = kind === 'consent'
  return {
    consent: isConsent
      ? log.map(({ event }) => event as ConsentEvent).reduce(afterConsentEvent, beforeConsent)
      : beforeConsent,
    election: isConsent
      ? beforeElection
      : log.map(({ event }) => event as ElectionEvent).reduce(afterElectionEvent, beforeElection),
  }
}

function firstOf(...days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0]
}
