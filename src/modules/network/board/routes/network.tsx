import { dayOf } from '#kit/dates.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { download, page } from '#platform/answers.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import {
  commitmentEntry,
  findDeclaration,
  listCommitments,
  listSignatures,
  memberEntry,
  memberSheet,
  signatureEntry,
  withPlaces,
} from '../../declaration/index.ts'
import { listMembers } from '../../membership/index.ts'
import { paths } from '../../paths.ts'
import { type MemberShown, NetworkPage } from '../pages/NetworkPage.tsx'

type Rooms = () => readonly Pick<Module, 'newsletterItems'>[]

const mostCalls = 8
const mostSignatures = 6

/** The network for anyone, and the same as data. */
export function networkRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.network, 'anyone', (c) => showNetwork(c, rooms), { cached: true }),
    get(paths.json, 'anyone', sendJson, { open: true, perMinute: 60 }),
    get(paths.membersCsv, 'anyone', sendCsv, { perMinute: 30, open: true }),
  ]
}

async function membersOf(db: Db): Promise<readonly MemberShown[]> {
  const members = await listMembers(db)
  const places = await getTerritories(
    db,
    members.map((member) => member.territoryId),
  )
  return members.flatMap(({ territoryId, since }) => {
    const territory = places.get(territoryId)
    return territory ? [{ territory, since }] : []
  })
}

async function showNetwork(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const { db, locale } = ctx
  const [members, declaration, signatures, commitments, items] = await Promise.all([
    membersOf(db),
    findDeclaration(db),
    listSignatures(db, ['published']),
    listCommitments(db),
    Promise.all(rooms().map((room) => room.newsletterItems?.(db, locale) ?? [])),
  ])
  const latest = signatures.toSorted((signature, other) =>
    other.signedOn.localeCompare(signature.signedOn),
  )
  const calls = items.flat().filter(({ kind }) => kind === 'call')
  return page(
    c,
    <NetworkPage
      frame={frame}
      members={members}
      declaration={declaration}
      signatureCount={signatures.length}
      latest={await withPlaces(db, latest.slice(0, mostSignatures))}
      commitmentCount={commitments.length}
      calls={calls.slice(0, mostCalls)}
    />,
  )
}

async function sendJson(c: HttpContext) {
  const { ctx } = c.var
  const { db, settings } = ctx
  const { baseUrl } = settings
  const today = dayOf(ctx.now)
  const [members, declaration, signatures, commitments] = await Promise.all([
    membersOf(db),
    findDeclaration(db),
    listSignatures(db, ['published']),
    listCommitments(db),
  ])
  const signed = await withPlaces(db, signatures)
  const promised = await withPlaces(db, commitments)
  return c.json({
    membres: members.map((member) => memberEntry(member, baseUrl)),
    declaration: declaration && {
      version: declaration.number,
      titre: declaration.title,
      texte: declaration.text,
      publieeLe: declaration.publishedOn,
      adresse: baseUrl + paths.declaration,
    },
    signatures: signed.map((one) => signatureEntry(one, today, baseUrl)),
    engagements: promised.map((one) => commitmentEntry(one, baseUrl)),
  })
}

async function sendCsv(c: HttpContext) {
  const { ctx } = c.var
  const sheet = memberSheet(await membersOf(ctx.db), ctx.locale, ctx.settings.baseUrl)
  return download(c, writeCsv(sheet), {
    name: 'membres.csv',
    mediaType: 'text/csv; charset=utf-8',
  })
}
