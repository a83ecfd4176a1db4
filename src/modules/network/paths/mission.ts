const missions = '/reseau/missions'

export const missionPaths = {
  list: missions,
  /** Before the page of a mission: a name with a dot is nobody’s. */
  files: {
    csv: `${missions}/liste.csv`,
    xlsx: `${missions}/liste.xlsx`,
    json: `${missions}/liste.json`,
  },
  /** Several of the list at once. */
  withdrawMany: `${missions}/retirer`,
  create: `${missions}/nouvelle`,
  followAnswer: (token: string) => `${missions}/reponse/${token}`,
  withdrawAnswer: (token: string) => `${missions}/reponse/${token}/retirer`,
  show: (slug: string) => `${missions}/${slug}`,
  /** The same page, for whoever has just answered. */
  answered: (slug: string) => `${missions}/${slug}?repondu=oui`,
  answer: (slug: string) => `${missions}/${slug}/repondre`,
  edit: (slug: string) => `${missions}/${slug}/modifier`,
  versions: (slug: string) => `${missions}/${slug}/versions`,
  answers: (slug: string) => `${missions}/${slug}/reponses`,
  answersFile: (slug: string) => `${missions}/${slug}/exporter-reponses`,
  reply: (slug: string, id: string) => `${missions}/${slug}/reponses/${id}`,
  questions: (slug: string) => `${missions}/${slug}/questions`,
  close: (slug: string) => `${missions}/${slug}/clore`,
  reopen: (slug: string) => `${missions}/${slug}/rouvrir`,
  withdraw: (slug: string) => `${missions}/${slug}/retirer`,
} as const
