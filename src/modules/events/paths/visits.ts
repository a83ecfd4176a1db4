export const visitPaths = {
  show: (slug: string) => `/agenda/${slug}/visite`,
  prepare: (slug: string) => `/agenda/${slug}/visite/preparer`,
  report: (slug: string) => `/agenda/${slug}/visite/compte-rendu`,
  journey: (slug: string) => `/agenda/${slug}/visite/trajet`,
  removeJourney: (slug: string) => `/agenda/${slug}/visite/trajet/retirer`,
} as const
