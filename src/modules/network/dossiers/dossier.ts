import type { Day } from '#kit/dates.ts'
import type { MandateOfPerson, Referent } from '#modules/people/index.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { DossierSection, TerritoryMoment } from '#platform/module.ts'
import type { Commitment, Signature } from '../declaration/nouns.ts'
import type { HandOver } from '../mandates/nouns.ts'
import type { Membership } from '../membership/nouns.ts'
import type { Exchange } from './exchange.ts'

/** What one page says of a territory, collected in every room. */
export interface Dossier {
  readonly territory: Territory
  readonly membership: Membership | undefined
  readonly signature: Signature | undefined
  readonly commitments: readonly Commitment[]
  readonly mandates: readonly MandateOfPerson[]
  readonly referents: readonly Referent[]
  readonly sections: readonly DossierSection[]
  readonly past: readonly TerritoryMoment[]
  readonly due: readonly TerritoryMoment[]
  readonly lastSeen: Date | undefined
  /** Nothing for those who may not read the journal of the team. */
  readonly exchanges: readonly Exchange[]
  readonly handOvers: readonly HandOver[]
  /** The book of the team, for those who may read it. */
  readonly contacts: readonly ContactShown[]
  /** What the team means to do next with a territory that has not joined yet. */
  readonly prospectNext: NextStep | undefined
}

export interface NextStep {
  readonly nextAction: string
  readonly nextOn: Day
}

export interface ContactShown {
  readonly id: string
  readonly name: string
  readonly function: string
}
