import {
  type Answers,
  fileQuestions,
  type Questionnaire,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { languageRead, placeNamesIn, summaryOf } from '#modules/questionnaires/index.ts'
import { download, notFound, page, seeRefused } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { readSentFile } from '../actions/answer-files.ts'
import { contactQuestions } from '../asks-contact.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { type JoinedFile, OneAnswerPage } from '../pages/OneAnswerPage.tsx'
import { paths } from '../paths.ts'
import { countAlone, mayTakeFiles, mayTellMedium, tellingQuestions } from '../respondents.ts'
import { listSent } from '../store/answers.ts'
import { oneAnswerTexts } from '../texts/one-answer.ts'
import { loadSurvey } from './load-survey.ts'

/** Answers one by one, refused as files of answers are: nothing may say who answered. */
export const oneAnswerRoutes: readonly Route[] = [
  get(paths.oneAnswer(':slug', ':at'), 'staff', show, { untimed: true }),
  get(paths.joinedFile(':slug', ':joined'), 'staff', sendFile, { untimed: true }),
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
  const isLessened = contactQuestions(questionnaire).length > 0
  const files = filesIn(shown, answer.answers)
  return page(
    c,
    <OneAnswerPage
      {...{ frame, survey, steps, language, first, at, medium, isLessened, files }}
      count={all.length}
    />,
  )
}

/** What somebody joined, taken as a file: never shown in the page, and under the same rule as the answer. */
async function sendFile(c: HttpContext) {
  const { ctx } = c.var
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire || !mayTakeFiles(survey)) return notFound(c)
  const answers = (await listSent(ctx.db, survey.id)).map(({ answers: own = {} }) => own)
  if (countAlone(questionnaire, tellingQuestions(survey, questionnaire), answers) > 0)
    return seeRefused(c, paths.answers(survey.slug), oneAnswerTexts[ctx.locale].alone)
  const file = await readSentFile(ctx, survey, c.req.param('joined') ?? '')
  return file ? download(c, file.bytes, file) : notFound(c)
}

function filesIn(questionnaire: Questionnaire, answers: Answers): readonly JoinedFile[] {
  return fileQuestions(questionnaire).flatMap(({ id, text }) => {
    const answer = ownOf(answers, id)
    if (answer?.state !== 'given') return []
    const { value } = answer
    if (typeof value !== 'object' || !('file' in value)) return []
    return [{ text: wordsIn(text, questionnaire.languages[0] ?? 'fr', 'fr'), name: value.file }]
  })
}

/** Contact details are in no file that leaves, and on no page either. */
function withoutNames(questionnaire: Questionnaire): Questionnaire {
  const pages = questionnaire.pages.map((own) => ({
    ...own,
    questions: own.questions.filter(({ kind }) => kind !== 'contact'),
  }))
  return { ...questionnaire, pages }
}
