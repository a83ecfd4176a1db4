import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import type { Report } from '../report.ts'
import { mapTexts } from '../texts/maps.ts'
import { reportTexts } from '../texts/report.ts'
import { MapDrawing } from './MapDrawing.tsx'

interface FramedMapPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly report: Report | undefined
  readonly takesAnswers: boolean
}

/** The map alone, and the way to answer, for the page of another site. */
export function FramedMapPage({ frame, map, report, takesAnswers }: FramedMapPageProps) {
  const { locale, baseUrl } = frame
  return (
    <FramedPage frame={frame} title={map.title} titleIn={writtenLocale} path={paths.map(map.slug)}>
      <Facts items={[{ name: mapTexts[locale].until, value: writtenDay(map.openUntil, locale) }]} />
      {takesAnswers ? (
        <p>
          <a
            class="button action"
            href={baseUrl + paths.answer(map.slug)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {mapTexts[locale].goAnswer}
          </a>
        </p>
      ) : null}
      {report ? (
        <>
          <MapDrawing frame={frame} report={report} />
          {report.agreed.length === 0 ? null : (
            <>
              <h2>{reportTexts[locale].agreed}</h2>
              <ul lang={writtenLocale}>
                {report.agreed.slice(0, 3).map(({ statement }) => (
                  <li>{plainProse(statement.text)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p>{reportTexts[locale].tooFew}</p>
      )}
    </FramedPage>
  )
}
