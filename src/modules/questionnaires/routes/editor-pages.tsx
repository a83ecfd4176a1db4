import type { FormState } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { changedMeanwhile } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { movePage, pageIn, removePage, replacePage } from '../editing/draft.ts'
import { editorPaths } from '../editing/editor-paths.ts'
import { readPage, typedPage } from '../editing/read-page.ts'
import { PageFormPage } from '../pages/editing/PageFormPage.tsx'
import { editingTexts } from '../texts/editing.ts'
import {
  drawList,
  type Edited,
  type EditorMount,
  type MoveSent,
  type OnPage,
  pageFinder,
  propsOf,
  refusals,
  wayShape,
} from './editor-mount.tsx'

/** One page of the questionnaire: its title and condition, its place, its end. */
export function pageRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, audience, change, saved } = mount
  const paths = editorPaths(at)
  const common = {
    ...{ audience, refusals, on: pageFinder(mount) },
    may: (viewer: Viewer | undefined, { on }: OnPage<On>) => mount.may(viewer, on),
  }
  const draw = (c: HttpContext, { on }: OnPage<On>, form: FormState) => drawList(c, on, form)
  const back = ({ on, page: { id } }: OnPage<On>) => `${on.href}#page-${id}`
  return [
    ...formRoutes({
      ...{ ...common, path: paths.page(':page') },
      shape: (c, { on, page: before }, raw) => {
        const read = readPage(before, { draft: on.draft, raw, locale: c.var.ctx.locale })
        return read.ok ? { ok: true, value: raw } : read
      },
      draw: (c, { on, page: before }, form) => (
        <PageFormPage {...propsOf(c, on, form)} page={before} />
      ),
      act: (c, { on, page: { id } }, raw) =>
        change(c, on, (draft) => {
          const stands = pageIn(draft, id)
          if (!stands) return refused('not-found')
          const meanwhile = changedMeanwhile(raw, typedPage(stands, draft))
          if (meanwhile) return meanwhile
          const read = readPage(stands, { draft, raw, locale: c.var.ctx.locale })
          return read.ok ? replacePage(read.value)(draft) : refused('not-found')
        }),
      ...(saved ? { saved: ({ on }: OnPage<On>) => saved(on) } : {}),
      next: back,
      notice: (locale) => editingTexts[locale].saved,
    }),
    buttonRoute({
      ...{ ...common, draw, path: paths.movePage(':page'), shape: wayShape, next: back },
      act: (c: HttpContext, { on, page: { id } }: OnPage<On>, { way }: MoveSent) =>
        change(c, on, movePage(id, way)),
      notice: (locale) => editingTexts[locale].pageMoved,
    }),
    buttonRoute({
      ...{
        ...common,
        draw,
        path: paths.removePage(':page'),
        next: ({ on }: OnPage<On>) => on.href,
      },
      act: (c, { on, page: { id } }) => change(c, on, removePage(id)),
      notice: (locale) => editingTexts[locale].pageRemoved,
    }),
  ]
}
