// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  resource_comments: {
    id: string
    resourceId: string
    part: string
    authorId: string | null
    text: string
    at: Date
    resolvedAt: Date | null
  }
  resource_concepts: {
    key: string
    said: string
  }
  resource_contributors: {
    personId: string
    accepted: Generated<number>
    refused: Generated<number>
    lastAt: Date
  }
  resource_decisions: {
    id: string
    resourceId: string
    number: number
    kind: 'let-through' | 'accepted' | 'changes-asked' | 'refused'
    reason: Generated<string>
    byId: string | null
    at: Date
  }
  resource_drafts: {
    id: string
    resourceId: string
    part: string
    authorId: string | null
    baseNumber: number
    fields: Json<ByHand['resource_drafts']['fields']>
    state: 'open' | 'aside' | 'settled'
    savedAt: Date
  }
  resource_edits: {
    resourceId: string
    number: number
    field: string
    text: string
    authorId: string | null
    at: Date
  }
  resource_facet_values: {
    code: GeneratedAlways<number>
    facet: string
    value: string
  }
  resource_file_texts: {
    fileId: string
    resourceId: string
    name: string
    state: 'read' | 'empty' | 'refused'
    reason: Generated<string>
    words: Generated<string>
    readAt: Date
  }
  resource_files: {
    id: string
    resourceId: string
    position: number
    fileId: string
    title: string
    description: string
    mediaType: string
    size: number
    sha256: string
    licence: string
    rightsHolder: Generated<string>
    peopleShown: 'nobody' | 'not-recognisable' | 'agreed'
    agreement: Generated<string>
    step: number | null
    addedAt: Date
    addedBy: string | null
  }
  resource_former_slugs: {
    slug: string
    resourceId: string
  }
  resource_import_lines: {
    importId: string
    line: number
    cells: Json<ByHand['resource_import_lines']['cells']>
    outcome: Generated<
      'waiting' | 'created' | 'updated' | 'same' | 'edited' | 'rejected' | 'undone' | 'kept'
    >
    reason: Generated<string>
    resourceId: string | null
    before: Json<ByHand['resource_import_lines']['before']> | null
    notes: WithDefault<Json<ByHand['resource_import_lines']['notes']>>
  }
  resource_import_mappings: {
    headings: string
    mapping: Json<ByHand['resource_import_mappings']['mapping']>
    usedAt: Date
  }
  resource_import_pictures: {
    importId: string
    position: number
    fileId: string
    title: string
    mediaType: string
    size: number
    sha256: string
  }
  resource_imports: {
    id: string
    fileName: string
    fileHash: string
    format: 'participedia' | 'bibtex' | 'ris' | 'csl' | 'csv' | 'xlsx' | 'docx' | 'jsonl'
    header: Json<ByHand['resource_imports']['header']>
    mapping: WithDefault<Json<ByHand['resource_imports']['mapping']>>
    source: string
    licence: string
    publish: Generated<boolean>
    state: Generated<'read' | 'tried' | 'running' | 'done' | 'undoing' | 'undone'>
    total: Generated<number>
    handled: Generated<number>
    pictures: Generated<number>
    byPersonId: string | null
    at: Date
    finishedAt: Date | null
    kind: Generated<string>
    alike: Generated<'import' | 'skip'>
  }
  resource_index: {
    resourceId: string
    publishedAt: Date
    readingMinutes: number
    reuses: Generated<number>
    merit: number
    facets: number[]
    titled: string
    search: string
  }
  resource_invitation_identities: {
    id: string
    tokenHash: string
    resourceId: string
    email: string
    invitedBy: string | null
    createdAt: Date
  }
  resource_lineages: {
    resourceId: string
    parentId: string | null
    parentVersion: number
    parentTitle: string
    parentAuthors: Generated<string[]>
    parentHref: string
    parentLicence: string
    changes: Generated<string>
    at: Date
  }
  resource_link_checks: {
    resourceId: string
    href: string
    checkedAt: Date
    status: number | null
    failures: Generated<number>
  }
  resource_makers: {
    resourceId: string
    personId: string
  }
  resource_pairs_apart: {
    oneId: string
    twoId: string
    byId: string | null
    at: Date
  }
  resource_replies: {
    id: string
    resourceId: string
    authorId: string | null
    organisation: string
    text: string
    at: Date
  }
  resource_reuse_contacts: {
    reuseId: string
    personId: string
    tokenHash: string | null
    askedAt: Date
  }
  resource_reuses: {
    id: string
    resourceId: string
    state: 'address-asked' | 'in-review' | 'published' | 'declined'
    source: 'person' | 'resource' | 'experiment'
    sourceId: string | null
    territoryId: string | null
    organisation: string
    usedOn: string | null
    changed: Generated<string>
    happened: Generated<string>
    href: Generated<string>
    saidAt: Date
    publishedAt: Date | null
    declineReason: Generated<string>
  }
  resource_sources: {
    source: string
    sourceId: string
    resourceId: string
    lineMark: string
    wordsMark: string
    fileHash: string
    importId: string
    importedAt: Date
  }
  resource_start_identities: {
    tokenHash: string
    email: string
    name: string
    language: ByHand['resource_start_identities']['language']
    kind: string
    title: string
    createdAt: Date
  }
  resource_territories: {
    resourceId: string
    territoryId: string
  }
  resource_verifications: {
    id: string
    resourceId: string
    tokenHash: string
    askedAt: Date
    answeredAt: Date | null
  }
  resource_versions: {
    resourceId: string
    number: number
    at: Date
    authorId: string | null
    title: string
    lead: string
    content: Json<ByHand['resource_versions']['content']>
    fields: Json<ByHand['resource_versions']['fields']> | null
  }
  resource_words: {
    word: string
    plain: GeneratedAlways<string>
  }
  resource_workings: {
    resourceId: string
    stage: 'writing' | 'submitted' | 'changes-asked' | 'accepted' | 'refused'
    number: Generated<number>
    fields: Json<ByHand['resource_workings']['fields']>
    changedAt: WithDefault<Json<ByHand['resource_workings']['changedAt']>>
    baseVersion: Generated<number>
    held: Generated<boolean>
    signs: Generated<string[]>
    startedAt: Date
    updatedAt: Date
    submittedAt: Date | null
    submittedBy: string | null
  }
  resource_writers: {
    resourceId: string
    personId: string
    since: Date
  }
  resources: {
    id: string
    slug: string
    kind:
      | 'case-sheet'
      | 'method'
      | 'guide'
      | 'kit'
      | 'template'
      | 'article'
      | 'report'
      | 'video'
      | 'game'
      | 'tool'
      | 'learning'
      | 'collection'
    state: 'draft' | 'published' | 'retired'
    title: string
    lead: string
    language: 'fr' | 'en'
    licence: string
    isStarter: Generated<boolean>
    content: Json<ByHand['resources']['content']>
    challenges: Generated<string[]>
    themes: Generated<string[]>
    methods: Generated<string[]>
    regionCodes: Generated<string[]>
    outcome: 'finished' | 'stopped' | 'ongoing' | 'unknown'
    evidenceLevel: number
    version: Generated<number>
    origin: Json<ByHand['resources']['origin']> | null
    source: Generated<string>
    createdAt: Date
    updatedAt: Date
    publishedAt: Date | null
    verifiedOn: string | null
    publics: Generated<ByHand['resources']['publics']>
    levels: Generated<ByHand['resources']['levels']>
    phases: Generated<ByHand['resources']['phases']>
    pillars: Generated<ByHand['resources']['pillars']>
    scales: Generated<ByHand['resources']['scales']>
    format: Generated<ByHand['resources']['format']>
    readingMinutes: Generated<number>
    completeness: Generated<number>
    participedia: Json<ByHand['resources']['participedia']> | null
    inLanguageOf: string | null
    translatedVersion: number | null
    stewardId: string | null
    retiredAt: Date | null
    retiredReason: Generated<string>
    retiredSuccessor: string | null
    mergedInto: string | null
  }
  saved_search_identities: {
    searchId: string
    email: string
    token: string
  }
  saved_searches: {
    id: string
    query: string
    locale: 'fr' | 'en'
    createdAt: Date
    confirmedAt: Date | null
    toldUntil: Date
    lastMailAt: Date | null
    endsAt: Date
  }
  searches_without_answer: {
    week: string
    words: string
    count: number
  }
}
