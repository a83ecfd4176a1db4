import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl } from '#proofs/crawl.ts'
import { fill } from '#proofs/forms.ts'
import { listRoutes } from '../src/cli/list-routes.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { readerOf, readers } from './support/readers.ts'
import { openVisitor, type Reply } from './support/visitor.ts'

let house: LiveInstance
const files = new Map<string, Reply>()
const first = ['/', '/reseau', '/agenda', '/evenements', '/reseau/adhesions', '/envois']

beforeAll(async () => {
  house = await startInstance({ OUVROIR_DEMO: '1' })
  const someone = openVisitor(house.base, 120_000)
  await someone.signIn(house.link)
  const visit = async (path: string) => {
    const reply = await someone.get(path)
    const type = reply.headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) return reply.text
    if (reply.status === 200) files.set(path, reply)
    return ''
  }
  await crawl(listRoutes(), visit, first, 2)
  // A few events are entered by the way; what is over has the files of those who came.
  const past = await visit('/agenda?quand=passes')
  for (const [, slug] of past.matchAll(/href="\/agenda\/([a-z0-9-]+)"/g)) {
    await visit(`/agenda/${slug}/attestations.pdf`)
    // A file of names is asked for by an act.
    const file = `/agenda/${slug}/presences/exporter`
    const asked = await someone.form(`/agenda/${slug}/presences`, file).catch(() => undefined)
    const reply = asked && (await someone.post(asked.action, fill(asked, {})))
    if (reply?.status === 200) files.set(file, reply)
  }
})
afterAll(() => house?.stop())

const kindOf = ({ headers }: Reply) => readerOf(headers.get('content-type') ?? '')

test('every file that a page of the demonstration leads to is opened by a program that is not ours', async () => {
  const faults: string[] = []
  const opened: Record<string, number> = {}
  for (const [path, reply] of files) {
    const kind = kindOf(reply)
    if (!kind) continue
    opened[kind] = (opened[kind] ?? 0) + 1
    try {
      await readers[kind]?.(reply.bytes)
    } catch (fault) {
      faults.push(`${path}: ${String(fault).slice(0, 300)}`)
    }
  }
  process.stdout.write(`${JSON.stringify(opened)}\n`)
  expect(faults).toEqual([])
  for (const kind of Object.keys(readers)) expect(opened[kind], kind).toBeGreaterThan(0)
})

test.each([
  ['an invoice', /^\/reseau\/factures\/.*\.pdf$/, 'pdf'],
  ['the members as a table', /^\/reseau\/membres\.csv$/, 'csv'],
  ['memberships as a workbook', /^\/reseau\/adhesions\.xlsx$/, 'xlsx'],
  ['prospects as a workbook', /^\/reseau\/prospection\/export\.xlsx$/, 'xlsx'],
  ['the agenda', /^\/agenda\.ics$/, 'ics'],
  ['a programme for conference applications', /^\/agenda\/[^/]+\/programme\.xml$/, 'xml'],
  ['certificates of attendance', /^\/agenda\/[^/]+\/attestations.*pdf$/, 'pdf'],
  ['presences', /^\/agenda\/[^/]+\/presences\/exporter$/, 'csv'],
  ['the sheet to sign', /^\/agenda\/[^/]+\/emargement\.pdf$/, 'pdf'],
  ['the archive of letters', /^\/lettres\.atom$/, 'xml'],
])('%s is among them', (_, shape, kind) => {
  const found = [...files].find(([path]) => shape.test(path))
  expect(found && kindOf(found[1])).toBe(kind)
})

test.each(Object.entries(readers))('a broken file is noticed: %s', async (kind, read) => {
  const good = [...files.values()].find((reply) => kindOf(reply) === kind)
  const cut = good?.bytes.slice(0, Math.floor(good.bytes.length / 3)) ?? new Uint8Array()
  // A table that is cut is a shorter table: it is broken by a line that has no end.
  const broken = kind === 'csv' ? new TextEncoder().encode('a;b\r\n"ouvert;c\r\nd') : cut
  await expect(async () => read(broken)).rejects.toThrow()
})
