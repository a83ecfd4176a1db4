// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables1 {
  draw_attended_sessions: {
    personId: string
    sessions: number
    notedAt: Date
  }
  draw_call_locks: {
    personId: string
    drawId: string
    callerId: string
    lockedUntil: Date
    sheet: number | null
    line: number | null
  }
  draw_calls: {
    id: string
    personId: string
    drawId: string
    at: Date
    callerId: string | null
    channel: 'phone' | 'door' | 'sms' | 'email'
    outcome: ByHand['draw_calls']['outcome']
    callBackAt: Date | null
    note: Generated<string>
  }
  draw_chances: {
    drawId: string
    dice: string
    signature: string
    beacon: number
    panelIndex: number
    panel: string[]
    reserve: string[]
    drawnAt: Date
  }
  draw_commitments: {
    drawId: string
    fixed: string
    rules: string
    sha256: string
    round: number
    drawAt: Date
    withDice: boolean
    place: string
    committedAt: Date
    diceAlone: Generated<boolean>
  }
  draw_computations: {
    id: string
    drawId: string
    pool: 'invented' | 'registered'
    state: 'running' | 'done' | 'stopped' | 'failed'
    quotasSha256: string
    phase: Generated<string>
    done: Generated<number>
    total: Generated<number>
    stopAsked: Generated<boolean>
    outcome: Json<unknown> | null
    problem: string | null
    startedAt: Date
    seenAt: Date
    endedAt: Date | null
    purpose: Generated<'trial' | 'list'>
  }
  draw_contests: {
    drawId: string
    ticket: string
    contestedAt: Date
  }
  draw_decisions: {
    id: string
    drawId: string
    seat: string
    choice: 'empty' | 'next'
    reason: string
    signedBy: string
    signedAt: Date
    secondBy: string | null
    secondAt: Date | null
  }
  draw_departures: {
    id: string
    personId: string
    drawId: string
    at: Date
    kind: 'refused' | 'withdrawn' | 'excluded' | 'unreachable'
    fromStatus: string
    reason: string
    medium: string
  }
  draw_dice: {
    drawId: string
    enteredBy: string
    dice: string
    enteredAt: Date
  }
  draw_duplicates: {
    firstId: string
    secondId: string
    drawId: string
    reason: string
    decision: 'same' | 'different' | null
    decidedBy: string | null
    decidedAt: Date | null
  }
  draw_events: {
    drawId: string
    seq: number
    at: Date
    kind: string
    payload: Json<unknown>
    body: string
    previousHash: string
    hash: string
  }
  draw_features: {
    id: string
    drawId: string
    key: string
    label: string
    position: number
    asked: Generated<boolean>
    crosses: Generated<string[]>
    reference: Generated<string>
  }
  draw_files: {
    id: string
    drawId: string
    kind: 'frame' | 'people' | 'quotas'
    fileName: string
    encoding: string
    sha256: string
    header: Json<unknown>
    rows: Json<unknown> | null
    mapping: WithDefault<Json<unknown>>
    options: WithDefault<Json<unknown>>
    total: number
    taken: Generated<number>
    rejected: Generated<number>
    rejectedRows: Json<unknown> | null
    state: 'read' | 'done'
    byPersonId: string | null
    at: Date
    finishedAt: Date | null
  }
  draw_identities: {
    personId: string
    firstName: Generated<string>
    lastName: Generated<string>
    address: Generated<string>
    postcode: Generated<string>
    town: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    birthYear: number | null
    keptUntil: string
  }
  draw_keys: {
    drawId: string
    publicKey: string
    secretKey: string
  }
  draw_leaves: {
    personId: string
    drawId: string
    salt: string
    leaf: Generated<string>
  }
  draw_letter_lists: {
    drawId: string
    number: number
    fileId: string
    list: string
    sha256: string
    round: number
    fixedAt: Date
    droppedAt: Date | null
    drawnAt: Date | null
  }
  draw_letters: {
    personId: string
    drawId: string
    waveId: string | null
    number: number
    stratum: Generated<string>
    code: string
    returnedAt: Date | null
    keptUntil: string
  }
  draw_lists: {
    drawId: string
    panels: string
    sha256: string
    size: number
    least: number
    best: number
    status: 'optimal' | 'bounded'
    version: string
    shutOut: number
    certain: number
    seedRound: number | null
    seedSignature: string | null
    listedAt: Date
  }
  draw_losses: {
    drawId: string
    feature: string
    value: string
    drawn: number
    lost: number
  }
  draw_needs: {
    personId: string
    childcare: Generated<boolean>
    interpreter: Generated<string>
    access: Generated<string>
    travel: Generated<boolean>
    guardianName: Generated<string>
    guardianContact: Generated<string>
    guardianAgreedAt: Date | null
    keptUntil: string
  }
  draw_opt_out_keys: {
    oneRow: Generated<boolean>
    secret: string
  }
  draw_opt_outs: {
    keyHash: string
    at: Date
  }
  draw_paper_entries: {
    id: string
    drawId: string
    sheet: number
    first: Json<unknown> | null
    firstBy: string | null
    firstAt: Date
    second: Json<unknown> | null
    secondBy: string | null
    secondAt: Date | null
    personId: string | null
    settledAt: Date | null
  }
  draw_people: {
    id: string
    drawId: string
    ticket: string
    status:
      | 'invited'
      | 'registered'
      | 'eligible'
      | 'pool'
      | 'drawn'
      | 'reserve'
      | 'confirmed'
      | 'present'
      | 'withdrawn'
      | 'refused'
      | 'excluded'
    answers: WithDefault<Json<ByHand['draw_people']['answers']>>
    household: string | null
    channel: Generated<string>
    waveId: string | null
    codeHash: string | null
    personId: string | null
    registeredAt: Date | null
    createdAt: Date
    updatedAt: Date
  }
  draw_pools: {
    drawId: string
    file: string
    sha256: string
    size: number
    frozenAt: Date
  }
  draw_recruitments: {
    drawId: string
    secret: string | null
    controller: Generated<string>
    contact: Generated<string>
    phone: Generated<string>
    minimumAge: Generated<number>
    isOpenCall: Generated<boolean>
    mayReplaceAtHome: Generated<boolean>
    poolFactor: Generated<number>
    conflicts: Generated<string>
    sessionCents: Generated<number>
    answerDays: Generated<number>
    setId: string | null
    eraseOn: string | null
    erasedAt: Date | null
    record: Json<unknown> | null
    changedAt: Date
    dropOuts: WithDefault<Json<ByHand['draw_recruitments']['dropOuts']>>
    responses: WithDefault<Json<ByHand['draw_recruitments']['responses']>>
    sharedSeed: Generated<string>
    address: Generated<string>
    signedBy: Generated<string>
    signedAs: Generated<string>
    eraseFirstOn: string | null
    erasePostponedBecause: Generated<string>
    eraseWarnedFirst: string | null
    eraseWarnedLast: string | null
    questions: WithDefault<Json<ByHand['draw_recruitments']['questions']>>
  }
  draw_registration_drafts: {
    personId: string
    drawId: string
    answers: Json<ByHand['draw_registration_drafts']['answers']>
    keptUntil: string
    createdAt: Date
    updatedAt: Date
  }
  draw_registrations: {
    personId: string
    drawId: string
    medium: 'screen' | 'paper' | 'phone' | 'door' | 'file'
    enteredBy: string | null
    noticeVersion: string
    hasConflict: Generated<boolean>
    asksAgain: Generated<boolean>
    isMinor: Generated<boolean>
    createdAt: Date
    sitsAgainBecause: string | null
    addedAnswers: WithDefault<Json<ByHand['draw_registrations']['addedAnswers']>>
  }
  draw_relaxations: {
    id: string
    drawId: string
    changes: Json<unknown>
    reason: string
    signedBy: string
    signedAt: Date
    secondBy: string | null
    secondAt: Date | null
  }
  draw_seat_keys: {
    drawId: string
    keyHash: string
    keptUntil: string
  }
  draw_sources: {
    id: string
    drawId: string
    kind: 'roll' | 'addresses' | 'phone' | 'door' | 'volunteers' | 'partner' | 'commune'
    label: string
    provenance: Generated<string>
    usualResponse: number
    declaredBy: string | null
    declaredAt: Date | null
    createdAt: Date
  }
  draw_stamps: {
    drawId: string
    number: number
    response: Buffer
    sha256: string
    stampedAt: Date
    authority: string
    serial: string
    source: 'asked' | 'handed-in'
    addedBy: string | null
    addedAt: Date
  }
  draw_summons: {
    personId: string
    drawId: string
    tokenHash: string
    sentAt: Date
    answerBy: string
    answeredAt: Date | null
    answer: 'confirmed' | 'declined' | 'unreachable' | null
    medium: string | null
    participantId: string | null
  }
}
