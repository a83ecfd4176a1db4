import { ownOf } from '#kit/own.ts'

/** What a harvester asks, by the words of OAI-PMH 2.0 (openarchives.org/OAI/openarchivesprotocol.html). */
export type OaiRequest =
  | { readonly verb: 'Identify' }
  | { readonly verb: 'ListSets' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier: string | undefined }
  | { readonly verb: 'GetRecord'; readonly identifier: string }
  | { readonly verb: ListVerb; readonly asked: OaiSelection }
  | { readonly verb: ListVerb; readonly token: string }

export type ListVerb = 'ListIdentifiers' | 'ListRecords'

/** Records changed in an interval (both ends belong to it), of one set or of all. */
export interface OaiSelection {
  readonly from: Date | undefined
  /** The first instant that is too late. */
  readonly before: Date | undefined
  readonly set: OaiSet | undefined
}

/** A place in the order of a harvest: the oldest change first. */
export interface HarvestPlace {
  /** To the microsecond, as the database compares it. */
  readonly at: string
  readonly id: string
}

export interface OaiSet {
  readonly family: 'type' | 'enjeu'
  readonly value: string
}

export type OaiError =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

export type OaiReading =
  | {
      readonly ok: true
      readonly request: OaiRequest
      readonly said: readonly (readonly [string, string])[]
    }
  | {
      readonly ok: false
      readonly error: OaiError
      readonly message: string
      readonly said: readonly (readonly [string, string])[]
    }

interface Shape {
  readonly needed: readonly string[]
  readonly may: readonly string[]
}

const shapes: Readonly<Record<string, Shape>> = {
  Identify: { needed: [], may: [] },
  ListSets: { needed: [], may: ['resumptionToken'] },
  ListMetadataFormats: { needed: [], may: ['identifier'] },
  GetRecord: { needed: ['identifier', 'metadataPrefix'], may: [] },
  ListIdentifiers: { needed: ['metadataPrefix'], may: ['from', 'until', 'set'] },
  ListRecords: { needed: ['metadataPrefix'], may: ['from', 'until', 'set'] },
}

export const oaiPrefix = 'oai_dc'

/** Reads the arguments of a request, each with its place in the protocol; what does not fit is said. */
export function readOaiRequest(values: readonly (readonly [string, string])[]): OaiReading {
  const verbs = values.filter(([name]) => name === 'verb')
  const verb = verbs[0]?.[1] ?? ''
  const shape = ownOf(shapes, verb)
  if (verbs.length !== 1 || !shape) {
    const message =
      verbs.length > 1 ? 'The verb is said more than once.' : 'The verb is missing or unknown.'
    return { ok: false, error: 'badVerb', message, said: [] }
  }
  const problem = argumentProblem(values, shape, verb)
  if (problem) return { ok: false, error: 'badArgument', message: problem, said: [] }
  return readVerb(verb, Object.fromEntries(values), values)
}

function argumentProblem(
  values: readonly (readonly [string, string])[],
  shape: Shape,
  verb: string,
): string | undefined {
  const names = values.map(([name]) => name).filter((name) => name !== 'verb')
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) return `The argument ${twice} is repeated.`
  const resumes = names.includes('resumptionToken')
  if (resumes && isList(verb)) {
    return names.length > 1 ? 'resumptionToken must be the only argument.' : undefined
  }
  const known = [...shape.needed, ...shape.may]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return `The argument ${unknown} does not belong to ${verb}.`
  const missing = shape.needed.find((name) => !names.includes(name))
  return missing === undefined ? undefined : `The argument ${missing} is missing.`
}

function readVerb(
  verb: string,
  input: Readonly<Record<string, string>>,
  rows: readonly (readonly [string, string])[],
): OaiReading {
  const { identifier, metadataPrefix, resumptionToken } = input
  const asked = (request: OaiRequest): OaiReading => ({ ok: true, request, said: rows })
  const refuse = (error: OaiError, message: string): OaiReading => ({
    ok: false,
    error,
    message,
    said: error === 'badArgument' ? [] : rows,
  })
  if (verb === 'Identify') return asked({ verb })
  if (verb === 'ListSets') {
    // Its list is short: no token was ever given for it.
    if (resumptionToken === undefined) return asked({ verb })
    return refuse('badResumptionToken', 'The list of sets is never cut.')
  }
  if (verb === 'ListMetadataFormats') return asked({ verb, identifier })
  if (isList(verb) && resumptionToken !== undefined) return asked({ verb, token: resumptionToken })
  // What the schema does not allow as a prefix is no format: it is an argument that cannot be written.
  if (!isPrefix(metadataPrefix)) return refuse('badArgument', 'This is not the name of a format.')
  if (metadataPrefix !== oaiPrefix) {
    return refuse('cannotDisseminateFormat', `Only ${oaiPrefix} is written here.`)
  }
  if (verb === 'GetRecord') return asked({ verb, identifier: identifier ?? '' })
  const selection = readSelection(input)
  if (typeof selection === 'string') return refuse('badArgument', selection)
  return asked({ verb: verb as ListVerb, asked: selection })
}

/** `metadataPrefixType` of OAI-PMH.xsd. */
function isPrefix(text: string | undefined): boolean {
  return /^[A-Za-z0-9\-_.!~*'()]+$/.test(text ?? '')
}

function isList(verb: string): verb is ListVerb {
  return verb === 'ListIdentifiers' || verb === 'ListRecords'
}

function readSelection(input: Readonly<Record<string, string>>): OaiSelection | string {
  const from = readDatestamp(input['from'])
  const until = readDatestamp(input['until'])
  if (from === 'bad' || until === 'bad') {
    return 'Dates are written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.'
  }
  if (from && until && from.lasts !== until.lasts) return 'from and until have two granularities.'
  const before = until && new Date(until.at.getTime() + until.lasts)
  if (from && before && from.at >= before) return 'from is later than until.'
  const set = input['set'] === undefined ? undefined : readSet(input['set'])
  if (set === 'bad') return 'This is not the name of a set.'
  return { from: from?.at, before, set }
}

/** Milliseconds that a datestamp lasts: a second, or a day. */
type Datestamp = { readonly at: Date; readonly lasts: 1000 | 86_400_000 }

function readDatestamp(text: string | undefined): Datestamp | 'bad' | undefined {
  if (text === undefined) return undefined
  const day = /^\d{4}-\d\d-\d\d$/.test(text)
  if (!day && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return 'bad'
  const at = new Date(day ? `${text}T00:00:00Z` : text)
  // 30 February is moved by the engine: it is no date.
  if (
    Number.isNaN(at.getTime()) ||
    text < '0001' ||
    !at.toISOString().startsWith(text.replace('Z', ''))
  )
    return 'bad'
  return { at, lasts: day ? 86_400_000 : 1000 }
}

/** `type:method`, `enjeu:empowerment`. A name that is well written but unknown holds no record. */
function readSet(text: string): OaiSet | 'bad' {
  if (!/^[\w.!~*'()-]+(:[\w.!~*'()-]+)*$/.test(text)) return 'bad'
  const [family = '', ...rest] = text.split(':')
  const value = rest.join(':')
  return family === 'type' || family === 'enjeu'
    ? { family, value }
    : // No set is called so: it holds nothing.
      { family: 'type', value: `:${text}` }
}

/** The root of a family has no value: every record of the family is in it. */
export function setName({ family, value }: OaiSet): string {
  return value === '' ? family : `${family}:${value}`
}
