import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { waitingTexts } from '../texts/waiting.ts'
import { listAtTheDoor, listTextsToRead } from './list-texts-to-read.ts'

/** Resources sent for a second reading, and first contributions that wait at the door. */
export async function listWaitingTexts(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const words = waitingTexts[ctx.locale]
  const [texts, door] = await Promise.all([
    listTextsToRead(ctx, viewer),
    listAtTheDoor(ctx, viewer),
  ])
  const at = { family: 'knowledge', where: words.where, dueOn: undefined } as const
  return [
    ...texts.map(({ id, title, href }) => ({
      ...at,
      key: `resource:${id}:read`,
      label: words.read(title),
      href,
      why: words.whyRead,
      minutes: 20,
    })),
    ...(door.count > 0
      ? [
          {
            ...at,
            key: 'resources:door',
            label: words.atTheDoor(door.count),
            href: door.href,
            why: words.whyDoor,
            minutes: 5 * door.count,
          },
        ]
      : []),
  ]
}
