import { z } from 'zod'
import type { KindName, Page, Questionnaire } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import { notFound, page } from '#platform/answers.ts'
import type { AuditedAct } from '#platform/audit.ts'
import type { Find } from '#platform/forms/described-act.ts'
import type { Audience, HttpContext } from '#platform/routes.ts'
import { type DraftChange, type DraftRefusal, pageIn } from '../editing/draft.ts'
import type { EditorProps } from '../pages/editing/editor-props.ts'
import { QuestionListPage } from '../pages/editing/QuestionListPage.tsx'
import { editingTexts } from '../texts/editing.ts'

/** What is edited: a thing of the room that mounts the editor, with its draft. */
export interface Edited {
  readonly draft: Questionnaire
  /** Where the editor stands for it: `/enquetes/marche/questions`. */
  readonly href: string
  /** The way to it. */
  readonly crumbs: EditorProps['crumbs']
  /** The version that was asked before, when this one follows another. */
  readonly published?: Questionnaire | undefined
  /** Kinds of questions that may be asked here; all of them when it is left out. */
  readonly kinds?: readonly KindName[] | undefined
  /** Set by `formEditorRoutes`. */
  readonly oneForm?: boolean | undefined
  /** Nobody is kept out by a question: none may be made compulsory. */
  readonly isOptional?: boolean | undefined
  /** What its list says first, where it is not what every editor says. */
  readonly lead?: string | undefined
}

/** How a room mounts the editor at an address of its own. Its draft is one column, and it keeps it itself. */
export interface EditorMount<On extends Edited> {
  /** `/enquetes/:slug/questions`. */
  readonly at: string
  readonly audience: Audience
  readonly on: Find<On>
  readonly may: (viewer: Viewer | undefined, on: On) => boolean
  /**
   * Runs the change on the draft that stands, under the lock of its row, and saves what it gives: an action of the room,
   * which asks the permission once more, refuses what is frozen, and writes the line of audit.
   */
  readonly change: (
    c: HttpContext,
    on: On,
    change: DraftChange,
  ) => Promise<Result<unknown, DraftRefusal> | ChangedMeanwhile>
  /** The act that `change` writes: who saved last is said to whoever comes second. */
  readonly saved?: (on: On) => AuditedAct | undefined
}

export const propsOf = (c: HttpContext, on: Edited, form: FormState = emptyForm): EditorProps => ({
  ...{ frame: c.var.frame, form, href: on.href, crumbs: on.crumbs, draft: on.draft },
  kinds: kindsOf(on),
  ...{ oneForm: on.oneForm, isOptional: on.isOptional, lead: on.lead },
})

export const kindsOf = ({ kinds = kindNames }: Pick<Edited, 'kinds'>): readonly KindName[] => kinds

export const refusals = (locale: 'fr' | 'en') => editingTexts[locale].refusals
export const wayShape = z.object({ way: z.enum(['up', 'down']) })
export type MoveSent = z.infer<typeof wayShape>

export function drawList(c: HttpContext, on: Edited, form: FormState = emptyForm) {
  return <QuestionListPage {...propsOf(c, on, form)} published={on.published} />
}

/** A page that only shows. */
export async function shown<On extends Edited>(
  c: HttpContext,
  { on, may }: EditorMount<On>,
  draw: (on: On) => Parameters<typeof page>[1] | undefined,
): Promise<Response> {
  const found = await on(c)
  if (found === undefined || found instanceof Response) return found ?? notFound(c)
  const element = may(c.var.ctx.person, found) ? draw(found) : undefined
  return element === undefined ? notFound(c) : page(c, element)
}

export const kindNames = [
  ...(['single', 'several', 'yes-no', 'scale', 'grid', 'ranking', 'number'] as const),
  ...(['percentage', 'date', 'short-text', 'long-text', 'place', 'contact'] as const),
  ...(['consent', 'file'] as const),
] as const satisfies readonly KindName[]

/** A page of what is edited. */
export interface OnPage<On> {
  readonly on: On
  readonly page: Page
}

export function pageFinder<On extends Edited>(mount: EditorMount<On>): Find<OnPage<On>> {
  return async (c) => {
    const on = await mount.on(c)
    if (on === undefined || on instanceof Response) return on
    const found = pageIn(on.draft, c.req.param('page') ?? '')
    return found && { on, page: found }
  }
}
