export const paths = {
  front: '/',
  search: '/recherche',
  dashboard: '/atelier',
  style: '/style',
  accessibility: '/accessibilite',
  openData: '/donnees-ouvertes',
  robots: '/robots.txt',
  siteMap: '/sitemap.xml',
  securityText: '/.well-known/security.txt',
} as const
