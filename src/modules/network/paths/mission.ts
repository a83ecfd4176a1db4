const missions = '/reseau/missions'

export const missionPaths = {
  list: missions,
  listBy: (filter: {
    readonly skill?: string | undefined
    readonly over?: boolean
    readonly page?: number
  }) => {
    const query = new URLSearchParams()
    if (filter.skill) query.set('savoir-faire', filter.skill)
    if (filter.over) query.set('etat', 'terminees')
    if (filter.page && filter.page > 1) query.set('page', String(filter.page))
    const text = query.toString()
    return text ? `${missions}?${text}` : missions
  },
  create: `${missions}/nouvelle`,
  followAnswer: (token: string) => `${missions}/reponse/${token}`,
  withdrawAnswer: (token: string) => `${missions}/reponse/${token}/retirer`,
  show: (slug: string) => `${missions}/${slug}`,
  /** The same page, for whoever has just answered. */
  answered: (slug: string) => `${missions}/${slug}?repondu=oui`,
  answer: (slug: string) => `${missions}/${slug}/repondre`,
  edit: (slug: string) => `${missions}/${slug}/modifier`,
  answers: (slug: string) => `${missions}/${slug}/reponses`,
  reply: (slug: string, id: string) => `${missions}/${slug}/reponses/${id}`,
  questions: (slug: string) => `${missions}/${slug}/questions`,
  close: (slug: string) => `${missions}/${slug}/clore`,
  reopen: (slug: string) => `${missions}/${slug}/rouvrir`,
  withdraw: (slug: string) => `${missions}/${slug}/retirer`,
} as const
