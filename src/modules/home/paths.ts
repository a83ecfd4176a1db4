import { copyPath, keepMarkPath } from '#kit/copies/copy-kind.ts'
import { fromTodayField, type TodayView, todayPath, undoPath } from '#kit/frame.ts'
import { letterPath } from '#kit/papers/letter-page.ts'

/** What one says of a matter on a page of its own; `pressed` is the view and the row of the day where one comes back. */
function matter(path: string, key: string, pressed = ''): string {
  const asked = new URLSearchParams({
    sujet: key,
    ...(pressed ? { [fromTodayField]: pressed } : {}),
  })
  return `${path}?${asked}`
}

/** The French addresses of this room, once. */
export const paths = {
  front: '/',
  oembed: '/oembed',
  letter: letterPath,
  /** Any act that its page offers to take back for a minute. */
  undo: undoPath,
  /** Any thing of the house is begun again there, and what came along settled. */
  copy: copyPath,
  keepMark: keepMarkPath,
  search: '/recherche',
  searchProposals: '/recherche/propositions.json',
  searchFor: (words: string) => `/recherche?q=${encodeURIComponent(words)}`,
  dashboard: todayPath,
  dashboardBy: (view: TodayView) => `/atelier?vue=${view}`,
  /** What one put aside, and what one says of a matter, named by its key. */
  aside: '/atelier/mis-de-cote',
  later: '/atelier/plus-tard',
  laterOf: (key: string, pressed?: string) => matter('/atelier/plus-tard', key, pressed),
  give: '/atelier/confier',
  giveOf: (key: string, pressed?: string) => matter('/atelier/confier', key, pressed),
  notMine: '/atelier/pas-pour-moi',
  takeBack: '/atelier/reprendre',
  /** What somebody keeps at hand in the rail. */
  pins: '/epingles',
  pin: '/epingles/mettre',
  unpin: '/epingles/retirer',
  movePin: '/epingles/deplacer',
  /** What waits for a colleague. */
  load: (personId: string) => `/atelier/equipe/${personId}`,
  /** The same list by e-mail, and as a private calendar. */
  letters: '/atelier/courriels',
  lettersStopped: '/atelier/courriels/arretes',
  stopLetters: (token: string) => `/atelier/courriels/${token}`,
  stopNow: (token: string) => `/atelier/courriels/${token}/arreter`,
  renewFeed: '/atelier/calendrier/adresse',
  revokeFeed: '/atelier/calendrier/supprimer',
  feed: '/atelier/calendrier/:token/aujourd-hui.ics',
  style: '/style',
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  /** Where administrators say who publishes this instance, and where it is hosted. */
  publisher: '/maison/mentions',
  /** The guide of a new house, for its administrators. */
  firstHour: '/maison/demarrage',
  skipStep: '/maison/demarrage/passer',
  firstHourAway: '/maison/demarrage/ranger',
  testLetter: '/maison/demarrage/courriel',
  demonstration: '/maison/demarrage/demonstration',
  /** The state of the house, which a room further on shows: its last backup is there. */
  state: '/maison/etat',
  openData: '/donnees-ouvertes',
  openDataCatalogue: '/donnees-ouvertes.json',
  /** The same catalogue, where portals look for it. */
  dcatCatalogue: '/catalogue.jsonld',
  experimentsJson: '/donnees-ouvertes/experiences.json',
  experimentsCsv: '/donnees-ouvertes/experiences.csv',
  resourcesJson: '/donnees-ouvertes/ressources.json',
  robots: '/robots.txt',
  siteMap: '/sitemap.xml',
  openSearch: '/opensearch.xml',
  webManifest: '/manifest.webmanifest',
  /** The picture of the house, for links that are shared: the head of every page names it. */
  sharedPicture: '/partage.png',
  favicon: '/favicon.ico',
  /** Telephones ask for either, by name, when a page is kept on their screen. */
  touchIcon: '/apple-touch-icon.png',
  touchIconFormer: '/apple-touch-icon-precomposed.png',
  securityText: '/.well-known/security.txt',
} as const
