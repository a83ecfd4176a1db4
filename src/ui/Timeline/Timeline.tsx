import type { Day } from '#kit/dates.ts'
import { shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'

export interface TimelineMilestone {
  readonly label: string
  readonly day: Day
}

export interface TimelineItem {
  readonly label: string
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
  readonly downloads?: { readonly svg: string; readonly csv: string } | undefined
}

export function Timeline({ locale, title, items }: TimelineProps) {
  const texts = uiTexts[locale]
  return (
    <Table
      caption={title}
      columns={[
        { title: texts.phase },
        { title: texts.start },
        { title: texts.end },
        { title: texts.state },
      ]}
      rows={items.map((item) => [
        item.href ? <a href={item.href}>{item.label}</a> : item.label,
        shortDay(item.start, locale),
        shortDay(item.end, locale),
        texts.phases[item.state],
      ])}
    />
  )
}
