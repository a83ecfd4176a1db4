import type { Frame } from '#kit/frame.ts'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import type { ShownWeighting } from '../comparison.ts'
import { paths } from '../paths.ts'
import type { PublishedResults } from '../results.ts'
import { spokenTitle } from '../spoken-results.ts'
import type { Survey } from '../survey.ts'
import { resultTexts } from '../texts/results.ts'
import { leadOf, ResultsBody } from './ResultsPage.tsx'

/** The results alone, for the page of another site: no header, no script, one link back. */
export function FramedResultsPage(props: {
  frame: Frame
  survey: Survey
  results: PublishedResults
  beside: ShownWeighting
  language: string
}) {
  const { frame, survey, results, beside, language } = props
  const { locale } = frame
  const texts = resultTexts[locale]
  const named = spokenTitle(survey, locale)
  return (
    <FramedPage
      frame={frame}
      title={named.title}
      titleIn={named.language}
      path={paths.results(survey.slug)}
      see={texts.see}
    >
      {results.answers === undefined ? (
        <p>{texts.tooFew}</p>
      ) : (
        <>
          <p class="lead">{leadOf(survey, results, locale)}</p>
          <ResultsBody {...{ locale, survey, results, beside, language }} />
        </>
      )}
    </FramedPage>
  )
}
