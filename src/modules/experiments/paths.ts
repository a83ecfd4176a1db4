/** The French addresses of this room's core, said once. */
export const paths = {
  list: '/experiences',
  propose: '/experiences/proposer',
  /** A new experiment written by the lab itself. */
  create: '/experiences/nouvelle',
  toReview: '/experiences/a-relire',
  review: (id: string) => `/experiences/a-relire/${id}`,
  proposal: (token: string) => `/experiences/proposition/${token}`,
  portfolio: '/portefeuille',
  portfolioExport: (format: 'csv' | 'xlsx') => `/portefeuille/export.${format}`,
  experiment: (slug: string) => `/experiences/${slug}`,
} as const
