// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables2 {
  draw_values: {
    id: string
    featureId: string
    key: string
    label: string
    position: number
    populationShare: number | null
    min: Generated<number>
    max: Generated<number>
    minFlex: Generated<number>
    maxFlex: Generated<number>
  }
  draw_waves: {
    id: string
    drawId: string
    sourceId: string
    number: number
    size: number
    frameSize: number
    frameSha256: string
    seed: string
    expectedResponse: number
    confidence: number
    codesSha256: string
    committedAt: Date | null
    postedOn: string | null
    remindedOn: string | null
    createdAt: Date
    strata: WithDefault<Json<unknown>>
    beaconRound: number | null
    beaconSignature: string | null
    listNumber: number | null
    seedByHouse: Generated<boolean>
  }
  draws: {
    id: string
    slug: string
    title: string
    purpose: Generated<string>
    organiser: Generated<string>
    organiserKind: Generated<ByHand['draws']['organiserKind']>
    territoryId: string | null
    experimentId: string | null
    phaseId: string | null
    instrumentId: string | null
    protocolVersion: number | null
    hidden: Generated<boolean>
    parentDrawId: string | null
    source: Generated<ByHand['draws']['source']>
    state: Generated<
      'preparing' | 'recruiting' | 'frozen' | 'listed' | 'committed' | 'drawn' | 'closed' | 'void'
    >
    population: Generated<string>
    panelSize: number
    reserveSize: Generated<number>
    expectedPool: number | null
    method: Generated<'leximin' | 'maximin' | 'nash' | 'goldilocks'>
    listSize: Generated<100 | 1000 | 10000>
    sameAddress: Generated<boolean>
    indemnity: Generated<string>
    care: Generated<string>
    registrationOpensOn: string | null
    registrationClosesOn: string | null
    drawOn: string | null
    firstSessionOn: string | null
    replacementsEndOn: string | null
    publishedAt: Date | null
    closedAt: Date | null
    voidReason: string | null
    voidedAt: Date | null
    createdBy: string | null
    createdAt: Date
    updatedAt: Date
    diceAlone: Generated<boolean>
    lettersRound: number | null
  }
  simple_draws: {
    id: string
    title: string
    seats: number
    size: number
    pool: string
    fixed: string
    rules: string
    commitment: string
    round: number
    keyHash: string
    committedAt: Date
    dice: string | null
    signature: string | null
    drawnAt: Date | null
  }
}
