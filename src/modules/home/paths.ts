import { undoPath } from '#kit/frame.ts'
import { letterPath } from '#kit/letter-page.ts'

/** The French addresses of this room, once. */
export const paths = {
  front: '/',
  letter: letterPath,
  /** Any act that its page offers to take back for a minute. */
  undo: undoPath,
  search: '/recherche',
  searchFor: (words: string) => `/recherche?q=${encodeURIComponent(words)}`,
  dashboard: '/atelier',
  style: '/style',
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  /** Where administrators say who publishes this instance, and where it is hosted. */
  publisher: '/maison/mentions',
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
