import { type Day, shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import type { Downloads } from '../Picture/Picture.tsx'
import { uiTexts } from '../texts.ts'

export interface TimelineMilestone {
  readonly label: string
  readonly day: Day
}

export interface TimelineItem {
  readonly label: string
  /** Language of a label that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  readonly start: Day
  readonly end: Day
  readonly state: 'done' | 'current' | 'ahead' | 'stopped'
  readonly late?: boolean | undefined
  readonly href?: string | undefined
  readonly milestones?: readonly TimelineMilestone[] | undefined
  /** Labels of the items that must end first. */
  readonly after?: readonly string[] | undefined
}

export interface TimelineProps {
  readonly locale: Locale
  readonly title: string
  readonly items: readonly TimelineItem[]
  /** Draws the line of today. */
  readonly today?: Day | undefined
  readonly downloads?: Downloads | undefined
}

export function stateOf(locale: Locale, item: TimelineItem): string {
  const texts = uiTexts[locale]
  return item.late ? `${texts.phases[item.state]}, ${texts.late}` : texts.phases[item.state]
}

export function milestonesOf(locale: Locale, item: TimelineItem, today: Day | undefined): string[] {
  return (item.milestones ?? []).map(
    ({ label, day }) => `${shortDay(day, locale, today)}${colon[locale]}${label}`,
  )
}

/** The rows of the CSV twin, titles first. */
export function timelineFigures({ locale, items }: TimelineProps): string[][] {
  const texts = uiTexts[locale]
  return [
    [texts.phase, texts.start, texts.end, texts.state, texts.milestones, texts.dependsOn],
    ...items.map((item) => [
      item.label,
      item.start,
      item.end,
      stateOf(locale, item),
      milestonesOf(locale, item, undefined).join(semicolon[locale]),
      (item.after ?? []).join(semicolon[locale]),
    ]),
  ]
}
