import type { Frame } from '#kit/frame.ts'
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
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{texts.title(named.title)}</title>
        <link rel="stylesheet" href={frame.assets.style} />
      </head>
      <body class="framed">
        <main class="framed-page">
          <h1 lang={named.language}>{named.title}</h1>
          {results.answers === undefined ? (
            <p>{texts.tooFew}</p>
          ) : (
            <>
              <p class="lead">{leadOf(survey, results, locale)}</p>
              <ResultsBody {...{ locale, survey, results, beside, language }} />
            </>
          )}
          <p>
            <a
              href={`${frame.baseUrl}${paths.survey(survey.slug)}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {texts.see}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
