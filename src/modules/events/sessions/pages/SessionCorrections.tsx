import { writtenInstant } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { SessionCorrection } from '../../session.ts'
import { eventTexts } from '../texts/sessions.ts'

interface CorrectionsProps {
  readonly locale: Locale
  readonly corrections: readonly SessionCorrection[]
}

/** Why the figures are not those of the evening itself: every reason, the oldest first. */
export function SessionCorrections({ locale, corrections }: CorrectionsProps) {
  if (corrections.length === 0) return null
  const texts = eventTexts[locale]
  const change = (before: number | undefined, after: number | undefined) => {
    const [from, to] = [before, after].map((value) =>
      value === undefined ? texts.unknownFigure : writtenNumber(value, locale),
    )
    return before === after ? to : `${from} → ${to}`
  }
  return (
    <section>
      <h2>{texts.correctedBecause}</h2>
      <Table
        caption={texts.correctedBecause}
        captionHidden
        columns={[
          { title: texts.correctedOn },
          { title: texts.uncounted, align: 'right' },
          { title: texts.actualMinutes, align: 'right' },
          { title: texts.correctReason },
        ]}
        rows={corrections.map((correction) => [
          writtenInstant(correction.at, locale),
          change(correction.presentBefore, correction.presentAfter),
          change(correction.minutesBefore, correction.minutesAfter),
          correction.isUndone
            ? `${correction.reason} ${texts.correctionUndone}`
            : correction.reason,
        ])}
      />
    </section>
  )
}
