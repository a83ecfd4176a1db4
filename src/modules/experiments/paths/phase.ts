/** The French addresses of the phases of an experiment, said once. */
export const phasePaths = {
  list: (slug: string) => `/experiences/${slug}/phases`,
  open: (slug: string, plan: string) => `/experiences/${slug}/phases/${plan}/ouvrir`,
  close: (slug: string, plan: string) => `/experiences/${slug}/phases/${plan}/clore`,
  reopen: (slug: string, plan: string) => `/experiences/${slug}/phases/${plan}/rouvrir`,
  cancel: (slug: string, plan: string) => `/experiences/${slug}/phases/${plan}/annuler`,
  milestone: (slug: string, plan: string, milestone: string) =>
    `/experiences/${slug}/phases/${plan}/jalons/${milestone}`,
} as const
