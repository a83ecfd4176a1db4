import { addDays, dayOf, writtenDay, writtenMonth } from '#kit/dates.ts'
import { holds, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { monthBefore, monthOf } from '../month.ts'
import { paths } from '../paths.ts'
import { mayFillWeeks } from '../permissions.ts'
import { listMonths } from '../store/months.ts'
import { listTeamDays, listWeeksOf } from '../store/weeks.ts'
import { monthTexts } from '../texts/months.ts'
import { paceTexts } from '../texts/paces.ts'
import { weekTexts } from '../texts/week.ts'
import { mondayOf } from '../week.ts'
import { listPaces } from './list-paces.ts'

/**
 * From Friday on, this week, for whoever wrote one already: nobody else is asked for theirs. Last week until it is sent.
 * The month that is over, for whoever keeps the accounts, when somebody wrote days in it.
 */
export async function listWaitingTimes(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayFillWeeks(viewer)) return []
  return [
    ...(await weeksToSend(ctx, viewer)),
    ...(await monthToClose(ctx, viewer)),
    ...(await daysPassed(ctx, viewer)),
  ]
}

async function weeksToSend(ctx: WaitingAsked, viewer: Viewer): Promise<readonly WaitingLine[]> {
  const texts = weekTexts[ctx.locale]
  const today = dayOf(ctx.now)
  const monday = mondayOf(today)
  const weeks = await listWeeksOf(ctx.db, viewer.id)
  if (weeks.length === 0) return []
  const wanted = [addDays(monday, -7), ...(today >= addDays(monday, 4) ? [monday] : [])]
  const first = weeks.at(-1)?.monday ?? monday
  return wanted
    .filter((each) => each >= first && !weeks.some((week) => week.monday === each && week.sentAt))
    .map((each) => ({
      key: `timesheets:week:${each}`,
      family: 'means' as const,
      label: `${texts.send} (${texts.of(writtenDay(each, ctx.locale))})`,
      href: paths.week(each),
      ...{ where: texts.where, why: texts.why, minutes: 1, dueOn: addDays(each, 4) },
    }))
}

/** Said again when a project goes from one to the other: what will be over, then what is. */
async function daysPassed(ctx: WaitingAsked, viewer: Viewer): Promise<readonly WaitingLine[]> {
  if (!holds(viewer, 'finance')) return []
  const texts = paceTexts[ctx.locale]
  const today = dayOf(ctx.now)
  return (await listPaces(ctx.db, today))
    .filter(({ state, endsOn }) => (state === 'over' || state === 'passed') && endsOn >= today)
    .map(({ slug, title, state }) => ({
      key: `timesheets:pace:${slug}:${state}`,
      family: 'means' as const,
      label: texts.waiting(title),
      href: paths.projects,
      ...{ where: texts.where, why: texts.why, minutes: 10, dueOn: undefined },
    }))
}

async function monthToClose(ctx: WaitingAsked, viewer: Viewer): Promise<readonly WaitingLine[]> {
  if (!holds(viewer, 'finance')) return []
  const texts = monthTexts[ctx.locale]
  const month = monthBefore(monthOf(dayOf(ctx.now)))
  const kept = (await listMonths(ctx.db)).find((each) => each.month === month)
  if (!kept || kept.closedAt) return []
  if (!(await listTeamDays(ctx.db)).some((sum) => sum.month === month)) return []
  return [
    {
      key: `timesheets:month:${month}`,
      family: 'means',
      label: texts.close(writtenMonth(month, ctx.locale)),
      href: paths.closeMonth(month.slice(0, 7)),
      ...{ where: texts.where, why: texts.waitingWhy, minutes: 10, dueOn: undefined },
    },
  ]
}
