import { writtenDay } from '#kit/dates.ts'
import { Picture } from '../Picture/Picture.tsx'
import { Table } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'
import { milestonesOf, stateOf, type TimelineProps } from './items.ts'
import { TimelineDrawing } from './TimelineDrawing.tsx'

export type { TimelineItem, TimelineProps } from './items.ts'

/** Phases with their dates, milestones and dependencies. */
export function Timeline(props: TimelineProps) {
  const { locale, title, items } = props
  const texts = uiTexts[locale]
  const milestones = items.some((item) => item.milestones?.length)
  const after = items.some((item) => item.after?.length)
  return (
    <Picture
      locale={locale}
      kind="timeline"
      drawing={<TimelineDrawing {...props} />}
      downloads={props.downloads}
      table={
        <Table
          caption={title}
          captionHidden
          columns={[
            { title: texts.phase },
            { title: texts.start },
            { title: texts.end },
            { title: texts.state },
            ...(milestones ? [{ title: texts.milestones }] : []),
            ...(after ? [{ title: texts.dependsOn }] : []),
          ]}
          rows={items.map((item) => [
            item.href ? (
              <a lang={item.labelIn} href={item.href}>
                {item.label}
              </a>
            ) : (
              <span lang={item.labelIn}>{item.label}</span>
            ),
            writtenDay(item.start, locale),
            writtenDay(item.end, locale),
            stateOf(locale, item),
            ...(milestones ? [milestonesOf(locale, item, props.today).join(', ')] : []),
            ...(after ? [(item.after ?? []).join(', ')] : []),
          ])}
        />
      }
    />
  )
}
