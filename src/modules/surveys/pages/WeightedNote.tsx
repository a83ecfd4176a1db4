import { writtenDay } from '#kit/dates.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Survey } from '../survey.ts'
import { weightingTexts } from '../texts/weighting.ts'
import type { Weighting } from '../weights.ts'

/** “pondéré : 44 %”, beside a count. */
export function weightedWords(share: number | undefined, locale: Locale): string | undefined {
  if (share === undefined) return undefined
  return weightingTexts[locale].weighted(writtenPercent(share, locale))
}

export interface WeightedNoteProps {
  readonly locale: Locale
  readonly survey: Survey
  readonly weighting: Weighting
  /** Words of each question, by its id. */
  readonly labels: ReadonlyMap<string, string>
}

/** The rule of the weights and what they cost, before any weighted share is read. */
export function WeightedNote({ locale, survey, weighting, labels }: WeightedNoteProps) {
  const texts = weightingTexts[locale]
  const { rule, outcome, madeAt } = weighting
  const nameOf = (question: string) => texts.named(labels.get(question) ?? question)
  const number = (value: number) => writtenNumber(value, locale, 2)
  const steps = [...new Set(Object.values(weighting.steps ?? {}))].toSorted((a, b) => a - b)
  const unsaid = outcome.unsaid.filter(({ count }) => count !== 0)
  return (
    <section>
      <h2>{texts.rule}</h2>
      <p>
        {texts.ruleText(rule.variables.map(nameOf).join(', '), number(rule.most))}{' '}
        {texts.madeOn(writtenDay(madeAt, locale))}
      </p>
      <div lang={writtenLocale}>
        <Prose markdown={rule.why} />
      </div>
      <ul>
        <li>
          {texts.effective(
            writtenNumber(outcome.effective, locale, 0),
            writtenNumber(outcome.answers, locale),
          )}{' '}
          {texts.spread(number(outcome.least), number(outcome.most))}
        </li>
        <li>
          {outcome.reached
            ? texts.reached
            : texts.notReached(writtenPercent(outcome.distance, locale))}
        </li>
        {unsaid.map(({ question, count }) => (
          <li>
            {texts.unsaid(nameOf(question), count === null ? texts.few : texts.people(count))}.
          </li>
        ))}
        <li>
          {steps.length > 0
            ? texts.roundedTo(steps.map((step) => writtenNumber(100 * step, locale, 0)))
            : texts.noShares}
        </li>
        <li>
          {survey.access === 'codes'
            ? texts.margin(writtenNumber(100 * outcome.margin, locale, 1))
            : texts.noMargin}
        </li>
      </ul>
    </section>
  )
}
