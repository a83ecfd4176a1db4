/** Where a territory says what it would like to try. */
export const needPaths = {
  needs: (slug: string) => `/reseau/territoires/${slug}/besoins`,
} as const
