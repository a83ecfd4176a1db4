import type { StarterCase } from './case.ts'
import { belgique } from './case-belgique.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { commana } from './case-commana.ts'
import { conventionAmelioree } from './case-convention-amelioree.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { demometre } from './case-demometre.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { fresque } from './case-fresque.ts'
import { gers } from './case-gers.ts'
import { grenoble } from './case-grenoble.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import { isere } from './case-isere.ts'
import { juryRua } from './case-jury-rua.ts'
import { kingersheim } from './case-kingersheim.ts'
import { microparlements } from './case-microparlements.ts'
import { mulhouse } from './case-mulhouse.ts'
import { occitanie } from './case-occitanie.ts'
import { poitiers } from './case-poitiers.ts'
import { puyDeDome } from './case-puy-de-dome.ts'
import { sarcelles } from './case-sarcelles.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import { smicval } from './case-smicval.ts'

/** The day on which the sources of all these sheets were last read. */
export const sourcesReadAt = new Date('2026-11-25T07:00:00Z')

/**
 * The starter sheets of the centre, as a new house shows them: the first ones first. The case of
 * SMICVAL is told by the experiment that the room of experiments replays from it.
 */
export const starterCases: readonly StarterCase[] = [
  poitiers,
  grenoble,
  commana,
  estEnsemble,
  sarcelles,
  hauteGaronne,
  kingersheim,
  belgique,
  puyDeDome,
  mulhouse,
  seineSaintDenis,
  centreValDeLoire,
  isere,
  occitanie,
  gers,
  juryRua,
  conventionClimat,
  demometre,
  microparlements,
  fresque,
  conventionAmelioree,
]

/** All twenty-two of them. */
export const allCases: readonly StarterCase[] = [smicval, ...starterCases]
