import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { matchPlaces } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { compareTexts, isWhole, openQuestions, writtenTexts } from '../coding.ts'
import {
  communeQuestions,
  communesGiven,
  type KnownCommune,
  withCommunes,
} from '../commune-counts.ts'
import { toldWeighting } from '../comparison.ts'
import { countCrosses } from '../crosses.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import {
  type CountedAnswer,
  countResults,
  type PublishedResults,
  type ThemeCounts,
} from '../results.ts'
import { listSent, type OneAnswer } from '../store/answers.ts'
import { countCodes } from '../store/codes.ts'
import { listCrosses } from '../store/crosses.ts'
import { listCoded, listCodings, listSettled, listThemes } from '../store/themes.ts'
import { findWeighting } from '../store/weightings.ts'
import type { Survey } from '../survey.ts'
import { countThemes, withThemes } from '../theme-counts.ts'
import { weighAll } from '../weights.ts'

/** What would be published now, to the last number: the preview and the publication are this. Nothing before the end. */
export async function countNow(
  { db }: Pick<Ctx, 'db'>,
  survey: Survey,
): Promise<PublishedResults | undefined> {
  const questionnaire = questionnaireOf(survey)
  const isOver = survey.state === 'closed' || survey.state === 'sealed'
  if (!isOver || !questionnaire) return undefined
  const codes = survey.access === 'codes' ? await countCodes(db, survey.id) : undefined
  // Before the answers: one that is withdrawn in between is missing there, and is not waited for.
  const sorted = await readSorted({ db }, survey)
  const sent = await listSent(db, survey.id)
  const people = sent.map(({ medium, answers = {} }) => ({ medium, answers }))
  const all = people.map(({ answers }) => answers)
  const counts = countResults(questionnaire, people, codes)
  const withTexts = withThemes(counts, countSorted(sorted, sent))
  const communes = await readCommunes({ db }, questionnaire, people)
  const results = withCommunes(withTexts, questionnaire, people, communes)
  const crosses = await listCrosses(db, survey.id)
  const weights = await readToldWeights({ db }, survey, all, results)
  return { ...results, crosses: countCrosses(questionnaire, all, crosses, weights) }
}

/** By question, what both sorted and what they settled; only of questions that two people finished. */
async function readSorted({ db }: Pick<Ctx, 'db'>, survey: Survey) {
  const questionnaire = questionnaireOf(survey)
  const codings = await listCodings(db, survey.id)
  const read = (questionnaire ? openQuestions(questionnaire) : []).map(async ({ id }) => {
    const [first, second] = codings.filter(
      ({ question, finishedAt }) => question === id && finishedAt,
    )
    if (!first || !second) return []
    const settled = await listSettled(db, survey.id, id)
    const compared = compareTexts(
      await listCoded(db, first.id),
      await listCoded(db, second.id),
      settled,
    )
    return [{ question: id, compared, themes: await listThemes(db, survey.id, id) }]
  })
  return (await Promise.all(read)).flat()
}

/** A question with a text that is not settled yet tells nothing of its themes. */
function countSorted(
  sorted: Awaited<ReturnType<typeof readSorted>>,
  sent: readonly OneAnswer[],
): ReadonlyMap<string, ThemeCounts> {
  const told = sorted.flatMap(({ question, compared, themes }) => {
    const texts = writtenTexts(question, sent)
    if (!isWhole(texts, compared)) return []
    const agreed = new Map(compared.map((row) => [row.answerId, row.agreed ?? []]))
    const counts = countThemes(
      themes,
      texts.map(({ answerId }) => agreed.get(answerId) ?? []),
    )
    return [[question, counts] as const]
  })
  return new Map(told)
}

/** What the house knows of the communes that were given, on that day: the results do not change with it. */
async function readCommunes(
  { db }: Pick<Ctx, 'db'>,
  questionnaire: Questionnaire,
  people: readonly CountedAnswer[],
): Promise<ReadonlyMap<string, KnownCommune>> {
  const answered = communeQuestions(questionnaire).flatMap((asked) => communesGiven(asked, people))
  const codes = [...new Set(answered)]
  const places = await matchPlaces(
    db,
    codes.map((insee) => ({
      ...{ insee, siren: undefined, name: '', postalCode: undefined, department: undefined },
    })),
  )
  return new Map(
    codes.flatMap((code, at) => {
      const place = places[at]?.find(({ kind }) => kind === 'commune')
      if (!place) return []
      const { name, population, populationYear } = place
      return [[code, { name, population, populationYear }] as const]
    }),
  )
}

/**
 * One weight a person, by the rule as it stands; nothing when there is none, when it holds no more for these answers, or when
 * nothing of the weights may be told beside these results.
 */
export async function readToldWeights(
  { db }: Pick<Ctx, 'db'>,
  survey: Survey,
  all: Parameters<typeof weighAll>[3],
  results: PublishedResults,
) {
  const questionnaire = questionnaireOf(survey)
  const weighting = await findWeighting(db, survey.id)
  if (!questionnaire || !weighting || !toldWeighting(weighting, results)) return undefined
  const { rule, outcome, madeAt } = weighting
  const weighed = weighAll(questionnaire, outcome.populations, rule, all)
  return weighed.ok ? { weights: weighed.weights, madeAt, variables: rule.variables } : undefined
}
