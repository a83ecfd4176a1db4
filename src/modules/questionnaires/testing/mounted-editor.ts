import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Route } from '#platform/routes.ts'
import { emptyDraft } from '../editing/draft.ts'
import { editorRoutes } from '../routes/editor.ts'

/** A room of one questionnaire, kept in memory: what any room that mounts the editor does with its column. */
export class MountedEditor {
  readonly href = '/essai/marche/questions'
  draft: Questionnaire = emptyDraft({ title: 'Le marché du soir' })
  published: Questionnaire | undefined
  isFrozen = false

  get routes(): readonly Route[] {
    return editorRoutes({
      at: '/essai/:slug/questions',
      audience: 'staff',
      on: (c) =>
        c.req.param('slug') === 'marche'
          ? {
              ...{ draft: this.draft, href: this.href, published: this.published },
              crumbs: [{ label: 'Enquêtes', href: '/essai' }],
            }
          : undefined,
      may: () => true,
      change: async (_c, _on, change) => {
        if (this.isFrozen) return { ok: false, refusal: 'frozen' }
        const next = change(this.draft)
        if (next.ok) this.draft = next.value
        return next
      },
    })
  }
}
