import { letterPath } from '#kit/letter-page.ts'

/** Addresses that every page points to, whatever its room. */
export const paths = {
  letter: letterPath,
  signIn: '/connexion',
  account: '/mon-compte',
  signOut: '/deconnexion',
  legal: '/mentions-legales',
  accessibility: '/accessibilite',
  openData: '/donnees-ouvertes',
  yourData: '/vos-donnees',
} as const
