import type { Child } from 'hono/jsx'
import { writtenTime } from '#kit/hours.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { Session } from '../../session.ts'
import { type RunSheetItem, timed } from '../run-sheet.ts'
import { eventTexts } from '../texts/sessions.ts'

interface RunSheetProps {
  readonly locale: Locale
  readonly session: Session
  readonly items: readonly RunSheetItem[]
  /** Buttons of a line, when the sheet is being written. */
  readonly gestures?: (item: RunSheetItem, at: number) => Child
}

export function RunSheetTable({ locale, session, items, gestures }: RunSheetProps) {
  const texts = eventTexts[locale]
  // Whoever only reads it cannot add anything.
  if (items.length === 0) return <p>{gestures ? texts.runSheetEmpty : texts.runSheetNone}</p>
  return (
    <Table
      caption={texts.runSheet}
      captionHidden
      columns={[
        { title: texts.start },
        { title: texts.itemTitle },
        { title: texts.method },
        { title: texts.material },
        { title: texts.facilitator },
        ...(gestures ? [{ title: texts.gesture }] : []),
      ]}
      rows={timed(items, session.startsAt).map((item, at) => [
        `${writtenTime(item.from, locale)} – ${writtenTime(item.to, locale)}`,
        <>
          <strong lang={writtenLocale}>{item.title}</strong>
          {item.aim && <br />}
          {item.aim}
        </>,
        item.method,
        item.material,
        item.facilitator,
        ...(gestures ? [gestures(item, at)] : []),
      ])}
    />
  )
}
