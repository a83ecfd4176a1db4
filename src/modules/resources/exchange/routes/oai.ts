import { isId } from '#kit/ids.ts'
import { sentFields } from '#platform/http/sent-body.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import {
  identify,
  idOf,
  listSets,
  metadataFormats,
  oaiAnswer,
  oaiError,
  oaiHeader,
  oaiRecord,
} from '../documents/oai.ts'
import {
  type HarvestPlace,
  type ListVerb,
  type OaiError,
  type OaiRequest,
  type OaiSelection,
  readOaiRequest,
} from '../oai-request.ts'
import {
  countHarvested,
  earliestHarvested,
  findHarvested,
  listHarvested,
} from '../store/harvest.ts'
import { type ResumptionToken, readToken, writeToken } from './oai-token.ts'

/** Records in one answer. */
const oaiPageSize = 100

/** Catalogues harvest here (OAI-PMH 2.0). Programs of others post too: it is the same reading. */
export const oaiRoutes: readonly Route[] = [
  get(paths.oai, 'anyone', (c) => answer(c, [...new URL(c.req.url).searchParams]), {
    perMinute: 300,
    open: true,
  }),
  post(paths.oai, 'anyone', async (c) => answer(c, await posted(c)), {
    perMinute: 300,
    fromAnywhere: true,
    bodyLimit: 16_384,
  }),
]

async function posted(c: HttpContext): Promise<readonly (readonly [string, string])[]> {
  const body = await sentFields(c)
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  )
}

type Said = string | { readonly error: OaiError; readonly message: string }

async function answer(c: HttpContext, values: readonly (readonly [string, string])[]) {
  const { ctx } = c.var
  const href = ctx.settings.baseUrl + paths.oai
  const read = readOaiRequest(values)
  const said: Said = read.ok ? await tell(c, read.request) : read
  const content = typeof said === 'string' ? said : oaiError(said.error, said.message)
  const bad = typeof said !== 'string' && /^bad(Verb|Argument)$/.test(said.error)
  return c.body(oaiAnswer(ctx.now, { href, said: bad ? [] : read.said }, content), 200, {
    'content-type': 'text/xml; charset=utf-8',
  })
}

async function tell(c: HttpContext, request: OaiRequest): Promise<Said> {
  const { db, settings, locale, now } = c.var.ctx
  switch (request.verb) {
    case 'Identify':
      return identify(settings, settings.baseUrl + paths.oai, (await earliestHarvested(db)) ?? now)
    case 'ListSets':
      return listSets(locale)
    case 'ListMetadataFormats': {
      if (request.identifier === undefined) return metadataFormats()
      return (await recordOf(c, request.identifier)) ? metadataFormats() : unknownId
    }
    case 'GetRecord': {
      const record = await recordOf(c, request.identifier)
      return record ? `<GetRecord>${oaiRecord(record, settings)}</GetRecord>` : unknownId
    }
    default:
      return listFrom(c, request)
  }
}

const unknownId: Said = { error: 'idDoesNotExist', message: 'No record has this identifier.' }

async function recordOf(c: HttpContext, identifier: string) {
  const id = idOf(identifier, c.var.ctx.settings.baseUrl)
  return id !== undefined && isId(id) ? findHarvested(c.var.ctx.db, id) : undefined
}

type ListRequest = Extract<OaiRequest, { readonly verb: ListVerb }>

async function listFrom(c: HttpContext, request: ListRequest): Promise<Said> {
  if (!('token' in request)) {
    const whole = await countHarvested(c.var.ctx.db, request.asked)
    if (whole === 0) return { error: 'noRecordsMatch', message: 'No record answers.' }
    return listAfter(c, request.verb, { asked: request.asked, after: undefined, sent: 0, whole })
  }
  const token = readToken(request.token)
  if (!token || token.verb !== request.verb) {
    return { error: 'badResumptionToken', message: 'This token was not given here.' }
  }
  return listAfter(c, request.verb, token)
}

interface Position {
  readonly asked: OaiSelection
  readonly after: HarvestPlace | undefined
  readonly sent: number
  readonly whole: number
}

async function listAfter(c: HttpContext, verb: ListVerb, position: Position): Promise<Said> {
  const { db, settings } = c.var.ctx
  const { asked, after, sent, whole } = position
  const found = await listHarvested(db, asked, after, oaiPageSize + 1)
  const records = found.slice(0, oaiPageSize)
  const last = records.at(-1)
  // All that was left has changed since: the next harvest will meet it, this one is over.
  if (!last) {
    return { error: 'noRecordsMatch', message: 'What was left of this list has changed.' }
  }
  const written = records.map((record) =>
    verb === 'ListRecords' ? oaiRecord(record, settings) : oaiHeader(record, settings.baseUrl),
  )
  const more = found.length > oaiPageSize
  const token: ResumptionToken = {
    verb,
    asked,
    after: last.place,
    sent: sent + records.length,
    whole,
  }
  const resumption =
    more || sent > 0
      ? `<resumptionToken completeListSize="${Math.max(whole, token.sent)}" cursor="${sent}">${more ? writeToken(token) : ''}</resumptionToken>`
      : ''
  return `<${verb}>\n${written.join('\n')}\n${resumption}</${verb}>`
}
