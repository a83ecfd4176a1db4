// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables1 {
  authority_answers: {
    id: string
    proposalId: string
    state: 'under-study' | 'accepted' | 'accepted-in-part' | 'refused' | 'done'
    reason: string
    answeredBy: string
    answeredOn: string
    dueOn: string | null
    link: string | null
    recordedBy: string | null
    at: Date
  }
  citizen_proposals: {
    id: string
    experimentId: string
    number: number
    title: string
    text: string
    madeBy: Generated<string>
    madeOn: string
    answerDueOn: string
    recordedBy: string | null
    at: Date
    remindedSoonOn: string | null
    remindedLateOn: string | null
  }
  experiment_agreement_amendments: {
    id: string
    agreementId: string
    number: number
    object: string
    reason: string
    signedOn: string
    fileId: string | null
    recordedBy: string | null
    at: Date
  }
  experiment_agreement_parties: {
    id: string
    agreementId: string
    position: number
    organisation: string
    representative: Generated<string>
    representativeTitle: Generated<string>
  }
  experiment_agreements: {
    id: string
    experimentId: string
    object: string
    preamble: Generated<string>
    startsOn: string | null
    endsOn: string | null
    amountCents: number | null
    paymentTerms: Generated<string>
    deliberationRef: Generated<string>
    deliberationOn: string | null
    signedOn: string | null
    fileId: string | null
    declarationOn: string | null
    declarationPlace: Generated<string>
    declarationLink: string | null
    updatedAt: Date
  }
  experiment_budget_lines: {
    id: string
    experimentId: string
    side: 'cost' | 'revenue'
    nature: string
    label: string
    plannedCents: number | null
    actualCents: number | null
    plannedTenths: number | null
    actualTenths: number | null
    inKind: Generated<boolean>
    note: Generated<string>
    position: number
    updatedAt: Date
  }
  experiment_call_answers: {
    id: string
    experimentId: string
    territoryId: string
    personId: string | null
    title: Generated<string>
    message: string
    state: Generated<'waiting' | 'chosen' | 'declined'>
    reply: Generated<string>
    at: Date
    answeredAt: Date | null
  }
  experiment_call_tellings: {
    experimentId: string
    territoryId: string
    personId: string
    toldAt: Date
  }
  experiment_commitments: {
    id: string
    agreementId: string
    partyId: string
    text: string
    dueOn: string | null
    state: Generated<'open' | 'kept' | 'dropped'>
    stateNote: Generated<string>
    stateOn: string | null
    remindedSoonOn: string | null
    remindedLateOn: string | null
  }
  experiment_contacts: {
    experimentId: string
    personId: string
    organisation: Generated<string>
    tokenHash: string
    createdAt: Date
  }
  experiment_decisions: {
    id: string
    experimentId: string
    subject: 'framing' | 'economics' | 'other'
    circle: string
    decidedOn: string
    outcome: 'consented' | 'postponed' | 'refused'
    minutes: string
    link: string | null
    fileId: string | null
    recordedBy: string | null
    at: Date
  }
  experiment_eligibility_checks: {
    id: string
    experimentId: string
    criterion: string
    state: 'unknown' | 'in-progress' | 'met' | 'not-met'
    text: Generated<string>
    link: string | null
    fileId: string | null
    personId: string | null
    at: Date
  }
  experiment_evaluation_lines: {
    id: string
    experimentId: string
    position: number
    question: string
    criterion: Generated<string>
    indicator: Generated<string>
    source: Generated<string>
    planned: Generated<string>
    finding: Generated<string>
    updatedAt: Date
  }
  experiment_evaluation_reports: {
    id: string
    experimentId: string
    form: 'self' | 'external' | 'participatory'
    author: string
    filedOn: string
    summary: string
    link: string | null
    fileId: string | null
    protocolVersion: number | null
    filedBy: string | null
    at: Date
  }
  experiment_evidence: {
    id: string
    experimentId: string
    requirement: string
    text: string
    link: string | null
    fileId: string | null
    personId: string | null
    at: Date
  }
  experiment_import_lines: {
    importId: string
    line: number
    cells: Json<ByHand['experiment_import_lines']['cells']>
    outcome: Generated<
      'waiting' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'undone' | 'kept'
    >
    reason: Generated<string>
    experimentId: string | null
  }
  experiment_import_mappings: {
    headings: string
    mapping: Json<ByHand['experiment_import_mappings']['mapping']>
    usedAt: Date
  }
  experiment_imports: {
    id: string
    fileName: string
    header: Json<ByHand['experiment_imports']['header']>
    mapping: WithDefault<Json<ByHand['experiment_imports']['mapping']>>
    state: Generated<'read' | 'tried' | 'running' | 'done' | 'undoing' | 'undone'>
    total: number
    handled: Generated<number>
    byPersonId: string | null
    at: Date
    finishedAt: Date | null
  }
  experiment_instruments: {
    id: string
    experimentId: string
    phaseId: string
    kind: string
    planId: string
    instrumentId: string
    href: string
    protocolVersion: number
    openedAt: Date
  }
  experiment_lineages: {
    experimentId: string
    fromExperimentId: string
    fromNumber: number
    rootId: string
    changes: Generated<string>
    at: Date
  }
  experiment_log_entries: {
    id: string
    experimentId: string
    onDay: string
    text: string
    isPublic: boolean
    authorId: string | null
    writtenAt: Date
    photoId: string | null
    photoAlt: Generated<string>
    photoConsent: Generated<boolean>
    retractedAt: Date | null
  }
  experiment_members: {
    id: string
    experimentId: string
    personId: string
    organisation: Generated<string>
    role: string
    title: Generated<string>
    shown: Generated<boolean>
    startsOn: string
    endsOn: string | null
    grantedRoleId: string | null
    createdAt: Date
  }
  experiment_milestones: {
    experimentId: string
    planId: string
    milestoneId: string
    reachedOn: string
  }
  experiment_passages: {
    id: string
    experimentId: string
    number: number
    kind: 'passed' | 'stopped' | 'resumed'
    fromStage: string
    toStage: string
    reason: Generated<string>
    requirements: WithDefault<Json<unknown>>
    personId: string | null
    at: Date
  }
  experiment_phases: {
    id: string
    experimentId: string
    planId: string
    title: string
    plannedStartsOn: string
    plannedEndsOn: string
    protocolVersion: number
    state: 'open' | 'closed' | 'cancelled'
    reason: Generated<string>
    openedOn: string | null
    closedOn: string | null
  }
  experiment_risks: {
    id: string
    experimentId: string
    text: string
    likelihood: number
    severity: number
    mitigation: Generated<string>
    owner: Generated<string>
    state: Generated<'watched' | 'happened' | 'closed'>
    updatedAt: Date
  }
  experiment_sheets: {
    experimentId: string
    version: number
    title: string
    lead: string
    licence: string
    content: Json<ByHand['experiment_sheets']['content']>
    updatedAt: Date
    updatedBy: string | null
    resourceId: string | null
    resourceSlug: string | null
    publishedAt: Date | null
  }
  experiment_slugs: {
    slug: string
    experimentId: string
    since: Date
  }
  experiment_stage_dates: {
    experimentId: string
    stage: string
    dueOn: string
  }
  experiment_stop_criteria: {
    id: string
    experimentId: string
    text: string
    checkOn: string | null
    state: Generated<'to-check' | 'not-met' | 'met'>
    checkedOn: string | null
    checkedBy: string | null
    note: Generated<string>
    createdAt: Date
  }
  experiment_task_shares: {
    taskId: string
    memberId: string
    share: 'does' | 'answers' | 'is-asked' | 'is-told'
  }
  experiment_tasks: {
    id: string
    experimentId: string
    title: string
    dueOn: string | null
    doneOn: string | null
    createdAt: Date
  }
  experiment_waivers: {
    id: string
    experimentId: string
    requirement: string
    reason: string
    personId: string | null
    at: Date
  }
  experiments: {
    id: string
    slug: string
    title: string
    question: string
    hypothesis: Generated<string>
    summary: Generated<string>
    challenges: Generated<string[]>
    territoryId: string | null
    regionCode: string | null
    seeking: Generated<boolean>
    stage: Generated<
      | 'idea'
      | 'framing'
      | 'agreement'
      | 'protocol'
      | 'running'
      | 'evaluation'
      | 'documentation'
      | 'dissemination'
      | 'stopped'
    >
    stoppedFrom: string | null
    stopReason: string | null
    stopText: string | null
    stoppedAt: Date | null
    visibility: 'in-review' | 'draft' | 'published' | 'declined'
    declineReason: string | null
    proposedBy: string | null
    startedOn: string
    nowTitle: Generated<string>
    nowText: Generated<string>
    nowOn: string | null
    createdAt: Date
    updatedAt: Date
    source: Generated<'house' | 'starter' | 'demo'>
  }
}
