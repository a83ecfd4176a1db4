import type { RoleName } from '#kit/viewer.ts'

export interface DemoPerson {
  readonly id: string
  readonly name: string
  /** Addresses of a domain that is reserved: no letter can ever arrive (RFC 2606). */
  readonly email: string
  readonly roles: readonly RoleName[]
}

const key = (rank: number) => `01930000-0000-7000-8000-0000000000${String(rank).padStart(2, '0')}`

/**
 * Invented people of the demonstration, with fixed keys so that later rooms tell stories about them.
 * Roles at a place, and mandates, are given by the rooms that know the places.
 */
export const demoPeople = {
  /** Leads the lab. */
  maelle: person(1, 'Maëlle Tanguy', 'maelle.tanguy@labo.example', ['lab-team']),
  /** Runs experiments from day to day. */
  ilyes: person(2, 'Ilyès Benhamou', 'ilyes.benhamou@labo.example', ['lab-team']),
  solene: person(3, 'Solène Pradier', 'solene.pradier@labo.example', ['finance']),
  /** Mayor of Valbrenne. */
  odile: person(4, 'Odile Serre', 'odile.serre@valbrenne.example', []),
  /** Chief executive of Les Trois-Rives. */
  basile: person(5, 'Basile Kermorvan', 'basile.kermorvan@trois-rives.example', []),
  /** Deputy mayor of Saint-Aubrac. */
  paulette: person(6, 'Paulette Vernhes', 'paulette.vernhes@saint-aubrac.example', []),
  nour: person(7, 'Nour Haddad', 'nour.haddad@universite.example', ['researcher']),
  tomas: person(8, 'Tomás Ferreira', 'tomas.ferreira@collectif.example', ['innovator']),
  jeanne: person(9, 'Jeanne Castaing', 'jeanne.castaing@benevoles.example', ['volunteer']),
} as const satisfies Readonly<Record<string, DemoPerson>>

function person(rank: number, name: string, email: string, roles: readonly RoleName[]): DemoPerson {
  return { id: key(rank), name, email, roles }
}
