import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { nearlyFullBytes, nearlyFullDay } from '../answer-file.ts'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { listBusySurveys, listHeavySurveys } from '../store/answer-files.ts'
import { listDue } from '../store/surveys.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** Surveys whose last day is past, which the team closes once paper is typed; and those that files nearly fill, or nearly fill today. */
export async function listWaitingSurveys(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepSurveys(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const due = await listDue(ctx.db, dayOf(ctx.now))
  const heavy = await listHeavySurveys(ctx.db, nearlyFullBytes)
  const busy = await listBusySurveys(ctx.db, dayOf(ctx.now), nearlyFullDay)
  const ofFiles = (slug: string, why: string) => ({
    ...({ family: 'instruments', href: paths.answers(slug) } as const),
    ...{ where: texts.where, why, minutes: 5, dueOn: undefined },
  })
  const room = heavy.map(({ id, slug, title }) => ({
    ...{ key: `survey:${id}:room`, label: texts.room(title) },
    ...ofFiles(slug, texts.roomWhy),
  }))
  const today = busy.map(({ id, slug, title }) => ({
    ...{ key: `survey:${id}:day`, label: texts.day(title) },
    ...ofFiles(slug, texts.dayWhy),
  }))
  const late = due.map(({ id, slug, title, closesOn }) => ({
    family: 'instruments' as const,
    key: `survey:${id}:close`,
    label: texts.close(title),
    href: paths.prepare(slug),
    where: texts.where,
    why: texts.why,
    minutes: 5,
    dueOn: closesOn,
  }))
  return [...late, ...room, ...today]
}
