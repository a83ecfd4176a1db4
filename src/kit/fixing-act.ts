/**
 * An act that fixes something for good (freeze, open, close, cancel, send, publish, issue, end), declared as a row of a
 * table: what must be settled before, what may still wait and is then ended with a written reason, what is asked of
 * whoever acts, what the act writes for everyone, and whom it tells. A room keeps its table in one pure file, its
 * actions ask it, its pages show it, and a test goes through every cell.
 *
 * `Waiting` names what may wait (a pair of duplicates, a sheet typed once), `Written` what the act writes in public
 * (the kinds of a log), `Told` the people who get word of it.
 */
export interface FixingAct<
  Waiting extends string = string,
  Written extends string = string,
  Told extends string = string,
> {
  /** The functions of `actions/` that do it, `file.ts#name`: one that is in no table is found by the law. */
  readonly by: readonly string[]
  /** The act is refused while one of these waits: its page leads to where each is settled. */
  readonly settledBefore: readonly Waiting[]
  /** Matters that may stay open. The act then needs a reason, ends each of them, and says in public that it did. */
  readonly endedWithReason: readonly Waiting[]
  readonly asks: readonly Asked[]
  readonly writes: readonly Written[]
  /** Empty: nobody is told by the act itself, its page says who must be. */
  readonly tells: readonly Told[]
}

/** What is asked of whoever acts; `reason` is always asked, a reason for what is ended only when something is. */
export type Asked = 'confirmation' | 'form' | 'reason' | 'second-person'

/** How many of each wait; what is left out does not. */
export type Waits<Waiting extends string> = Readonly<Partial<Record<Waiting, number>>>

export type Settling<Waiting extends string> =
  | { readonly kind: 'free'; readonly ended: readonly Waiting[] }
  | { readonly kind: 'unsettled'; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'reason-missing'; readonly waiting: readonly Waiting[] }

/** Shortest reason that says something. */
export const leastReason = 10

/**
 * May the act go on? Not while what must be settled waits, whatever the reason; and not without a reason while something
 * would be ended by it. What the table does not name stops nothing: a room lists there all that may wait.
 */
export function settle<Waiting extends string>(
  act: Pick<FixingAct<Waiting>, 'settledBefore' | 'endedWithReason'>,
  waits: Waits<Waiting>,
  reason: string,
): Settling<Waiting> {
  const among = (kinds: readonly Waiting[]) => kinds.filter((kind) => (waits[kind] ?? 0) > 0)
  const unsettled = among(act.settledBefore)
  if (unsettled.length > 0) return { kind: 'unsettled', waiting: unsettled }
  const ended = among(act.endedWithReason)
  if (ended.length > 0 && reason.trim().length < leastReason)
    return { kind: 'reason-missing', waiting: ended }
  return { kind: 'free', ended }
}

/**
 * The acts of a table that have something in one of its columns. A test of each room keeps a `Record` of them: an act that
 * waits for one more thing, or tells somebody, does not compile before its cell is played.
 */
export type ActsWith<
  Acts extends Readonly<Record<string, FixingAct>>,
  Column extends 'settledBefore' | 'endedWithReason' | 'tells',
> = { [Name in keyof Acts]: Acts[Name][Column] extends readonly [] ? never : Name }[keyof Acts]
