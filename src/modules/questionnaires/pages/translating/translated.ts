import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import type { FixedTexts } from '../../translating/words-said.ts'

/** What is translated: a thing of the room that mounts these pages, with its questions as they stand. */
export interface Translated {
  readonly questionnaire: Questionnaire
  /**
   * `draft`: its words may all change. `asked`: people are reading it, and what `fixedIn` says stays. `over`: nobody reads
   * it any more.
   */
  readonly stands: 'draft' | 'asked' | 'over'
  /** The texts of a language that do not change any more. */
  readonly fixedIn: (language: string) => FixedTexts
  readonly href: string
  readonly crumbs: readonly Crumb[]
}
