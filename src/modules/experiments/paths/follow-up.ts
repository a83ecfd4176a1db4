/** The French addresses of the logbook and of citizens' proposals, said once. */
export const followUpPaths = {
  logbook: (slug: string) => `/experiences/${slug}/journal`,
  photo: (slug: string, id: string) => `/experiences/${slug}/journal/${id}/photo`,
  retract: (slug: string, id: string) => `/experiences/${slug}/journal/${id}/retirer`,
  proposals: (slug: string) => `/experiences/${slug}/propositions`,
  proposalsFile: (slug: string) => `/experiences/${slug}/propositions.csv`,
  answer: (slug: string, id: string) => `/experiences/${slug}/propositions/${id}/repondre`,
} as const
