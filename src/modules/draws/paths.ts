/** A draw's own pages. The owner of a subject keeps its own file (`recruit-paths.ts`…). */
export const drawPaths = {
  list: '/tirages',
  create: '/tirages/nouveau',
  draw: (slug: string) => `/tirages/${slug}`,
} as const
