import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Survey } from '../survey.ts'
import { weightingTexts } from '../texts/weighting.ts'
import type { Weighting } from '../weights.ts'
import { weightsSaid } from '../weights-said.ts'
import { SaidProse } from './SaidProse.tsx'

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
  const { rule, lines } = weightsSaid(weighting, labels, survey, locale)
  return (
    <section>
      <h2>{weightingTexts[locale].rule}</h2>
      <p>{rule}</p>
      <SaidProse locale={locale} written={{ text: weighting.rule.why, language: writtenLocale }} />
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
