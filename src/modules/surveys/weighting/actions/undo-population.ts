import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { knownQuestions, type Population } from '../../population.ts'
import { lockSurveyById } from '../../store/surveys.ts'
import { listPopulations, savePopulation } from '../../store/weightings.ts'
import { weightingTexts } from '../../texts/weighting.ts'

interface PopulationState {
  readonly [name: string]: PlainState
  readonly population: PlainState
  /** A draft may ask other questions meanwhile: what is known of one that is not asked is of no use. */
  readonly isAsked: boolean
}

export const populationOf = (surveyId: string, question: string) => `${surveyId} ${question}`

/** What was known of the population on one question, taken away a moment ago. */
export const populationRemovedUndo: UndoKind<Ctx, PopulationState> = {
  act: 'survey.population-removed',
  named: { fr: weightingTexts.fr.removedNamed, en: weightingTexts.en.removedNamed },
  undone: { fr: weightingTexts.fr.removedUndone, en: weightingTexts.en.removedUndone },
  state: async (ctx, thing) => {
    const [surveyId = '', question = ''] = thing.split(' ')
    const survey = await lockSurveyById(ctx.db, surveyId)
    const questionnaire = survey && questionnaireOf(survey)
    if (!questionnaire) return undefined
    const known = await listPopulations(ctx.db, surveyId)
    const population = known.find((row) => row.question === question)
    return {
      population: population ? (population as unknown as PlainState) : null,
      isAsked: knownQuestions(questionnaire).some(({ id }) => id === question),
    }
  },
  may: async (ctx) => mayKeepSurveys(ctx.person),
  restore: async (ctx, thing, { population }) => {
    const [surveyId = ''] = thing.split(' ')
    if (population) await savePopulation(ctx.db, surveyId, population as unknown as Population)
  },
}
