import type { Route } from '#platform/routes.ts'
import type { Edited, EditorMount } from './editor-mount.tsx'
import { pageRoutes } from './editor-pages.tsx'
import { newQuestionRoutes, questionRoutes } from './editor-questions.tsx'
import { wholeRoutes } from './editor-whole.tsx'

/** The pages and acts of the editor, under the address of the mount. */
export function editorRoutes<On extends Edited>(mount: EditorMount<On>): readonly Route[] {
  return [
    ...wholeRoutes(mount),
    ...questionRoutes(mount),
    ...newQuestionRoutes(mount),
    ...pageRoutes(mount),
  ]
}
