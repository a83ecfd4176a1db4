/** What the house is looked at by, in the order of the page. */
export const glanceSubjects = ['lab', 'network', 'money', 'people'] as const
export type GlanceSubject = (typeof glanceSubjects)[number]

/** A figure of the house for those who lead it, and the list of exactly what it counts. */
export interface GlanceFigure {
  /** Which figure it is, the same from day to day: `experiments:late`. */
  readonly key: string
  readonly subject: GlanceSubject
  readonly count: number
  /** The figure with its words: « 3 expérimentations en retard ». */
  readonly label: string
  /** By which rule it counts, or why it matters, in one short line. */
  readonly why: string
  /** The list, filtered so that it has `count` lines; `#part` when the list is one part of a page. */
  readonly href: string
  /** From this count on somebody has to look; left out for a figure that only says how things stand. */
  readonly heedFrom?: number
}
