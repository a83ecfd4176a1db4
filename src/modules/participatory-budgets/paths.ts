/** The French addresses of this room, once. */
export const paths = {
  list: '/budgets',
  add: '/budgets/nouveau',
  listFiles: {
    csv: '/budgets/liste.csv',
    xlsx: '/budgets/liste.xlsx',
    json: '/budgets/liste.json',
  },
  edition: (slug: string) => `/budgets/${slug}`,
  rules: (slug: string) => `/budgets/${slug}/reglement`,
  editRules: (slug: string) => `/budgets/${slug}/reglement/modifier`,
  freeze: (slug: string) => `/budgets/${slug}/reglement/figer`,
  copy: (slug: string) => `/budgets/${slug}/copier`,
  closeIdeas: (slug: string) => `/budgets/${slug}/idees/clore`,
  openVote: (slug: string) => `/budgets/${slug}/scrutin/preparer`,
  close: (slug: string) => `/budgets/${slug}/bilan`,
  ideas: (slug: string) => `/budgets/${slug}/idees`,
  ideaFiles: (slug: string) => ({
    csv: `/budgets/${slug}/idees.csv`,
    xlsx: `/budgets/${slug}/idees.xlsx`,
    json: `/budgets/${slug}/idees.json`,
  }),
  propose: (slug: string) => `/budgets/${slug}/idees/proposer`,
  enter: (slug: string) => `/budgets/${slug}/idees/saisir`,
  idea: (slug: string, number: number | string) => `/budgets/${slug}/idees/${number}`,
  /** Whoever proposed an idea follows it here: the address is itself the key. */
  own: (token: string) => `/mon-idee/${token}`,
  ownAppeal: (token: string) => `/mon-idee/${token}/appel`,
  ownWithdraw: (token: string) => `/mon-idee/${token}/retirer`,
  ownConsent: (token: string) => `/mon-idee/${token}/accord`,
  desk: (slug: string) => `/budgets/${slug}/analyse`,
  judge: (slug: string, number: number | string) => `/budgets/${slug}/analyse/${number}`,
  review: (slug: string, number: number | string) => `/budgets/${slug}/analyse/${number}/services`,
  opinion: (slug: string, number: number | string, review: string) =>
    `/budgets/${slug}/analyse/${number}/services/${review}`,
  answer: (slug: string, number: number | string) => `/budgets/${slug}/analyse/${number}/reponse`,
  decideAppeal: (slug: string, number: number | string) =>
    `/budgets/${slug}/analyse/${number}/appel`,
  merge: (slug: string, number: number | string) => `/budgets/${slug}/analyse/${number}/reunir`,
  hide: (slug: string, number: number | string) => `/budgets/${slug}/analyse/${number}/masquer`,
  showAgain: (slug: string, number: number | string) =>
    `/budgets/${slug}/analyse/${number}/montrer`,
  vote: (slug: string) => `/budgets/${slug}/voter`,
  result: (slug: string) => `/budgets/${slug}/resultat`,
  recount: (slug: string) => `/budgets/${slug}/recompter`,
  pb: (slug: string) => `/budgets/${slug}/export.pb`,
  geojson: (slug: string) => `/budgets/${slug}/projets.geojson`,
  pdf: (slug: string) => `/budgets/${slug}/edition.pdf`,
  steps: (slug: string, number: number | string) => `/budgets/${slug}/realisation/${number}`,
  endStep: (slug: string, number: number | string, step: string) =>
    `/budgets/${slug}/realisation/${number}/etapes/${step}`,
  deliver: (slug: string, number: number | string) =>
    `/budgets/${slug}/realisation/${number}/livrer`,
} as const

/** In pixels: what shows the light page for other sites whole on a phone. */
export const framedHeight = 760
