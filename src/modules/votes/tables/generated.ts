// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  vote_ballots: {
    voteId: string
    tracker: string
    salt: string
    choice: Json<ByHand['vote_ballots']['choice']>
    channel: 'screen' | 'paper'
    weight: Generated<number>
    credential: string | null
    voterNumber: number | null
    onBoard: Generated<boolean>
  }
  vote_batches: {
    id: string
    voteId: string
    label: string
    firstBy: string | null
    secondBy: string | null
    state: Generated<'first' | 'differs' | 'in-box'>
    weight: Generated<number>
  }
  vote_board: {
    voteId: string
    height: number
    body: string
    previousHash: string
    hash: string
  }
  vote_codes: {
    voterId: string
    codeHash: string
  }
  vote_marks: {
    voterId: string
    voteId: string
    channel: 'screen' | 'paper'
  }
  vote_options: {
    voteId: string
    position: number
    label: string
    details: Generated<string>
  }
  vote_proxies: {
    giverId: string
    voteId: string
    holderId: string
  }
  vote_sheets: {
    batchId: string
    pass: 1 | 2
    number: number
    choice: Json<ByHand['vote_sheets']['choice']> | null
  }
  vote_voter_identities: {
    voterId: string
    personId: string | null
    territoryId: string | null
    name: string
    contact: Generated<string>
    address: Generated<string>
    voteId: string | null
  }
  vote_voters: {
    id: string
    voteId: string
    number: number
    college: Generated<string>
    weight: Generated<number>
  }
  votes: {
    id: string
    slug: string
    title: string
    question: string
    details: Generated<string>
    territoryId: string | null
    experimentId: string | null
    phaseId: string | null
    protocolVersion: number | null
    series: Generated<string>
    method: string
    learning: Generated<string[]>
    grades: Generated<string[]>
    approvalFrom: Generated<number>
    seats: Generated<number>
    tier: 'open' | 'tracked'
    weightRule: Generated<string>
    proxies: Generated<number>
    plannedVoters: number | null
    tieOrder: Generated<number[]>
    closesAt: Date
    state: Generated<'draft' | 'open' | 'counting' | 'closed' | 'cancelled'>
    hidden: Generated<boolean>
    invented: Generated<boolean>
    createdAt: Date
    openedAt: Date | null
    endedAt: Date | null
    boardHeight: Generated<number>
    boardHash: Generated<string>
    result: Json<unknown> | null
    shownBallots: Generated<number>
    shownAt: Date | null
    purse: Json<ByHand['votes']['purse']> | null
  }
}
