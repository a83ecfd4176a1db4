import {
  type ComparedQuestion,
  compareVersions,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { versionTexts } from '../texts/versions.ts'

/** What became of one question since the version that was asked. */
export interface ChangeSaid extends ComparedQuestion {
  readonly text: string
  readonly sentence: string
  /** Whether its author has to say if both wordings may be set side by side. */
  readonly isForAuthor: boolean
}

/** « Nouvelle », « reformulée : comparable, parce que… ». Those that stayed the same are only counted by whoever shows it. */
export function versionsSaid(
  before: Questionnaire,
  after: Questionnaire,
  locale: Locale,
): readonly ChangeSaid[] {
  const texts = versionTexts[locale]
  const language = after.languages[0] ?? 'fr'
  const words = new Map(
    [...questionsOf(before), ...questionsOf(after)].map(({ id, text }) => [
      id,
      wordsIn(text, language, language),
    ]),
  )
  return compareVersions(before, after).map((compared) => {
    const parts = compared.parts.map((part) => ownOf(texts.parts, part) ?? part).join(', ')
    const reason = wordsIn(compared.reason, language, language)
    const outcome =
      compared.change === 'reworded' ? texts.reworded(parts) : texts.changes[compared.change]
    const verdict =
      compared.change !== 'reworded'
        ? ''
        : compared.because
          ? texts.because[compared.because]
          : texts.comparable(compared.comparable, reason)
    return {
      ...compared,
      ...{ text: words.get(compared.question) ?? compared.question },
      sentence: [outcome, verdict].filter(Boolean).join(' '),
      isForAuthor: compared.change === 'reworded' && compared.because !== 'other-answers',
    }
  })
}
