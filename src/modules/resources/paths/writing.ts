const start = '/ressources/ecrire'

/** Addresses of those who write, read again and keep true. */
export const writingPaths = {
  start,
  confirm: (token: string) => `${start}/${token}`,
  workshop: (slug: string) => `/ressources/${slug}/modifier`,
  part: (slug: string, part: string) => `/ressources/${slug}/modifier/${part}`,
  draft: (slug: string, part: string) => `/ressources/${slug}/modifier/${part}/brouillon`,
  comments: (slug: string, part: string) => `/ressources/${slug}/modifier/${part}/remarques`,
  meeting: (slug: string, part: string, id: string) =>
    `/ressources/${slug}/modifier/${part}/rapprocher/${id}`,
  together: (slug: string) => `/ressources/${slug}/ecrire-ensemble`,
  leave: (slug: string) => `/ressources/${slug}/ecrire-ensemble/retirer`,
  join: (token: string) => `${start}/ensemble/${token}`,
  preview: (slug: string) => `/ressources/${slug}/apercu`,
  submit: (slug: string) => `/ressources/${slug}/soumettre`,
  decide: (slug: string) => `/ressources/${slug}/decider`,
  publish: (slug: string) => `/ressources/${slug}/publier`,
  resolve: (slug: string, id: string) => `/ressources/${slug}/remarques/${id}`,
  versions: (slug: string) => `/ressources/${slug}/versions`,
  version: (slug: string, version: string | number) => `/ressources/${slug}/versions/${version}`,
  restore: (slug: string) => `/ressources/${slug}/versions/retablir`,
  translate: (slug: string) => `/ressources/${slug}/traduire`,
  takeOver: (slug: string) => `/ressources/${slug}/versions/original`,
  retire: (slug: string) => `/ressources/${slug}/retirer`,
  bringBack: (slug: string) => `/ressources/${slug}/remettre`,
  merge: (slug: string) => `/ressources/${slug}/reunir`,
  mergeWith: (slug: string, other: string) =>
    `/ressources/${slug}/reunir?avec=${encodeURIComponent(other)}`,
  duplicates: '/ressources/doublons',
  tellApart: '/ressources/doublons/ecarter',
  takeApartBack: '/ressources/doublons/comparer-de-nouveau',
  reviews: '/ressources/relecture',
  moderation: '/ressources/moderation',
  toVerify: '/ressources/a-verifier',
  confirmDesk: '/ressources/a-verifier/tient-toujours',
  verify: (token: string) => `/ressources/verifier/${token}`,
} as const
