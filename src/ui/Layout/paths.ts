/** Addresses that every page points to, whatever its room. */
export const paths = {
  signIn: '/connexion',
  account: '/mon-compte',
  signOut: '/deconnexion',
  legal: '/mentions-legales',
  accessibility: '/accessibilite',
  openData: '/donnees-ouvertes',
  yourData: '/vos-donnees',
} as const
