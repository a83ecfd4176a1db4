/** A row as it is read, where nothing is `undefined` rather than null. */
type Read<R> = { [K in keyof R]: null extends R[K] ? Exclude<R[K], null> | undefined : R[K] }

type Whole<R, O, L> = Omit<Read<R>, keyof O | (L & keyof R)> & O

/** Where a function answers it later, or may find none. */
type One<N> = Exclude<N, undefined | PromiseLike<unknown>>

/** Nothing to say of a row that is its noun; otherwise the columns to look at, in the error of the compiler. */
type Fault<N, W> = [Exclude<keyof W, keyof N>] extends [never]
  ? W extends N
    ? unknown
    : { 'differs from its noun': W }
  : { 'is in no noun': Exclude<keyof W, keyof N> }

/**
 * The noun of a row that has the same names: null becomes `undefined`, `differs` is what is not as it is read, and the columns
 * that are no part of it are named after. The compiler refuses a row that has a column more: what is added to a
 * table goes out of no page and of no file by itself.
 */
export function nounOf<
  N,
  R extends object,
  const O extends object = Record<never, never>,
  L extends keyof R = never,
>(row: R & Fault<One<N>, Whole<R, O, L>>, differs?: O, ...leftOut: readonly L[]): N {
  // Every row of a page goes through here: of the ways to write this, the one that costs least.
  const read: Record<string, unknown> = {}
  const left: readonly PropertyKey[] = leftOut
  const cells: R = row
  for (const name in cells) if (!left.includes(name)) read[name] = cells[name] ?? undefined
  return (differs ? Object.assign(read, differs) : read) as N
}
