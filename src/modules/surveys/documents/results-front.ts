import { writtenDay } from '#kit/dates.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Block } from '#kit/papers/document.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Compared, ShownWeighting } from '../comparison.ts'
import type { PublishedResults } from '../results.ts'
import { saidIn } from '../said-before.ts'
import type { Survey } from '../survey.ts'
import { resultTexts } from '../texts/results.ts'
import { resultPaperTexts } from '../texts/results-paper.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { weightingTexts } from '../texts/weighting.ts'
import { weightsSaid } from '../weights-said.ts'
import { saidBlocks } from './said-blocks.ts'

export interface PrintedResults {
  readonly survey: Survey
  readonly results: PublishedResults
  readonly beside: ShownWeighting
  readonly locale: Locale
  readonly now: Date
  /** Where the same is read on screen, whole. */
  readonly address: string
}

/** Why it was asked, by whom, when and of whom: what the page of the survey says. */
export function frontBlocks(of: PrintedResults): readonly Block[] {
  const texts = resultPaperTexts[of.locale]
  const { survey, locale } = of
  return [
    { kind: 'heading', level: 1, text: surveyTexts[locale].purpose },
    ...saidBlocks(saidIn(survey, 'purpose', locale), locale),
    { kind: 'heading', level: 1, text: texts.asked },
    { kind: 'facts', items: [...frontFacts(of)] },
    ...(survey.access === 'link'
      ? [{ kind: 'paragraph', text: resultTexts[locale].linkLimit } as const]
      : []),
  ]
}

function frontFacts({ survey, results, locale, now, address }: PrintedResults) {
  const texts = resultPaperTexts[locale]
  const { openedAt, closedAt, closesOn, publishedAt } = survey
  const { answers } = results
  const told = answers === undefined ? texts.tooFewCounted : writtenNumber(answers, locale)
  return [
    { name: texts.facts.controller, value: survey.controller },
    { name: texts.facts.contact, value: survey.contact },
    { name: texts.facts.access, value: surveyTexts[locale].access[survey.access] },
    ...(openedAt
      ? [
          {
            name: texts.facts.days,
            value: texts.days(
              writtenDay(openedAt, locale),
              writtenDay(closedAt ?? closesOn, locale),
            ),
          },
        ]
      : []),
    { name: texts.facts.answers, value: told },
    { name: texts.facts.rate, value: rateOf(survey, results, locale) },
    { name: texts.facts.published, value: writtenDay(publishedAt ?? now, locale) },
    { name: texts.facts.address, value: [{ link: address, text: address }] },
  ]
}

/** Told where the page tells it: an open link has none, and numbers of codes may be hidden. */
function rateOf({ access }: Survey, { codes }: PublishedResults, locale: Locale): string {
  const texts = resultPaperTexts[locale]
  if (access === 'link') return texts.noRate
  if (!codes || codes.made === 0) return texts.hiddenRate
  const number = (value: number) => writtenNumber(value, locale)
  const rate = number(Math.round((1000 * codes.used) / codes.made) / 10)
  return resultTexts[locale].codes(number(codes.used), number(codes.made), rate)
}

/** Before any number. */
export function readingBlocks({ beside, locale }: PrintedResults): readonly Block[] {
  const texts = resultPaperTexts[locale]
  const isWeighted = Object.keys(beside.weighting?.steps ?? {}).length > 0
  return [
    { kind: 'heading', level: 1, text: texts.read },
    {
      kind: 'list',
      items: [
        texts.readShares,
        resultTexts[locale].hiddenWhy,
        texts.readNoShares,
        ...(isWeighted ? [texts.readWeighted] : []),
        resultTexts[locale].stays,
      ],
    },
  ]
}

/** Those who answered beside the population, a table a question. */
export function populationBlocks({ beside, locale }: PrintedResults): readonly Block[] {
  const texts = weightingTexts[locale]
  if (beside.compared.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.beside },
    { kind: 'paragraph', text: texts.besideText },
    ...beside.compared.flatMap((compared) => comparedBlocks(compared, locale)),
  ]
}

function comparedBlocks(compared: Compared, locale: Locale): readonly Block[] {
  const texts = weightingTexts[locale]
  const { notGiven, answeredCount, answeredShare, populationShare } = resultPaperTexts[locale]
  const gap =
    compared.distance === undefined
      ? texts.noDistance
      : texts.distance(writtenPercent(compared.distance, locale))
  return [
    {
      kind: 'table',
      caption: compared.label,
      columns: [
        { title: texts.part, width: 3 },
        { title: answeredCount, align: 'right' },
        { title: answeredShare, align: 'right' },
        { title: populationShare, align: 'right' },
      ],
      rows: compared.categories.map(({ label, count, share, expected }) => [
        label,
        count === null ? texts.hidden : writtenNumber(count, locale),
        share === undefined ? notGiven : writtenPercent(share, locale),
        writtenPercent(expected, locale),
      ]),
      whole: true,
    },
    { kind: 'paragraph', text: `${gap} ${texts.source(compared.reference)}` },
  ]
}

/** The rule of the weights, in the words of the page. */
export function weightsBlocks(of: PrintedResults): readonly Block[] {
  const { beside, results, survey, locale } = of
  const { weighting } = beside
  if (!weighting) return []
  const labels = new Map(results.questions.map(({ question, label }) => [question, label]))
  const { rule, lines } = weightsSaid(weighting, labels, survey, locale)
  return [
    { kind: 'heading', level: 1, text: weightingTexts[locale].rule },
    { kind: 'paragraph', text: rule },
    ...saidBlocks({ text: weighting.rule.why, language: writtenLocale }, locale),
    { kind: 'list', items: [...lines] },
  ]
}
