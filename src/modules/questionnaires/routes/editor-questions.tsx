import { z } from 'zod'
import { type Question, questionsOf } from '#engines/questionnaires/index.ts'
import type { FormState, RawForm } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import { changedMeanwhile } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Find } from '#platform/forms/described-act.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  addQuestion,
  copyQuestion,
  moveQuestion,
  pageIn,
  questionIn,
  removeQuestion,
  replaceQuestion,
} from '../editing/draft.ts'
import { editorPaths } from '../editing/editor-paths.ts'
import { readRewording, typedRewording, withRewording } from '../editing/read-page.ts'
import { freeIdIn, readQuestion } from '../editing/read-question.ts'
import { asKind, blankQuestion, typedQuestion } from '../editing/typed-question.ts'
import { ComparisonPage } from '../pages/editing/ComparisonPage.tsx'
import { KindPage, QuestionFormPage } from '../pages/editing/QuestionFormPage.tsx'
import { questionAnchor } from '../pages/filling/question-anchor.ts'
import { editingTexts } from '../texts/editing.ts'
import { versionTexts } from '../texts/versions.ts'
import {
  drawList,
  type Edited,
  type EditorMount,
  kindNames,
  kindsOf,
  type MoveSent,
  type OnPage,
  pageFinder,
  propsOf,
  refusals,
  shown,
  wayShape,
} from './editor-mount.tsx'

/** A question of what is edited. */
interface OnQuestion<On> {
  readonly on: On
  readonly question: Question
}

function questionFinder<On extends Edited>(mount: EditorMount<On>): Find<OnQuestion<On>> {
  return async (c) => {
    const on = await mount.on(c)
    if (on === undefined || on instanceof Response) return on
    const question = questionIn(on.draft, c.req.param('question') ?? '')
    return question && { on, question }
  }
}

const onQuestion = <On extends Edited>(mount: EditorMount<On>) => ({
  ...{ audience: mount.audience, refusals, on: questionFinder(mount) },
  may: (viewer: Viewer | undefined, { on }: OnQuestion<On>) => mount.may(viewer, on),
})

/** One question that stands: changed, moved, copied, taken away. */
export function questionRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, change, saved } = mount
  const paths = editorPaths(at)
  const common = onQuestion(mount)
  const button = {
    ...common,
    draw: (c: HttpContext, { on }: OnQuestion<On>, form: FormState) => drawList(c, on, form),
  }
  const back = ({ on, question }: OnQuestion<On>) => `${on.href}#${questionAnchor(question.id)}`
  return [
    ...formRoutes({
      ...{ ...common, path: paths.question(':question') },
      shape: (c, { on, question }, raw) => {
        const read = readOver(c, on, question, raw)
        return read.ok ? { ok: true, value: raw } : read
      },
      draw: (c, { on, question }, form) => (
        <QuestionFormPage {...propsOf(c, on, form)} question={question} />
      ),
      act: (c, { on, question }, raw) =>
        change(c, on, (draft) => {
          const stands = questionIn(draft, question.id)
          if (!stands) return refused('not-found')
          const meanwhile = changedMeanwhile(raw, typedQuestion(stands, draft))
          if (meanwhile) return meanwhile
          const read = readOver(c, { ...on, draft }, stands, raw)
          return read.ok ? done(replaceQuestion(draft, read.value)) : refused('not-found')
        }),
      ...(saved ? { saved: ({ on }: OnQuestion<On>) => saved(on) } : {}),
      next: back,
      notice: (locale) => editingTexts[locale].saved,
    }),
    buttonRoute({
      ...{ ...button, path: paths.moveQuestion(':question'), shape: wayShape, next: back },
      act: (c: HttpContext, { on, question }: OnQuestion<On>, { way }: MoveSent) =>
        change(c, on, moveQuestion(question.id, way)),
      notice: (locale) => editingTexts[locale].moved,
    }),
    buttonRoute({
      ...{ ...button, path: paths.copyQuestion(':question'), next: back },
      act: (c, { on, question }) => change(c, on, copyQuestion(question.id)),
      notice: (locale) => editingTexts[locale].copied,
    }),
    buttonRoute({
      ...{
        ...button,
        path: paths.removeQuestion(':question'),
        next: ({ on }: OnQuestion<On>) => on.href,
      },
      act: (c, { on, question }) => change(c, on, removeQuestion(question.id)),
      notice: (locale) => editingTexts[locale].removed,
    }),
  ]
}

/** What is done to a question of a questionnaire that is not asked yet: another kind, and what its author says of a rewording. */
export function questionDraftRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, change, saved } = mount
  const paths = editorPaths(at)
  const common = onQuestion(mount)
  return [
    actRoute({
      ...{ ...common, path: paths.changeKind(':question'), fresh: true },
      shape: z.object({ kind: z.enum(kindNames) }),
      draw: (c, { on, question }, form) => (
        <QuestionFormPage {...propsOf(c, on, form)} question={question} />
      ),
      act: (c, { on, question }, { kind }) =>
        change(c, on, (draft) => {
          const stands = questionIn(draft, question.id)
          if (!stands || !kindsOf(on).includes(kind)) return refused('not-found')
          return done(replaceQuestion(draft, asKind(stands, kind, draft.languages[0] ?? 'fr')))
        }),
      next: ({ on, question }) => editorPaths(on.href).question(question.id),
    }),
    ...formRoutes({
      ...{ ...common, path: paths.comparison(':question') },
      shape: (c, { on, question }, raw) => {
        const sent = { draft: on.draft, raw, locale: c.var.ctx.locale }
        const read = readRewording(question, sent)
        return read.ok ? { ok: true, value: raw } : read
      },
      draw: (c, { on, question }, form) => (
        <ComparisonPage {...propsOf(c, on, form)} question={question} />
      ),
      act: (c, { on, question }, raw) =>
        change(c, on, (draft) => {
          const meanwhile = changedMeanwhile(raw, typedRewording(question.id, draft))
          if (meanwhile) return meanwhile
          const read = readRewording(question, { draft, raw, locale: c.var.ctx.locale })
          return read.ok ? done(withRewording(draft, read.value)) : refused('not-found')
        }),
      ...(saved ? { saved: ({ on }: OnQuestion<On>) => saved(on) } : {}),
      next: ({ on }) => `${on.href}#versions`,
      notice: (locale) => versionTexts[locale].saved,
    }),
  ]
}

function readOver(
  c: HttpContext,
  { draft, oneForm, isOptional }: Edited,
  before: Question,
  raw: RawForm,
) {
  return readQuestion({ draft, before, raw, oneForm, isOptional, locale: c.var.ctx.locale })
}

interface OnNew<On> extends OnPage<On> {
  readonly question: Question
}

/** A new question: first how it is answered, then its words. */
export function newQuestionRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, audience, change } = mount
  const paths = editorPaths(at)
  const onPage = pageFinder(mount)
  const on: Find<OnNew<On>> = async (c) => {
    const found = await onPage(c)
    if (found === undefined || found instanceof Response) return found
    const kind = kindsOf(found.on).find((known) => known === c.req.param('kind'))
    const language = found.on.draft.languages[0] ?? 'fr'
    return kind && { ...found, question: blankQuestion(kind, language) }
  }
  return [
    get(paths.chooseKind(':page'), audience, (c) =>
      shown(c, mount, (found) => {
        const asked = pageIn(found.draft, c.req.param('page') ?? '')
        return asked && <KindPage {...propsOf(c, found)} page={asked.id} />
      }),
    ),
    ...formRoutes({
      ...{ path: paths.addQuestion(':page', ':kind'), audience, on, refusals, fresh: true },
      may: (viewer, found) => mount.may(viewer, found.on),
      shape: (c, { on: edited, page: { id }, question }, raw) =>
        readQuestion({
          ...{ draft: edited.draft, before: question, page: id, raw },
          ...{ oneForm: edited.oneForm, isOptional: edited.isOptional },
          locale: c.var.ctx.locale,
        }),
      draw: (c, { on: edited, page: { id }, question }, form) => (
        <QuestionFormPage {...propsOf(c, edited, form)} question={question} addedTo={id} />
      ),
      act: (c, { on: edited, page: { id } }, question) =>
        change(c, edited, (draft) => {
          // Somebody else may have taken the id meanwhile.
          const free = questionsOf(draft).some((other) => other.id === question.id)
            ? freeIdIn(draft, question.id)
            : question.id
          return addQuestion(id, { ...question, id: free })(draft)
        }),
      next: ({ on: { href }, page: { id } }) => `${href}#page-${id}`,
      notice: (locale) => editingTexts[locale].added,
    }),
  ]
}
