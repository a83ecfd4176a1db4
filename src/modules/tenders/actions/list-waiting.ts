import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepTenders } from '../permissions.ts'
import { listTenders } from '../store/tenders.ts'
import { tenderTexts } from '../texts/tenders.ts'

/** So many days before an end, it waits for whoever takes care of it. */
const soonDays = 45

/** Proposals to hand in, tasks, and certificates that end. */
export async function listWaitingTenders(
  { db, now, locale }: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepTenders(viewer)) return []
  const soon = addDays(dayOf(now), soonDays)
  const texts = tenderTexts[locale]
  const line = { family: 'lab', where: texts.where, why: texts.why } as const
  const running = (await listTenders(db)).filter(({ state }) => state === 'answering')
  return running.flatMap((tender): readonly WaitingLine[] => {
    const { id, title, closesAt, ownerId, tasks, pieces } = tender
    const isOwn = ownerId === viewer.id
    const closesOn = closesAt && dayOf(closesAt)
    const due =
      isOwn && closesOn !== undefined && closesOn <= soon
        ? [
            {
              ...{ ...line, key: `tender:${id}:submit`, minutes: 60, dueOn: closesOn },
              ...{ label: texts.due(title), href: paths.tender(id) },
            },
          ]
        : []
    const own = tasks.filter(
      (task) => task.ownerId === viewer.id && !task.done && (task.dueOn ?? '9999') <= soon,
    )
    const expiring = pieces.filter(
      ({ expiresOn }) => isOwn && expiresOn !== undefined && expiresOn <= (closesOn ?? soon),
    )
    return [
      ...due,
      ...own.map((task) => ({
        ...{ ...line, key: `tender:${task.id}:task`, minutes: 30, dueOn: task.dueOn },
        ...{ label: texts.dueTask(task.label), href: paths.rows(id, 'taches') },
      })),
      ...expiring.map((piece) => ({
        ...{ ...line, key: `tender:${piece.id}:piece`, minutes: 30, dueOn: piece.expiresOn },
        ...{ label: texts.expiring(piece.label), href: paths.rows(id, 'pieces') },
      })),
    ]
  })
}
