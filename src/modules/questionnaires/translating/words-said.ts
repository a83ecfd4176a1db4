import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'

export type TranslateRefusal = 'forbidden' | 'not-found' | 'frozen' | 'over' | 'nothing-said'

/** Words by the paths of their texts; an empty one takes away what stood. */
export type WordsSaid = Readonly<Record<string, string>>

/** What is to be said, worked out on the questionnaire that stands under the lock of its row. */
export type SayWords = (
  standing: Questionnaire,
) => Result<WordsSaid, TranslateRefusal> | ChangedMeanwhile
