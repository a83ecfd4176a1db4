import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'

export type TranslateRefusal =
  | 'forbidden'
  | 'not-found'
  | 'frozen'
  | 'over'
  | 'nothing-said'
  | 'same-words'
  | WhyFixed

/** Why a text of a language stays: it is of the text that was frozen, or somebody began to answer in its language. */
export type WhyFixed = 'of-the-opening' | 'answered'

/** The texts of one language that stay as they are, each with why. */
export type FixedTexts = ReadonlyMap<string, WhyFixed>

/** Words by the paths of their texts; an empty one takes away what stood. */
export type WordsSaid = Readonly<Record<string, string>>

/** What is to be said, worked out on the questionnaire that stands under the lock of its row. */
export type SayWords = (
  standing: Questionnaire,
) => Result<WordsSaid, TranslateRefusal> | ChangedMeanwhile
