import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { AuditedAct } from '#platform/audit.ts'
import type { Find } from '#platform/forms/described-act.ts'
import type { Audience, HttpContext } from '#platform/routes.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'

/** What is translated: a thing of the room that mounts these pages, with its questions as they stand. */
export interface Translated {
  readonly questionnaire: Questionnaire
  /**
   * `draft`: its words may all change. `asked`: people are reading it, and what they read stays. `over`: nobody reads it
   * any more.
   */
  readonly stands: 'draft' | 'asked' | 'over'
  readonly href: string
  readonly crumbs: readonly Crumb[]
}

export type TranslateRefusal = 'forbidden' | 'not-found' | 'frozen' | 'over' | 'nothing-said'

/** Words by the paths of their texts; an empty one takes away what stood. */
export type WordsSaid = Readonly<Record<string, string>>

/** What is to be said, worked out on the questionnaire that stands under the lock of its row. */
export type SayWords = (
  standing: Questionnaire,
) => Result<WordsSaid, TranslateRefusal> | ChangedMeanwhile

/** How a room mounts the languages of a questionnaire at an address of its own; it keeps the words itself. */
export interface TranslationMount<On extends Translated> {
  /** `/enquetes/:slug/langues`. */
  readonly at: string
  readonly audience: Audience
  readonly on: Find<On>
  readonly may: (viewer: Viewer | undefined, on: On) => boolean
  /** An action of the room: locks its row, asks the permission once more, refuses what was read, writes the line of audit. */
  readonly say: (
    c: HttpContext,
    on: On,
    language: string,
    words: SayWords,
  ) => Promise<Result<unknown, TranslateRefusal> | ChangedMeanwhile>
  /** Of a draft alone. */
  readonly remove: (
    c: HttpContext,
    on: On,
    language: string,
  ) => Promise<Result<unknown, TranslateRefusal>>
  readonly saved?: (on: On) => AuditedAct | undefined
}
