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
}

export function done(): Done<undefined>
export function done<T>(value: T): Done<T>
export function done<T>(value?: T): Done<T | undefined> {
  return { ok: true, value }
}

export function refused<R extends string>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}
