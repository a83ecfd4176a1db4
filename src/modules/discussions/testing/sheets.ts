import { isStaff } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'

/** Two drafts of a room: whether each is one still, and whether the team may read it. */
export const drafts = new Map<string, { title: string; words: string; isDraft: boolean }>()
export const sheets: Module = {
  name: 'sheets',
  routes: [],
  columns: {},
  discussed: [
    {
      kind: 'sheet',
      family: 'knowledge',
      pages: ['/fiches/:id'],
      find: async (_ctx, id) => {
        const sheet = drafts.get(id)
        const { title = '', isDraft = false } = sheet ?? {}
        const href = `/fiches/${id}`
        const publicHref = sheet && !isDraft ? href : undefined
        return sheet && { id, title, href, isDraft, publicHref, readers: 'lab', may: isStaff }
      },
      draft: async (_ctx, id) => {
        const sheet = drafts.get(id)
        if (!sheet?.isDraft) return undefined
        return { title: sheet.title, language: 'fr', parts: [{ text: sheet.words }] }
      },
    },
  ],
}
