import { type Question, type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'
import { done, type Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { DraftRefusal } from '../editing/draft.ts'
import { freeId } from '../editing/free-id.ts'
import { formKinds, formQuestionnaire } from '../filling/form-questions.ts'
import type { Edited, EditorMount } from './editor-mount.tsx'
import { pageRoutes } from './editor-pages.tsx'
import { newQuestionRoutes, questionDraftRoutes, questionRoutes } from './editor-questions.tsx'
import { listRoutes, wholeRoutes } from './editor-whole.tsx'

/** The pages and acts of the editor, under the address of the mount. */
export function editorRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  return [
    ...listRoutes(mount),
    ...wholeRoutes(mount),
    ...questionRoutes(mount),
    ...questionDraftRoutes(mount),
    ...newQuestionRoutes(mount),
    ...pageRoutes(mount),
  ]
}

/** Questions that a team adds to a form of the house, with where they are written. */
export interface EditedForm
  extends Pick<Edited, 'href' | 'crumbs' | 'kinds' | 'isOptional' | 'lead'> {
  readonly questions: readonly Question[]
  /** Ids under which something was answered: a new question never takes one, whose answers would be read as its own. */
  readonly answered: readonly string[]
}

/** One change of them, run on those that stand under the lock of their row. */
export type FormQuestionsChange = (
  questions: readonly Question[],
) => Result<readonly Question[], DraftRefusal> | ChangedMeanwhile

/** What an action of the room answers. */
export type FormQuestionsChanged = Result<unknown, DraftRefusal> | ChangedMeanwhile

export interface FormEditorMount<On extends EditedForm>
  extends Pick<EditorMount<On & Edited>, 'at' | 'audience' | 'saved'> {
  readonly on: (c: HttpContext) => Promise<On | Response | undefined>
  readonly may: EditorMount<On & Edited>['may']
  readonly change: (
    c: HttpContext,
    on: On,
    change: FormQuestionsChange,
  ) => Promise<FormQuestionsChanged>
}

/**
 * The editor of questions that are asked among the fields of a form, from the moment they are saved: one page, no
 * condition. A question does not change its kind under the answers it has: another one is added.
 */
export function formEditorRoutes<On extends EditedForm>(
  mount: FormEditorMount<On>,
): readonly Route[] {
  const editor: EditorMount<On & Edited> = {
    ...mount,
    on: async (c) => {
      const on = await mount.on(c)
      if (on === undefined || on instanceof Response) return on
      return { kinds: formKinds, ...on, draft: formQuestionnaire(on.questions), oneForm: true }
    },
    change: (c, on, change) =>
      mount.change(c, on, (questions) => {
        const changed = change(formQuestionnaire(questions))
        return changed.ok ? done(underFreeIds(questions, changed.value, on.answered)) : changed
      }),
  }
  return [...listRoutes(editor), ...questionRoutes(editor), ...newQuestionRoutes(editor)]
}

function underFreeIds(
  before: readonly Question[],
  after: Questionnaire,
  answered: readonly string[],
): readonly Question[] {
  const stood = before.map(({ id }) => id)
  const questions = questionsOf(after)
  const taken = [...answered, ...questions.map(({ id }) => id)]
  return questions.map((question) => {
    const { id } = question
    const isTaken = answered.includes(id) && !stood.includes(id)
    return isTaken ? { ...question, id: freeId(id, taken) } : question
  })
}
