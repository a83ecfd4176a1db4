// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables1 {
  network_badge_keys: {
    number: number
    kid: string
    algorithm: string
    publicJwk: Json<ByHand['network_badge_keys']['publicJwk']>
    privateJwk: Json<ByHand['network_badge_keys']['privateJwk']>
    createdAt: Date
    createdBy: string | null
  }
  network_badges: {
    id: string
    kind: 'mission' | 'coaching'
    personId: string | null
    missionId: string | null
    coachingId: string | null
    words: Generated<string>
    awardedOn: string
    issuedAt: Date
    issuedBy: string | null
    kid: string
    credential: string | null
    tokenHash: string | null
    shown: Generated<boolean>
    shownAt: Date | null
    revokedAt: Date | null
    revokedReason: Generated<string>
    source: Generated<string>
  }
  network_billing: {
    single: Generated<boolean>
    name: string
    address: string
    siret: string
    vatMention: string
    paymentTerms: string
    paymentDays: number
    iban: string
    bic: string
    yearMode: 'moving' | 'calendar'
    changedAt: Date
  }
  network_coaching_declines: {
    coachingId: string
    coachId: string
    word: Generated<string>
    at: Date
  }
  network_coaching_notes: {
    id: string
    sessionId: string
    authorId: string
    text: string
    writtenAt: Date
  }
  network_coaching_sessions: {
    id: string
    coachingId: string
    day: string
    minutes: number
    how: 'on-site' | 'video' | 'phone' | 'writing'
    recordedBy: string | null
    recordedAt: Date
  }
  network_coachings: {
    id: string
    territoryId: string
    coachedId: string | null
    coachedTitle: Generated<string>
    coachId: string | null
    themes: string[]
    need: string
    how: 'on-site' | 'distance' | 'either'
    languages: Generated<string[]>
    availability: Generated<string>
    state: 'asked' | 'proposed' | 'under-way' | 'closed' | 'withdrawn'
    askedBy: string | null
    askedAt: Date
    proposedAt: Date | null
    acceptedAt: Date | null
    closedAt: Date | null
    outcome: 'reached' | 'in-part' | 'not-reached' | 'stopped' | null
    outcomeText: Generated<string>
    tokenHash: string | null
    consentGivenAt: Date | null
    consentWithdrawnAt: Date | null
    consentText: Generated<string>
    resourceId: string | null
    source: Generated<string>
    reopenedAt: Date | null
    reopenReason: Generated<string>
  }
  network_college_exceptions: {
    collegeId: string
    territoryId: string
    belongs: boolean
    reason: string
    decidedBy: string | null
    decidedAt: Date
  }
  network_colleges: {
    id: string
    name: string
    purpose: Generated<string>
    kinds: Generated<string[]>
    fromPopulation: number | null
    belowPopulation: number | null
    weight: Generated<number>
    position: number
    createdAt: Date
  }
  network_commitments: {
    id: string
    signatureId: string
    territoryId: string
    text: string
    dueOn: string
    state: Generated<'open' | 'kept' | 'dropped'>
    note: Generated<string>
    evidenceHref: string | null
    stateOn: string | null
    addedAt: Date
  }
  network_contact_import_rows: {
    importId: string
    line: number
    cells: Json<ByHand['network_contact_import_rows']['cells']>
    outcome: Generated<
      'waiting' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'undone' | 'kept'
    >
    reason: Generated<string>
    choices: WithDefault<Json<ByHand['network_contact_import_rows']['choices']>>
    contactId: string | null
    personId: string | null
    madePerson: Generated<boolean>
    mandateId: string | null
    before: Json<ByHand['network_contact_import_rows']['before']> | null
  }
  network_contact_imports: {
    id: string
    fileName: string
    format: 'csv' | 'xlsx' | 'vcard'
    encoding: Generated<string>
    header: Json<ByHand['network_contact_imports']['header']>
    mapping: WithDefault<Json<ByHand['network_contact_imports']['mapping']>>
    origin: Generated<string>
    originDetail: Generated<string>
    state: Generated<'read' | 'tried' | 'running' | 'done' | 'undoing' | 'undone'>
    total: number
    handled: Generated<number>
    byPersonId: string | null
    at: Date
    finishedAt: Date | null
    unknownPlaces: Generated<'reject' | 'text'>
  }
  network_contact_mappings: {
    headings: string
    mapping: Json<ByHand['network_contact_mappings']['mapping']>
    usedAt: Date
  }
  network_contacts: {
    id: string
    personId: string
    territoryId: string | null
    function: Generated<string>
    kind: Generated<'elected' | 'officer' | 'civil-society' | 'other'>
    origin: string
    originDetail: Generated<string>
    collectedOn: string
    informedOn: string | null
    lastExchangeOn: string
    importId: string | null
    createdBy: string | null
    createdAt: Date
    touchedAt: Date | null
  }
  network_declarations: {
    number: number
    title: string
    text: string
    changes: Generated<string>
    publishedBy: string | null
    publishedAt: Date
  }
  network_election_checks: {
    electionId: string
    territoryId: string
    verdict: 'same' | 'changed' | 'unknown'
    note: Generated<string>
    checkedBy: string | null
    checkedAt: Date
  }
  network_elections: {
    id: string
    title: string
    heldOn: string
    createdBy: string | null
    createdAt: Date
  }
  network_exchanges: {
    id: string
    territoryId: string
    heldOn: string
    kind: 'call' | 'mail' | 'meeting' | 'visit' | 'other'
    summary: string
    nextAction: Generated<string>
    nextOn: string | null
    nextDoneOn: string | null
    authorId: string | null
    notedAt: Date
  }
  network_fee_bands: {
    scheduleId: string
    fromPopulation: number
    cents: number
  }
  network_fee_schedules: {
    id: string
    effectiveFrom: string
    freeKinds: Generated<string[]>
    organisationCents: Generated<number>
    createdAt: Date
  }
  network_hand_over_identities: {
    handOverId: string
    fromPersonId: string | null
    toPersonId: string | null
  }
  network_hand_overs: {
    id: string
    territoryId: string
    mandateTitle: Generated<string>
    referent: Generated<boolean>
    onDay: string
    note: Generated<string>
    recordedBy: string | null
    recordedAt: Date
  }
  network_invoice_counters: {
    series: 'F' | 'A' | 'DEMO' | 'C' | 'D'
    year: number
    lastRank: number
    lastOn: string
  }
  network_invoices: {
    id: string
    series: 'F' | 'A' | 'DEMO' | 'C' | 'D'
    year: number
    rank: number
    number: string
    issuedOn: string
    dueOn: string
    membershipId: string | null
    periodId: string | null
    territoryId: string | null
    buyer: Json<unknown>
    seller: Json<unknown>
    lines: Json<unknown>
    totalCents: number
    creditsId: string | null
    creditReason: Generated<string>
    issuedBy: string | null
    quoteId: string | null
  }
  network_join_questions: {
    kind:
      | 'commune'
      | 'intercommunality'
      | 'territorial-public-establishment'
      | 'department'
      | 'region'
      | 'organisation'
    questions: WithDefault<Json<ByHand['network_join_questions']['questions']>>
  }
  network_membership_contacts: {
    membershipId: string
    personId: string
    function: Generated<string>
    tokenHash: string | null
    isMain: Generated<boolean>
    createdAt: Date
    answers: WithDefault<Json<ByHand['network_membership_contacts']['answers']>>
  }
  network_membership_periods: {
    id: string
    membershipId: string
    startsOn: string
    endsOn: string
    feeCents: number
    feeReason: Json<unknown>
    settledOn: string | null
    createdAt: Date
  }
  network_membership_reminders: {
    membershipId: string
    untilOn: string
    step: number
    sentOn: string
  }
  network_memberships: {
    id: string
    territoryId: string
    state:
      | 'to-confirm'
      | 'requested'
      | 'more-asked'
      | 'accepted'
      | 'deliberated'
      | 'agreed'
      | 'active'
      | 'left'
      | 'declined'
    source: 'form' | 'team' | 'prospect' | 'demo'
    why: Generated<string>
    requestedAt: Date
    answer: Generated<string>
    deliberationOn: string | null
    deliberationRef: Generated<string>
    deliberationWaiver: Generated<string>
    deliberationFileId: string | null
    agreementOn: string | null
    agreementFileId: string | null
    sinceOn: string | null
    untilOn: string | null
    leftOn: string | null
    leaveReason: 'elections' | 'budget' | 'priorities' | 'merger' | 'disagreement' | 'other' | null
    leaveNote: Generated<string>
    formerId: string | null
    changedAt: Date
  }
  network_mission_answers: {
    id: string
    missionId: string
    personId: string | null
    message: string
    state: Generated<'waiting' | 'chosen' | 'declined' | 'withdrawn'>
    reply: Generated<string>
    at: Date
    answeredAt: Date | null
    tokenHash: string | null
    answers: WithDefault<Json<ByHand['network_mission_answers']['answers']>>
  }
  network_missions: {
    id: string
    slug: string
    title: string
    text: string
    skills: Generated<string[]>
    territoryId: string | null
    atDistance: Generated<boolean>
    timeNeeded: Generated<string>
    answerUntil: string | null
    state: 'open' | 'closed' | 'withdrawn'
    publishedBy: string | null
    publishedAt: Date
    closedAt: Date | null
    outcomeText: Generated<string>
    source: Generated<string>
    questions: WithDefault<Json<ByHand['network_missions']['questions']>>
  }
  network_need_watchers: {
    territoryId: string
    personId: string
    since: Date
  }
  network_needs: {
    territoryId: string
    challenges: WithDefault<Json<ByHand['network_needs']['challenges']>>
    themes: Generated<string>
    availableFrom: string | null
    availableUntil: string | null
    words: Generated<string>
    updatedBy: string | null
    updatedAt: Date
  }
}
