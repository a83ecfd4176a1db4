import {
  type Page,
  type Question,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { conditionSaid } from '../../editing/condition-said.ts'
import { answersTo } from '../../editing/typed-condition.ts'
import { editingTexts } from '../../texts/editing.ts'
import { PageName } from '../PageName.tsx'

export interface QuestionsReadProps {
  readonly questionnaire: Questionnaire
  readonly locale: Locale
}

/** What is asked, to be read and not filled in: each question with its answers and who gets it. Its numbers run on. */
export function QuestionsRead({ questionnaire, locale }: QuestionsReadProps) {
  const texts = editingTexts[locale]
  const language = questionnaire.languages[0] ?? 'fr'
  return (
    <>
      {questionnaire.pages.map((page, at) => {
        const title = wordsIn(page.title, language, language)
        return (
          <section>
            <h3>
              <PageName at={at + 1} {...{ title, language, locale }} />
            </h3>
            {page.when ? (
              <p>{texts.pageAskedIf(conditionSaid(page.when, questionnaire, locale))}</p>
            ) : null}
            <PageRead {...{ questionnaire, locale, page, at }} />
          </section>
        )
      })}
    </>
  )
}

function PageRead(props: QuestionsReadProps & { page: Page; at: number }) {
  const { questionnaire, page, at } = props
  const before = questionsOf({ pages: questionnaire.pages.slice(0, at) }).length
  return (
    <ol start={before + 1}>
      {page.questions.map((question) => (
        <OneRead {...props} question={question} />
      ))}
    </ol>
  )
}

function OneRead({ questionnaire, locale, question }: QuestionsReadProps & { question: Question }) {
  const texts = editingTexts[locale]
  const language = questionnaire.languages[0] ?? 'fr'
  const options = answersTo(question)
  return (
    <li>
      <p>
        <span lang={language}>{wordsIn(question.text, language, language)}</span>{' '}
        <span class="hint">{texts.kinds[question.kind]}</span>
      </p>
      {options.length > 0 ? (
        <ul lang={language}>
          {options.map(({ text }) => (
            <li>{wordsIn(text, language, language)}</li>
          ))}
        </ul>
      ) : null}
      {question.when ? (
        <p>{texts.askedIf(conditionSaid(question.when, questionnaire, locale))}</p>
      ) : null}
    </li>
  )
}
