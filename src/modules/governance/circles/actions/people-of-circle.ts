import { dayOf } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listCircles } from '../../store/circles.ts'

/** Who takes part today in the circle of this name; nobody when there is none, or several. */
export async function peopleOfCircle(
  ctx: Pick<Ctx, 'db' | 'now'>,
  name: string,
): Promise<readonly string[]> {
  const asked = plainWords(name)
  const named = (await listCircles(ctx.db)).filter((circle) => plainWords(circle.name) === asked)
  const [circle] = named
  if (!circle || named.length > 1 || asked === '') return []
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  return members.map(({ personId }) => personId)
}
