/** A draw's own pages. The owner of a subject keeps its own file in `paths/`. */
export const drawPaths = {
  list: '/tirages',
  openList: '/tirages.json',
  listFiles: {
    csv: '/tirages/liste.csv',
    xlsx: '/tirages/liste.xlsx',
    json: '/tirages/liste.json',
  },
  create: '/tirages/nouveau',
  draw: (slug: string) => `/tirages/${slug}`,
  rule: (slug: string) => `/tirages/${slug}/regle`,
  publish: (slug: string) => `/tirages/${slug}/regle/publier`,
  features: (slug: string) => `/tirages/${slug}/criteres`,
  addFeature: (slug: string) => `/tirages/${slug}/criteres/ajouter`,
  crossFeatures: (slug: string) => `/tirages/${slug}/criteres/croiser`,
  checkQuotas: (slug: string) => `/tirages/${slug}/criteres/verifier`,
  removeFeature: (slug: string) => `/tirages/${slug}/criteres/retirer`,
  census: (slug: string) => `/tirages/${slug}/criteres/recensement`,
  trial: (slug: string) => `/tirages/${slug}/essai`,
  stopTrial: (slug: string) => `/tirages/${slug}/essai/arreter`,
  relax: (slug: string) => `/tirages/${slug}/essai/assouplir`,
} as const
