import { writtenDay } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlaceBook } from '../../contributions.ts'
import type { InvitedRole } from '../../invitation.ts'
import { writePlace } from '../../role.ts'
import { roleTexts, wordTexts } from '../../texts/words.ts'

/** « référent·e de territoire, Valbrenne, jusqu’au 31 mars 2027 » */
export async function writtenRoles(
  ctx: Ctx,
  places: PlaceBook,
  roles: readonly InvitedRole[],
): Promise<string[]> {
  const wanted = roles.flatMap(({ place }) => place ?? [])
  const names = await places.names(ctx.db, wanted, ctx.locale)
  const words = wordTexts[ctx.locale]
  return roles.map(({ role, place, endsOn }) =>
    [
      roleTexts[ctx.locale][role],
      place ? (names.get(writePlace(place)) ?? words.gonePlace) : undefined,
      endsOn ? words.until(writtenDay(endsOn, ctx.locale)) : undefined,
    ]
      .filter(Boolean)
      .join(', '),
  )
}
