import { type Day, writtenDay } from '#kit/dates.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { type Assessment, closedEarly, lastDayOf, paperUntil, takesPaper } from '../assessment.ts'
import type { IndexModel } from '../index-model.ts'
import { answerMedia, type MediaCounts } from '../media-counts.ts'
import { paperPath, roleSheetPaths } from '../paths.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { closingTexts } from '../texts/closing.ts'
import { keepTexts } from '../texts/keep.ts'

interface EndProps {
  readonly locale: Locale
  readonly assessment: Assessment
  readonly today: Day
}

/** How it ended, and what may still be added: everybody reads it. */
export function HowItEnds({ locale, assessment, today }: EndProps) {
  const texts = closingTexts[locale]
  const day = writtenDay(lastDayOf(assessment), locale)
  return (
    <>
      {closedEarly(assessment) ? (
        <p>
          {texts.early(day)} <span lang={writtenLocale}>{assessment.closeReason}</span>
        </p>
      ) : null}
      {assessment.closedAt && takesPaper(assessment, today) ? (
        <p>{texts.paperStill(day, writtenDay(paperUntil(assessment), locale))}</p>
      ) : null}
    </>
  )
}

/** For the team, while sheets that came in time may be entered. */
export function LatePaper(props: EndProps & { slug: string; model: IndexModel }) {
  const { locale, assessment, today, slug, model } = props
  const texts = keepTexts[locale]
  if (!assessment.closedAt || !takesPaper(assessment, today)) return null
  return (
    <section>
      <h2>{closingTexts[locale].paperTitle}</h2>
      <HowItEnds {...{ locale, assessment, today }} />
      <ul>
        {model.roles.map(({ id, text }) => (
          <li>
            <a href={paperPath(slug, assessment.wave, id)}>{texts.paperOf(text[locale])}</a>
            <br />
            <a href={roleSheetPaths(slug, assessment.wave, id).scans}>
              {texts.sheetsOf(text[locale])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MediaProps {
  readonly locale: Locale
  readonly model: IndexModel
  readonly media: ReadonlyMap<string, MediaCounts>
}

/** For the team, which has to know whether paper or screens reach a role. */
export function MediaTable({ locale, model, media }: MediaProps) {
  const texts = closingTexts[locale]
  return (
    <section>
      <h2>{texts.mediaTitle}</h2>
      <p>{texts.mediaRule}</p>
      <Table
        caption={texts.mediaTitle}
        captionHidden
        columns={[
          { title: assessmentTexts[locale].role },
          ...answerMedia.map((key) => ({ title: texts.media[key], align: 'right' as const })),
        ]}
        rows={model.roles.map(({ id, text }) => [
          text[locale],
          ...answerMedia.map((key) => {
            const counts = media.get(id)
            const count = counts ? counts[key] : 0
            return count === undefined ? texts.hidden : String(count)
          }),
        ])}
      />
    </section>
  )
}
