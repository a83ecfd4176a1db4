import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { AnswersSummary, type StepSaid } from '#modules/questionnaires/index.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { paths } from '../paths.ts'
import type { Medium, Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { fieldTexts } from '../texts/field.ts'
import { oneAnswerTexts } from '../texts/one-answer.ts'
import { DataNotice } from './DataNotice.tsx'
import { crumbsToPrepare } from './survey-crumbs.ts'

/** What somebody joined to a question, as the house calls it. */
export interface JoinedFile {
  readonly text: string
  readonly name: string
}

export interface OneAnswerPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly steps: readonly StepSaid[]
  readonly language: string
  readonly first: string
  readonly at: number
  readonly count: number
  /** Left out where it would say who somebody is. */
  readonly medium: Medium | undefined
  /** Something in it names somebody, and is not shown. */
  readonly isLessened: boolean
  readonly files: readonly JoinedFile[]
}

/** For the team: one answer, as it was given, and what was announced to whoever gave it. */
export function OneAnswerPage(props: OneAnswerPageProps) {
  const { frame, survey, steps, language, first, at, count, medium } = props
  const { locale } = frame
  const texts = oneAnswerTexts[locale]
  const answersTexts = fieldTexts[locale].answers
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <Layout
      frame={frame}
      title={texts.title(number(at), number(count))}
      lead={texts.lead}
      crumbs={[
        ...crumbsToPrepare(locale, survey),
        { label: answersTexts.title, href: paths.answers(survey.slug) },
        { label: texts.short },
      ]}
    >
      {medium ? (
        <Facts items={[{ name: texts.medium, value: answerTexts[locale].media[medium] }]} />
      ) : (
        <p>{texts.untold}</p>
      )}
      <AnswersSummary {...{ steps, locale, language, first }} />
      {props.files.length > 0 ? (
        <section>
          <h2>{texts.files}</h2>
          <p>{texts.filesText}</p>
          <LinkList
            items={props.files.map(({ text, name }) => ({
              ...{ label: name, note: text, href: paths.joinedFile(survey.slug, name) },
            }))}
          />
        </section>
      ) : null}
      {props.isLessened ? <p>{texts.left}</p> : null}
      <Turn {...props} />
      <Disclosure summary={texts.promised}>
        <p>{texts.promisedText}</p>
        <DataNotice {...{ locale, survey }} />
      </Disclosure>
    </Layout>
  )
}

function Turn({ frame, survey, at, count }: OneAnswerPageProps) {
  const texts = oneAnswerTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const link = (to: number, rel: 'prev' | 'next') => (
    <a rel={rel} href={paths.oneAnswer(survey.slug, to)}>
      {texts.title(number(to), number(count))}
    </a>
  )
  if (count < 2) return null
  return (
    <nav class="pager" aria-label={texts.short}>
      {at > 1 ? link(at - 1, 'prev') : null}
      {at < count ? link(at + 1, 'next') : null}
    </nav>
  )
}
