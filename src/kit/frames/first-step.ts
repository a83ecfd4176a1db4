/** What a new house is set up with, in the order it is read. */
export const firstStepKeys = [
  'publisher',
  'letterhead',
  'mail',
  'people',
  'demonstration',
  'contacts',
  'experiments',
] as const
export type FirstStepKey = (typeof firstStepKeys)[number]

/** A step of the first hour, as the room that knows of it says it: whether it is done is read from what the house holds. */
export interface FirstStep {
  readonly key: FirstStepKey
  /** The gesture, in plain words. */
  readonly title: string
  /** What it is for, in one sentence. */
  readonly why: string
  readonly isDone: boolean
  /** Where it stands today: what is there, or what is missing. */
  readonly state: string
  readonly href: string
  readonly link: string
}
