import type { Locale } from '#kit/texts.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import type { Route } from '#platform/routes.ts'
import { meetingShape } from '../../meeting.ts'
import { planMeeting } from '../../meetings/index.ts'
import { meetingTexts } from '../../meetings/nouns.ts'
import { paths } from '../../paths.ts'
import { idOf } from '../../routes/id-of.ts'
import { inCircle, type OnCircle } from '../../routes/on-circle.ts'
import { settleShape, tensionShape } from '../../tensions/nouns.ts'
import { endTask, endTension, raiseTension } from '../actions/keep-tensions.ts'
import { circlePage } from './circles.tsx'

const onThis = {
  ...inCircle('take-part'),
  refusals: (locale: Locale) => meetingTexts[locale].refusals,
  next: ({ circle }: OnCircle) => paths.circle(circle.slug),
}

/** What the people of a circle write on its page. */
export const circleWorkRoutes: readonly Route[] = [
  actRoute({
    ...onThis,
    path: paths.tensions(':slug'),
    fresh: true,
    shape: tensionShape,
    draw: (c, on, tension) => circlePage(c, on, { tension }),
    act: (c, { circle }, input) => raiseTension(c.var.ctx, circle.id, input),
    notice: (locale) => meetingTexts[locale].raised,
  }),
  actRoute({
    ...onThis,
    path: paths.tension(':slug', ':tension'),
    fresh: true,
    shape: settleShape,
    draw: (c, on) => circlePage(c, on),
    act: (c, { circle }, input) => endTension(c.var.ctx, circle.id, idOf(c, 'tension'), input),
    notice: (locale) => meetingTexts[locale].settled,
  }),
  buttonRoute({
    ...onThis,
    path: paths.taskDone(':slug', ':task'),
    act: (c, { circle }) => endTask(c.var.ctx, circle.id, idOf(c, 'task')),
    back: onThis.next,
    notice: (locale) => meetingTexts[locale].taskNoted,
  }),
  actRoute({
    ...onThis,
    ...inCircle('run'),
    path: paths.meetings(':slug'),
    fresh: true,
    shape: meetingShape,
    draw: (c, on, meeting) => circlePage(c, on, { meeting }),
    act: (c, { circle }, input) => planMeeting(c.var.ctx, circle.id, input),
    under: { 'day-passed': 'day', 'day-too-far': 'day', 'not-a-member': 'facilitator' },
    next: ({ circle }, { id }) => paths.meeting(circle.slug, id),
    notice: (locale) => meetingTexts[locale].planned,
  }),
]
