import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { plainEmail } from '../../person.ts'
import { insertPersons } from '../store/many-persons.ts'

export interface PersonOfMany {
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly keptUntil: Day
}

/**
 * Many people at once, none of whom is known yet: their keys, in the order given. Undefined for someone
 * whose address was written by another hand in the meantime.
 */
export async function recordPersons(
  ctx: Ctx,
  people: readonly PersonOfMany[],
): Promise<readonly (string | undefined)[]> {
  const made = people.map((person) => ({
    ...person,
    id: newId(ctx.now, ctx.chance),
    email: person.email && plainEmail(person.email),
    language: ctx.locale,
  }))
  const written = await insertPersons(ctx.db, made, ctx.now)
  return made.map(({ id }) => (written.has(id) ? id : undefined))
}
