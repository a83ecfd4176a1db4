import type { OrganiserKind } from '../draw.ts'

/** Files of people that a draw may begin with. */
export const peopleFiles = [
  'electoral-roll',
  'phone-numbers',
  'addresses',
  'bought-file',
  'landlords',
  'tax-file',
  'door',
  'volunteers',
] as const
export type PeopleFile = (typeof peopleFiles)[number]

export type Verdict = 'yes' | 'with-conditions' | 'elsewhere' | 'no'

/**
 * « Qui êtes-vous ? » before « quel fichier ? ». The electoral roll: the commune uses its own (electoral code, L. 37;
 * CNIL); an elector may copy it but not hand it to another public authority (CADA 20064862), so that others draw in each
 * commune with a shared seed. The tax file is for no draw (secrecy of taxes).
 */
export function verdictOn(file: PeopleFile, person: OrganiserKind): Verdict {
  const isPublic = person !== 'association' && person !== 'other'
  const said: Readonly<Record<PeopleFile, Verdict>> = {
    'electoral-roll': person === 'commune' ? 'yes' : isPublic ? 'elsewhere' : 'with-conditions',
    'phone-numbers': 'with-conditions',
    addresses: 'yes',
    'bought-file': 'with-conditions',
    landlords: isPublic ? 'with-conditions' : 'no',
    'tax-file': 'no',
    door: 'yes',
    volunteers: 'yes',
  }
  return said[file]
}
