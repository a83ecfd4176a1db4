import { type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'
import {
  languageRead,
  namesSomebody,
  placeNamesIn,
  summaryOf,
} from '#modules/questionnaires/index.ts'
import { notFound, page, seeRefused } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { OneAnswerPage } from '../pages/OneAnswerPage.tsx'
import { paths } from '../paths.ts'
import { countAlone, mayTakeFiles, mayTellMedium, tellingQuestions } from '../respondents.ts'
import { listSent } from '../store/answers.ts'
import { oneAnswerTexts } from '../texts/one-answer.ts'
import { loadSurvey } from './load-survey.ts'

/** Answers one by one, refused as files of answers are: nothing may say who answered. */
export const oneAnswerRoutes: readonly Route[] = [
  get(paths.oneAnswer(':slug', ':at'), 'staff', show, { untimed: true }),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire || survey.state === 'draft') return notFound(c)
  const texts = oneAnswerTexts[ctx.locale]
  const back = paths.answers(survey.slug)
  if (!mayTakeFiles(survey)) return seeRefused(c, back, texts.stillOpen)
  // In the order of their identifiers, which are drawn by lot.
  const all = await listSent(ctx.db, survey.id)
  const answers = all.map(({ answers: own = {} }) => own)
  if (countAlone(questionnaire, tellingQuestions(survey, questionnaire), answers) > 0)
    return seeRefused(c, back, texts.alone)
  const at = Number(c.req.param('at'))
  const answer = all[at - 1]
  if (!answer?.answers || !answer.sentOn) return notFound(c)

  const shown = withoutNames(questionnaire)
  const { locale } = ctx
  const language = languageRead(questionnaire, locale)
  const placeNames = await placeNamesIn(ctx.db, shown, answer.answers)
  const steps = summaryOf(shown, answer.answers, {
    seed: answer.seed,
    locale,
    language,
    placeNames,
  })
  const medium = mayTellMedium(all, answer) ? answer.medium : undefined
  const first = questionnaire.languages[0] ?? 'fr'
  const isLessened = questionsOf(questionnaire).some(namesSomebody)
  return page(
    c,
    <OneAnswerPage
      {...{ frame, survey, steps, language, first, at, medium, isLessened }}
      count={all.length}
    />,
  )
}

/** Contact details and files are in no file that leaves, and on no page either. */
function withoutNames(questionnaire: Questionnaire): Questionnaire {
  const pages = questionnaire.pages.map((own) => ({
    ...own,
    questions: own.questions.filter((question) => !namesSomebody(question)),
  }))
  return { ...questionnaire, pages }
}
