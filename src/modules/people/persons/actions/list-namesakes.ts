import type { Ctx } from '#platform/context.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { mayErase } from '../../permissions.ts'

/** What erasing would leave because another person may bear the same name; only who may erase reads it. */
export async function namesakesOf(
  ctx: Pick<Ctx, 'db' | 'person' | 'locale'>,
  rooms: Pick<PeopleRooms, 'all'>,
  personId: string,
) {
  if (!mayErase(ctx.person, personId)) return []
  const found = rooms
    .all()
    .map((room) => room.personNamesakes?.(ctx.db, personId, ctx.locale) ?? [])
  return (await Promise.all(found)).flat()
}
