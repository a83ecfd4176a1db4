import type { Day } from './dates.ts'
import type { NavigationGroup } from './frame.ts'

/** The families of what waits are those of the rail, without the page of the day itself. */
export const waitingFamilies = [
  'lab',
  'instruments',
  'network',
  'gatherings',
  'knowledge',
  'governance',
  'means',
] as const satisfies readonly NavigationGroup['key'][]
export type WaitingFamily = (typeof waitingFamilies)[number]

/** A matter that waits for the person who is looking, as the room that knows of it says it. */
export interface WaitingLine {
  /**
   * Which matter it is, the same from day to day and for each person it waits for: its noun, its identifier and, when the
   * noun waits in several ways, the gesture (`decision:<id>:consent`). What a person says of the matter is kept by it.
   */
  readonly key: string
  readonly family: WaitingFamily
  /** The gesture, in plain words. */
  readonly label: string
  readonly href: string
  /** Where it is, and for whom. */
  readonly where: string
  /** Why this person, in one short sentence. */
  readonly why: string
  /** How long it takes, by its kind: an estimate. */
  readonly minutes: number
  readonly dueOn: Day | undefined
  /**
   * Its words and its page are open to the whole team, also to those for whom it does not wait. Without it, a colleague who
   * looks at somebody's work reads that a matter waits, and not which.
   */
  readonly openToTeam?: true
  /** Where pressing once says that it is done, when nothing more has to be written. */
  readonly done?: string
  /** What the form of that address asks besides: `{ wanted: 'yes' }`. */
  readonly doneFields?: Readonly<Record<string, string>>
}
