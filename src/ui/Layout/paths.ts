import { createPath } from '#kit/frame.ts'
import { letterPath } from '#kit/papers/letter-page.ts'

/** Addresses that every page points to, whatever its room. */
export const paths = {
  letter: letterPath,
  search: '/recherche',
  /** The same search, for the field of every page while one types. */
  searchProposals: '/recherche/propositions.json',
  /** What one may begin, gathered from every room. */
  create: createPath,
  signIn: '/connexion',
  account: '/mon-compte',
  signOut: '/deconnexion',
  legal: '/mentions-legales',
  accessibility: '/accessibilite',
  openData: '/donnees-ouvertes',
  yourData: '/vos-donnees',
} as const
