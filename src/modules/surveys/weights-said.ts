import { writtenDay } from '#kit/dates.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Survey } from './survey.ts'
import { weightingTexts } from './texts/weighting.ts'
import type { Weighting } from './weights.ts'

/** The rule of the weights, and what they cost: the same words on the page and on paper. */
export interface WeightsSaid {
  readonly rule: string
  readonly lines: readonly string[]
}

/** `labels`: words of each question, by its id. */
export function weightsSaid(
  { rule, outcome, madeAt, steps: rounding = {} }: Weighting,
  labels: ReadonlyMap<string, string>,
  { access }: Pick<Survey, 'access'>,
  locale: Locale,
): WeightsSaid {
  const texts = weightingTexts[locale]
  const nameOf = (question: string) => texts.named(labels.get(question) ?? question)
  const number = (value: number) => writtenNumber(value, locale, 2)
  const steps = [...new Set(Object.values(rounding))].toSorted((a, b) => a - b)
  const unsaid = outcome.unsaid.filter(({ count }) => count !== 0)
  const effective = texts.effective(
    writtenNumber(outcome.effective, locale, 0),
    writtenNumber(outcome.answers, locale),
  )
  const variables = rule.variables.map(nameOf).join(', ')
  return {
    rule: `${texts.ruleText(variables, number(rule.most))} ${texts.madeOn(writtenDay(madeAt, locale))}`,
    lines: [
      `${effective} ${texts.spread(number(outcome.least), number(outcome.most))}`,
      outcome.reached ? texts.reached : texts.notReached(writtenPercent(outcome.distance, locale)),
      ...unsaid.map(
        ({ question, count }) =>
          `${texts.unsaid(nameOf(question), count === null ? texts.few : texts.people(count))}.`,
      ),
      steps.length > 0
        ? texts.roundedTo(steps.map((step) => writtenNumber(100 * step, locale, 0)))
        : texts.noShares,
      access === 'codes'
        ? texts.margin(writtenNumber(100 * outcome.margin, locale, 1))
        : texts.noMargin,
    ],
  }
}
