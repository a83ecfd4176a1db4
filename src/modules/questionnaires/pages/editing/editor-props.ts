import type { KindName, Questionnaire } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'

/** What every page of an editor is given. */
export interface EditorProps {
  readonly frame: Frame
  /** Where the editor is mounted, for this questionnaire. */
  readonly href: string
  /** The way to the list of questions, from the room that mounts it. */
  readonly crumbs: readonly Crumb[]
  readonly draft: Questionnaire
  readonly form: FormState
  /** Kinds of questions that may be asked. */
  readonly kinds: readonly KindName[]
  /** Questions asked among the fields of one form: neither pages, nor conditions, nor an order by lot. */
  readonly oneForm?: boolean | undefined
  /** No question may be made compulsory. */
  readonly isOptional?: boolean | undefined
  readonly lead?: string | undefined
}

export const firstLanguage = ({ languages }: Questionnaire): string => languages[0] ?? 'fr'
