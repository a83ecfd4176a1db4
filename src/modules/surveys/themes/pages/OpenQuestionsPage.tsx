import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { paths } from '../../paths.ts'
import { firstWords } from '../../population.ts'
import type { Survey } from '../../survey.ts'
import { type SortedQuestion, statedAs } from '../sorting.ts'
import { themeTexts } from '../texts/themes.ts'

export interface OpenQuestionsPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly isOver: boolean
  readonly sorted: readonly SortedQuestion[]
  readonly told: ReadonlySet<string>
}

/** For the team: the questions answered in one’s own words, and how far their texts are sorted. */
export function OpenQuestionsPage({ frame, survey, isOver, sorted, told }: OpenQuestionsPageProps) {
  const texts = themeTexts[frame.locale]
  const questionnaire = questionnaireOf(survey)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
    >
      {survey.publishedAt ? <p>{texts.published}</p> : null}
      {!isOver || !questionnaire ? (
        <p>{texts.stillOpen}</p>
      ) : sorted.length === 0 ? (
        <p>{texts.noQuestion}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.question },
            { title: texts.written, align: 'right' },
            { title: texts.state },
          ]}
          rows={sorted.map(({ question, sorting }) => [
            <a href={paths.book(survey.slug, question.id)}>
              <span lang={writtenLocale}>{firstWords(questionnaire, question.text)}</span>
            </a>,
            writtenNumber(sorting.texts.length, frame.locale),
            sorting.texts.length === 0
              ? texts.noText
              : texts.states[
                  statedAs(sorting, told.has(question.id), survey.publishedAt !== undefined)
                ],
          ])}
        />
      )}
      <p>{texts.neverQuoted}</p>
    </Layout>
  )
}
