import { z } from 'zod'
import { type Questionnaire, questionsOf, wordsIn } from '#engines/questionnaires/index.ts'
import { done, refused } from '#kit/result.ts'
import {
  type Edited,
  editorRoutes,
  emptyDraft,
  kindNames,
  type Translated,
  translationRoutes,
} from '#modules/questionnaires/index.ts'
import { seeRefused } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { changeQuestions } from '../actions/keep-questionnaire.ts'
import { removeLanguage, translateQuestions } from '../actions/translate-questions.ts'
import { draftOf, fixedTexts, questionnaireOf } from '../own-questionnaire.ts'
import { crumbsToPrepare } from '../pages/survey-crumbs.ts'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { withSaidBefore } from '../said-before.ts'
import { listAnsweredLanguages } from '../store/answers.ts'
import { findSurveyById } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { loadSurvey } from './load-survey.ts'
import { modelNames, modelQuestionnaire } from './model-questionnaires.ts'
import { drawPrepare, onSurvey } from './surveys.tsx'

interface TranslatedSurvey extends Translated {
  readonly survey: Survey
}

interface EditedSurvey extends Edited {
  readonly survey: Survey
}

/** A survey does not keep who answers. */
const kinds = kindNames.filter((kind) => kind !== 'contact')

/** The questions of a survey, written in the browser as long as it is a draft. */
export const questionRoutes: readonly Route[] = [
  ...editorRoutes<EditedSurvey>({
    at: paths.questions(':slug'),
    audience: 'staff',
    on: loadEdited,
    may: mayKeepSurveys,
    change: (c, { survey }, change) => changeQuestions(c.var.ctx, survey.slug, change),
    saved: ({ survey }) => ({ act: 'survey.questions-written', subject: `survey:${survey.id}` }),
  }),
  ...translationRoutes<TranslatedSurvey>({
    at: paths.languages(':slug'),
    audience: 'staff',
    on: loadTranslated,
    may: mayKeepSurveys,
    say: (c, { survey }, language, words) =>
      translateQuestions(c.var.ctx, survey.slug, language, words),
    remove: (c, { survey }, language) => removeLanguage(c.var.ctx, survey.slug, language),
    saved: ({ survey }) => ({
      act: survey.state === 'draft' ? 'survey.questions-written' : 'survey.translated',
      subject: `survey:${survey.id}`,
    }),
  }),
  buttonRoute({
    ...onSurvey,
    path: paths.model(':slug'),
    shape: z.object({ model: z.enum(modelNames) }),
    draw: drawPrepare,
    act: (c, { slug }: Survey, { model }: { model: (typeof modelNames)[number] }) =>
      changeQuestions(c.var.ctx, slug, (draft) =>
        questionsOf(draft).length > 0
          ? refused('already-written')
          : done(underOwnTitle(modelQuestionnaire(model), draft)),
      ),
    refusals: (locale) => {
      const { opened: frozen, ...others } = prepareTexts[locale].refusals
      return { ...others, frozen }
    },
    next: ({ slug }) => paths.questions(slug),
    notice: (locale) => prepareTexts[locale].begunFrom,
  }),
]

/** Once it is open its questions move no more: an address that was kept leads to the page that says so. */
async function loadEdited(c: HttpContext): Promise<EditedSurvey | Response | undefined> {
  const survey = await loadSurvey(c)
  if (!survey) return undefined
  const { slug, title, state, followsId } = survey
  if (state !== 'draft')
    return seeRefused(c, paths.prepare(slug), prepareTexts[c.var.ctx.locale].refusals.opened)
  const before = followsId ? await findSurveyById(c.var.ctx.db, followsId) : undefined
  return {
    survey,
    kinds,
    draft: draftOf(survey) ?? emptyDraft({ title }),
    published: before && questionnaireOf(before),
    href: paths.questions(slug),
    crumbs: crumbsToPrepare(c.var.ctx.locale, survey),
  }
}

/** The languages of a survey: written with its questions, then added to them as long as people answer. */
async function loadTranslated(c: HttpContext): Promise<TranslatedSurvey | undefined> {
  const survey = await loadSurvey(c)
  if (!survey) return undefined
  const { slug, title, state } = survey
  const isDraft = state === 'draft'
  const written = isDraft ? (draftOf(survey) ?? emptyDraft({ title })) : questionnaireOf(survey)
  if (!written) return undefined
  const answered = await listAnsweredLanguages(c.var.ctx.db, survey.id)
  return {
    survey,
    questionnaire: withSaidBefore(written, survey),
    stands: isDraft ? 'draft' : state === 'open' ? 'asked' : 'over',
    fixedIn: (language) => fixedTexts(survey, answered, language),
    href: paths.languages(slug),
    crumbs: crumbsToPrepare(c.var.ctx.locale, survey),
  }
}

/** The questions of a model under the words of this survey, which the team wrote before. */
function underOwnTitle(model: Questionnaire, draft: Questionnaire): Questionnaire {
  const own = wordsIn(draft.title, draft.languages[0] ?? 'fr', 'fr')
  // In the other languages of the model this title is still to be translated.
  const title = { [model.languages[0] ?? 'fr']: own }
  return { ...model, title, ...(draft.intro ? { intro: draft.intro } : {}) }
}
