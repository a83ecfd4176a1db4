import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { listDue } from '../store/surveys.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** Surveys whose last day is past: the team closes them once paper is typed. */
export async function listWaitingSurveys(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepSurveys(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const due = await listDue(ctx.db, dayOf(ctx.now))
  return due.map(({ id, slug, title, closesOn }) => ({
    family: 'instruments',
    key: `survey:${id}:close`,
    label: texts.close(title),
    href: paths.prepare(slug),
    where: texts.where,
    why: texts.why,
    minutes: 5,
    dueOn: closesOn,
  }))
}
