import { isSameName } from '../own-address.ts'
import { plainWords } from '../words.ts'

/**
 * Whom a name typed in a sheet means among people who are known: the one who has this whole name, in any order, or whose
 * name holds these words when nobody else's does. Two people who may be meant: none is.
 */
export function whoIsMeant<T extends { readonly name: string }>(
  typed: string,
  people: readonly T[],
): T | undefined {
  const asked = plainWords(typed)
  if (asked === '') return undefined
  const whole = people.filter(({ name }) => isSameName(name, typed))
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined
  const part = people.filter(({ name }) => ` ${plainWords(name)} `.includes(` ${asked} `))
  return part.length === 1 ? part[0] : undefined
}
