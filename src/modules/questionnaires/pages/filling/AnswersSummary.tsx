import { tagOf, wordsIn } from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import type { StepSaid } from '../../filling/answers-said.ts'
import { summaryTexts } from '../../texts/summary.ts'

export interface AnswersSummaryProps {
  readonly steps: readonly StepSaid[]
  readonly locale: Locale
  readonly language: string
  /** The language in which every word of the questionnaire stands. */
  readonly first: string
  /** Where a screen is answered again; left out when nothing can be changed any more. */
  readonly changeAt?: ((step: string) => string) | undefined
}

/** What is about to be sent, screen by screen, each with the way back to it. */
export function AnswersSummary({ steps, locale, language, first, changeAt }: AnswersSummaryProps) {
  const texts = summaryTexts[locale]
  const elsewhere = (tag: string) => (tag === locale ? undefined : tag)
  if (steps.length === 0) return <p>{texts.nothing}</p>
  return (
    <div class="answers-summary">
      {steps.map(({ step, answers }) => (
        <section>
          <h2 lang={step.title && elsewhere(tagOf(step.title, language, first))} dir="auto">
            {wordsIn(step.title, language, first) || texts.page(step.at)}
          </h2>
          <dl>
            {answers.map(({ text, lang, lines, state }) => (
              <div>
                <dt lang={elsewhere(lang)} dir="auto">
                  {text}
                </dt>
                {lines.map((line) =>
                  state === 'given' ? (
                    <dd lang={elsewhere(language)} dir="auto">
                      {line}
                    </dd>
                  ) : (
                    <dd class="no-answer">{line}</dd>
                  ),
                )}
              </div>
            ))}
          </dl>
          {changeAt ? (
            <p>
              <a href={changeAt(step.key)}>{texts.changeStep(step.at)}</a>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  )
}
