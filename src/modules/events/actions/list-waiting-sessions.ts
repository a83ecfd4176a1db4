import { dayOf } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { pathTo } from '../paths.ts'
import { mayRunSessions } from '../permissions.ts'
import { listSessionsToHold } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

const shown = 20

/** Sessions of today to hold, and those of before of which nothing was said, for whoever runs them. */
export async function listWaitingSessions(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const today = dayOf(ctx.now)
  const texts = waitingTexts[ctx.locale]
  return (await listSessionsToHold(ctx.db, today))
    .filter((session) => mayRunSessions(viewer, session))
    .slice(0, shown)
    .map(({ id, title, onDay, startsAt, minutes, experimentTitle }) => ({
      family: 'gatherings',
      key: `session:${id}`,
      label:
        onDay === today ? texts.hold(title, writtenTime(startsAt, ctx.locale)) : texts.tell(title),
      href: pathTo(onDay === today ? 'session' : 'close', id),
      where: experimentTitle || texts.where,
      why: texts.whys.session,
      minutes: onDay === today ? minutes : 10,
      dueOn: onDay,
    }))
}
