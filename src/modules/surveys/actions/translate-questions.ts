import {
  type Questionnaire,
  readAlike,
  translationsOf,
  withoutLanguage,
  withWords,
} from '#engines/questionnaires/index.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import { writtenLocale } from '#kit/texts.ts'
import {
  emptyDraft,
  languageNamed,
  type SayWords,
  type TranslateRefusal,
  type WordsSaid,
} from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { draftOf, fixedTexts, questionnaireOf } from '../own-questionnaire.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { isSaidBefore, saidAlone, withSaidBefore } from '../said-before.ts'
import { deleteTrials, listAnsweredLanguages } from '../store/answers.ts'
import { insertEvent, lockSurvey, updateSurvey } from '../store/surveys.ts'
import type { AddedWords, Survey } from '../survey.ts'

/**
 * The questions in one more language. Of a draft, any word may change; once people answer, words are added beside what is
 * frozen, and corrected until somebody began to answer in their language (decision 0097).
 */
export async function translateQuestions(
  ctx: Ctx,
  slug: string,
  language: string,
  wordsFor: SayWords,
): Promise<Result<Survey, TranslateRefusal> | ChangedMeanwhile> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  const own = ownOf(survey)
  if (!own) return refused('not-found')
  const standing = withSaidBefore(own, survey)
  if (survey.state === 'closed' || survey.state === 'sealed') return refused('over')
  const words = wordsFor(standing)
  if (!words.ok) return words
  const news = newsIn(standing, language, words.value)
  const paths = Object.keys(news)
  if (paths.length === 0) return refused('nothing-said')

  const alike = readAlike(withWords(standing, language, news), language, paths)
  const [same] = alike.filter(({ path }) => paths.includes(path))
  if (same) return { ...refused('same-words'), about: same.translation || same.source }

  if (survey.state === 'draft') return done(await sayInDraft(ctx, survey, language, news))
  // Whoever begins to answer waits for this lock, or was waited for: nobody reads a text that changes under them.
  const fixed = fixedTexts(survey, await listAnsweredLanguages(ctx.db, survey.id), language)
  const why = paths.flatMap((path) => fixed.get(path) ?? [])[0]
  if (why) return refused(why)
  return done(await addWords(ctx, survey, language, news))
}

/** Every word of a language of a draft. */
export async function removeLanguage(
  ctx: Ctx,
  slug: string,
  language: string,
): Promise<Result<Survey, TranslateRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'draft') return refused('frozen')
  const draft = ownOf(survey)
  if (!draft || !withSaidBefore(draft, survey).languages.includes(language))
    return refused('not-found')

  const translations = survey.translations.filter((known) => known.language !== language)
  return done(await writeDraft(ctx, { ...survey, translations }, withoutLanguage(draft, language)))
}

/** The questions that people read, or those that are being written; without any yet, the rest can be said already. */
function ownOf(survey: Survey): Questionnaire | undefined {
  if (survey.state !== 'draft') return questionnaireOf(survey)
  return draftOf(survey) ?? emptyDraft({ title: survey.title })
}

/** What is said before the questions stands beside them, in a draft too: the questions alone are frozen. */
async function sayInDraft(ctx: Ctx, survey: Survey, language: string, news: WordsSaid) {
  const all = Object.entries(news)
  const saidBefore = all.filter(([path]) => isSaidBefore(path))
  const asked = all.filter(([path]) => !isSaidBefore(path))
  const translations =
    saidBefore.length === 0
      ? survey.translations
      : added(survey.translations, language, Object.fromEntries(saidBefore))
  const changed = { ...survey, translations: saidAlone(translations) }
  const draft = ownOf(survey)
  if (!draft || asked.length === 0) return writeDraft(ctx, changed, draftOf(survey))
  return writeDraft(ctx, changed, withWords(draft, language, Object.fromEntries(asked)))
}

/** What is not said so already. */
function newsIn(standing: Questionnaire, language: string, words: WordsSaid): WordsSaid {
  const stands = new Map(
    translationsOf(standing, language).map(({ path, translation }) => [path, translation]),
  )
  const news = Object.entries(words).filter(([path, text]) => {
    const before = stands.get(path)
    return before !== undefined && before !== text
  })
  return Object.fromEntries(news)
}

async function writeDraft(
  ctx: Ctx,
  survey: Survey,
  draft: Questionnaire | undefined,
): Promise<Survey> {
  const changed: Survey = { ...survey, questionnaire: draft && JSON.stringify(draft) }

  await updateSurvey(ctx.db, changed, ctx.now)
  await deleteTrials(ctx.db, survey.id)

  ctx.audit({ act: 'survey.questions-written', subject: `survey:${survey.id}`, public: false })
  return changed
}

async function addWords(ctx: Ctx, survey: Survey, language: string, words: WordsSaid) {
  const changed: Survey = { ...survey, translations: added(survey.translations, language, words) }
  const isNew = !questionnaireOf(survey)?.languages.includes(language)

  await updateSurvey(ctx.db, changed, ctx.now)
  if (isNew)
    await insertEvent(ctx.db, newId(ctx.now, ctx.chance), survey.id, {
      ...{ at: ctx.now, act: 'translated' },
      reason: languageNamed(language, writtenLocale),
    })

  ctx.audit({
    act: 'survey.translated',
    subject: `survey:${survey.id}`,
    public: !survey.hidden,
    detail: { language, texts: Object.keys(words).length },
  })
  return changed
}

function added(before: AddedWords, language: string, words: WordsSaid): AddedWords {
  const isNew = !before.some((known) => known.language === language)
  const all = isNew ? [...before, { language, words: {} }] : before
  return all.map((known) => {
    if (known.language !== language) return known
    const texts = Object.entries({ ...known.words, ...words }).filter(([, text]) => text !== '')
    return { language, words: Object.fromEntries(texts) }
  })
}
