import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { AuditedAct } from '#platform/audit.ts'
import type { Find } from '#platform/forms/described-act.ts'
import type { Audience, HttpContext } from '#platform/routes.ts'
import type { Translated } from '../pages/translating/translated.ts'
import type { SayWords, TranslateRefusal } from '../translating/words-said.ts'

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
