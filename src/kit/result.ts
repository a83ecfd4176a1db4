/**
 * A refusal is a value with a name; a breakdown is a thrown error.
 * `R` is a closed union of refusal codes, so that each can be required to have a sentence.
 */
export type Result<T, R extends string> = Done<T> | Refused<R>

export interface Done<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused<R extends string> {
  readonly ok: false
  readonly refusal: R
  /** What it is about, in the words that were sent: the lines that could not be read. */
  readonly about?: string
}

export function done(): Done<undefined>
export function done<T>(value: T): Done<T>
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value }
}

export function refused<R extends string>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}

/**
 * What an act did not find is no address that does not exist, when its form names it (a number, a seat): its page then
 * says that it is gone.
 */
export function orGone<T, R extends string>(
  result: Result<T, R>,
): Result<T, Exclude<R, 'not-found'> | 'gone'> {
  if (result.ok) return result
  const { refusal } = result
  if (refusal === 'not-found') return refused('gone')
  return { ...result, refusal: refusal as Exclude<R, 'not-found'> }
}
