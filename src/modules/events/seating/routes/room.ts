import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'

/**
 * Where the meeting is, for one person, now. A server that does not answer is no breakdown of the
 * house: the page says to come back.
 */
export async function wayToRoom(
  { video }: Pick<Ctx, 'video'>,
  event: NetworkEvent,
  person: { readonly name: string; readonly isHost: boolean },
): Promise<string | undefined> {
  if (event.video === 'link') return event.onlineUrl || undefined
  try {
    return await video?.join({
      roomId: `event-${event.id}`,
      roomName: event.title,
      personName: person.name || event.title,
      isHost: person.isHost,
    })
  } catch {
    return undefined
  }
}
