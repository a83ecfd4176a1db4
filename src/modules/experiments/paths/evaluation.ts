/** The French addresses of evaluation, deviations and the sheet, said once. */
export const evaluationPaths = {
  evaluation: (slug: string) => `/experiences/${slug}/evaluation`,
  lines: (slug: string) => `/experiences/${slug}/evaluation/lignes`,
  paste: (slug: string) => `/experiences/${slug}/evaluation/coller`,
  /** Runs the frozen plan on a table; it is of the room of evaluations, which stands after this one. */
  compute: (slug: string) => `/experiences/${slug}/evaluation/calcul`,
  /** Of the same room: what was kept of it, published or not. */
  result: (slug: string, id: string) => `/experiences/${slug}/evaluation/resultats/${id}`,
  publishResult: (slug: string, id: string) =>
    `/experiences/${slug}/evaluation/resultats/${id}/publier`,
  withdrawResult: (slug: string, id: string) =>
    `/experiences/${slug}/evaluation/resultats/${id}/retirer`,
  dropResult: (slug: string, id: string) =>
    `/experiences/${slug}/evaluation/resultats/${id}/effacer`,
  notKnown: (slug: string) => `/experiences/${slug}/evaluation/on-ne-sait-pas`,
  resultsFile: (slug: string, format: 'json' | 'zip') =>
    `/experiences/${slug}/evaluation.${format}`,
  report: (slug: string) => `/experiences/${slug}/evaluation/deposer`,
  reportFile: (slug: string, id: string) => `/experiences/${slug}/evaluation/rapports/${id}`,
  deviations: (slug: string) => `/experiences/${slug}/ecarts`,
  deviationsFile: (slug: string, format: string) => `/experiences/${slug}/ecarts.${format}`,
  sheet: (slug: string) => `/experiences/${slug}/fiche`,
  publishSheet: (slug: string) => `/experiences/${slug}/fiche/publier`,
} as const
