import { type GlanceFigure, type GlanceSubject, glanceSubjects } from '#kit/frames/glance-figure.ts'

export interface GlancePart {
  readonly subject: GlanceSubject
  readonly figures: readonly GlanceFigure[]
}

/** Somebody has to look at it. */
export function isToHeed({ count, heedFrom }: GlanceFigure): boolean {
  return heedFrom !== undefined && count >= heedFrom
}

/** By subject: what is to be looked at first, what is none left out. */
export function glanceParts(figures: readonly GlanceFigure[]): readonly GlancePart[] {
  return glanceSubjects.flatMap((subject) => {
    const own = figures.filter((figure) => figure.subject === subject)
    if (own.length === 0) return []
    const shown = own.filter(({ count }) => count > 0)
    return [
      { subject, figures: shown.toSorted((a, b) => Number(isToHeed(b)) - Number(isToHeed(a))) },
    ]
  })
}
