import type { PlacedPage } from '#kit/papers/boxed-paper.ts'
import type { PaperPlan } from './paper-of.ts'

/**
 * The description that reads the printed sheets again (`SheetForm` of mark-reading), from the places that the typesetter
 * gave back: the print and its description are made of the same layout, and cannot differ.
 */
export function sheetFormOf(
  { groupOf, groups }: Pick<PaperPlan, 'groupOf' | 'groups'>,
  pages: readonly PlacedPage[],
  { form, version }: { readonly form: string; readonly version: number },
) {
  return {
    schema: 'ouvroir form 1' as const,
    ...{ form, version, groups },
    pages: pages.map(({ boxes, ...page }) => ({
      ...page,
      boxes: boxes.map((box) => ({ ...box, group: groupOf[box.id] ?? '' })),
    })),
  }
}
