import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { plainEmail } from '../../person.ts'
import { findIdentityByEmail, insertPerson, keepUntilAtLeast } from '../store/persons.ts'

export interface PersonToRecord {
  readonly name: string
  readonly email: string | undefined
  readonly phone?: string | undefined
  /** Identity goes after this day, for someone who came for one occasion. */
  readonly keptUntil?: Day | undefined
}

/**
 * The key of the person with this address, made if there is none. An identity that exists is left as
 * it is: a public form must not rewrite someone's name.
 */
export async function recordPerson(ctx: Ctx, input: PersonToRecord): Promise<string> {
  const email = input.email ? plainEmail(input.email) : undefined
  const known = email ? await findIdentityByEmail(ctx.db, email) : undefined
  if (known) {
    if (input.keptUntil) await keepUntilAtLeast(ctx.db, known.personId, input.keptUntil)
    return known.personId
  }

  const id = newId(ctx.now, ctx.chance)
  const { name, phone, keptUntil } = input
  const person = { id, name, email, phone, keptUntil, language: ctx.locale }
  if (await insertPerson(ctx.db, person, ctx.now)) return id

  // Someone else wrote the same address in the meantime.
  const other = email ? await findIdentityByEmail(ctx.db, email) : undefined
  if (!other) throw new Error('a person could not be written')
  return other.personId
}
