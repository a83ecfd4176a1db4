import { done, refused } from '#kit/result.ts'
import { changedMeanwhile } from '#kit/seen.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type Route } from '#platform/routes.ts'
import { addPage } from '../editing/draft.ts'
import { editorPaths } from '../editing/editor-paths.ts'
import { readHead, typedHead } from '../editing/read-page.ts'
import { HeadFormPage } from '../pages/editing/PageFormPage.tsx'
import { PreviewPage } from '../pages/editing/PreviewPage.tsx'
import { editingTexts } from '../texts/editing.ts'
import {
  drawList,
  type Edited,
  type EditorMount,
  propsOf,
  refusals,
  shown,
} from './editor-mount.tsx'

/** The list of questions, and the preview. */
export function listRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, audience } = mount
  const paths = editorPaths(at)
  return [
    get(paths.list, audience, (c) => shown(c, mount, (found) => drawList(c, found))),
    get(paths.preview, audience, (c) =>
      shown(c, mount, (found) => <PreviewPage {...propsOf(c, found)} />),
    ),
  ]
}

/** The title of the whole, one more page. */
export function wholeRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  const { at, audience, may, on, change, saved } = mount
  const paths = editorPaths(at)
  return [
    ...formRoutes({
      ...{ path: paths.head, audience, on, may, refusals },
      shape: (c, { draft }, raw) => {
        const read = readHead({ draft, raw, locale: c.var.ctx.locale })
        return read.ok ? { ok: true, value: raw } : read
      },
      draw: (c, found, form) => <HeadFormPage {...propsOf(c, found, form)} />,
      act: (c, found, raw) =>
        change(c, found, (draft) => {
          const meanwhile = changedMeanwhile(raw, typedHead(draft))
          if (meanwhile) return meanwhile
          const read = readHead({ draft, raw, locale: c.var.ctx.locale })
          return read.ok ? done(read.value) : refused('not-found')
        }),
      ...(saved ? { saved } : {}),
      next: ({ href }) => href,
      notice: (locale) => editingTexts[locale].saved,
    }),
    buttonRoute({
      ...{ path: paths.addPage, audience, on, may, refusals },
      act: (c, found) => change(c, found, addPage),
      draw: drawList,
      next: ({ href }) => href,
      notice: (locale) => editingTexts[locale].pageAdded,
    }),
  ]
}
