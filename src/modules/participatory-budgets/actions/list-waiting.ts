import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { isUnanswered } from '../idea.ts'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals } from '../store/desk.ts'
import { listEditions } from '../store/editions.ts'
import { listIdeas } from '../store/ideas.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** What editions await from the team: answers that are owed, by the day that the rules say. */
export async function listWaitingBudgets(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepEditions(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const today = dayOf(ctx.now)
  const running = (await listEditions(ctx.db, true)).filter(
    ({ state }) => state === 'ideas' || state === 'analysis',
  )
  const lines = await Promise.all(
    running.map(async (edition): Promise<readonly WaitingLine[]> => {
      const line = { family: 'instruments', where: texts.where, why: texts.why } as const
      if (edition.state === 'ideas' && today > edition.ideasUntil)
        return [
          {
            ...line,
            key: `budget:${edition.id}:close-ideas`,
            label: texts.closeIdeas(edition.title),
            href: paths.edition(edition.slug),
            minutes: 5,
            dueOn: edition.ideasUntil,
          },
        ]
      const appeals = await listAppeals(ctx.db, edition.id)
      const owed = (await listIdeas(ctx.db, edition.id)).filter((idea) =>
        isUnanswered(
          idea,
          appeals.find(({ ideaId }) => ideaId === idea.id),
        ),
      )
      if (owed.length === 0) return []
      return [
        {
          ...line,
          key: `budget:${edition.id}:answers`,
          label: texts.answers(owed.length, edition.title),
          href: paths.desk(edition.slug),
          minutes: 15,
          dueOn: edition.analysisUntil,
        },
      ]
    }),
  )
  return lines.flat()
}
