import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { raw } from 'hono/html'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { crawl, type FormSeen, routeFinder, type Seen } from '#proofs/crawl.ts'
import { isText } from '#proofs/forms.ts'
import { type ListedRoute, listRoutes } from '../../src/cli/list-routes.ts'
import { type Campaign, openCampaign } from '../support/attack.ts'
import { openBrowser } from '../support/browser.ts'
import { type Detector, type Looked, openDetector } from '../support/detector.ts'
import { type LiveInstance, startInstance } from '../support/instance.ts'
import { openVisitor, type Reply, type Visitor } from '../support/visitor.ts'

/** What would take the attacker out of the house, or the attacks out of sight. */
const spared =
  /deconnexion|connexion|effac|fermer|adresse|securite|terminer|retirer|enlever|supprimer|annuler|arreter|clore|abandonner|relacher|franchir|detacher|deplacer|figer/

/**
 * A short line takes two attacks at a time: after seventy rounds it has seen them all, six minutes later.
 * Each round writes other attacks in other fields, so a dozen show every attack in many fields of each
 * kind; `OUVROIR_ALL_ATTACKS=1 npm run e2e -- stored-xss` writes them all in all.
 */
const everything = process.env['OUVROIR_ALL_ATTACKS'] === '1'
const longest = everything ? 70 : 12

let house: LiveInstance
let browser: Browser
let someone: Visitor
let detector: Detector
let campaign: Campaign
let seen: Seen
/** Where the attacks of each form come back. */
const shownAt = new Map<FormSeen, readonly string[]>()
const found: string[] = []
const routes: readonly ListedRoute[] = listRoutes()
const files = new Map<string, Reply>()

const visit = async (path: string): Promise<string> => {
  const reply = await someone.get(path)
  const type = reply.headers.get('content-type') ?? ''
  if (reply.status === 200 && !type.startsWith('text/html')) files.set(path, reply)
  return type.startsWith('text/html') ? reply.text : ''
}
const first = [
  '/',
  '/atelier',
  '/experiences',
  '/ressources',
  '/territoires',
  '/agenda',
  '/personnes',
]

beforeAll(async () => {
  house = await startInstance({ OUVROIR_DEMO: '1' })
  browser = await openBrowser()
  someone = openVisitor(house.base)
  await someone.signIn(house.link)
  detector = await openDetector(browser, house.base)
  campaign = openCampaign(someone)
  seen = await crawl(routes, visit, first, 2)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

function formsToAttack(): readonly FormSeen[] {
  return [...seen.forms.values()]
    .map((forms) => forms.find(({ action, fields }) => !spared.test(action) && fields.some(isText)))
    .filter((form) => form !== undefined)
}

async function read(paths: readonly string[]): Promise<Looked[]> {
  const looked: Looked[] = []
  for (const path of paths) {
    const html = await visit(path)
    if (html) looked.push({ name: path, html })
  }
  return looked
}

/**
 * Pages of one route are drawn by the same hand: one of them is enough. The first round has read them
 * all; the next ones, which write other attacks in the same places, read the three that show most.
 */
function mostTelling(looked: readonly Looked[]): readonly string[] {
  const find = routeFinder(routes)
  const best = new Map<ListedRoute | undefined, Looked>()
  const shown = (one: Looked | undefined) => one?.html.split('alert').length ?? 0
  for (const one of looked) {
    const route = find('GET', one.name)
    if (shown(one) > shown(best.get(route))) best.set(route, one)
  }
  const most = [...best.values()].sort((one, other) => shown(other) - shown(one))
  return most.slice(0, 3).map(({ name }) => name)
}

const pagesOf = (forms: readonly FormSeen[], most = 3) => [
  ...new Set(forms.flatMap((form) => (shownAt.get(form) ?? []).slice(0, most))),
]

/** All is run in the first rounds and now and then; in the others, the browser’s parser tells what would run. */
const lookIn = (round: number) => (round % 24 === 0 ? detector.look : detector.parse)
/** The page that shows most, each time; the two others of a form now and then: it is the same hand that draws. */
const pagesIn = (round: number) => (round % 6 === 0 ? 3 : 1)

async function attackOnce(forms: readonly FormSeen[], round: number) {
  const answers: Looked[] = []
  const sent = forms.filter(campaign.isOpen)
  for (const form of sent) answers.push(...(await campaign.send(form, round)))
  // The first time all is read, to know where attacks come back; then one page of each such kind.
  if (round === 0) {
    const html: Looked[] = []
    const keep = async (path: string) => {
      const page = await visit(path)
      if (page) html.push({ name: path, html: page })
      return page
    }
    await crawl(routes, keep, first, 2)
    for (const form of forms) {
      const mark = campaign.markOf(form)
      shownAt.set(form, mostTelling(html.filter(({ html: page }) => page.includes(mark))))
    }
    found.push(...(await detector.look(html)))
  } else {
    found.push(...(await lookIn(round)(await read(pagesOf(sent, pagesIn(round))))))
  }
  found.push(...(await lookIn(round)(answers.slice(0, 24))))
}

describe('what hostile people write', { timeout: 1_800_000 }, () => {
  it('runs on no page, whoever reads it back', async () => {
    const forms = formsToAttack()
    let round = 0
    while (round < longest && forms.some(campaign.isOpen)) await attackOnce(forms, round++)
    const { fields, least, fewest, guarded } = campaign.report()
    process.stdout.write(
      `${scriptAttacks.length} attacks, ${round} rounds, ${forms.length} forms, ${fields} fields of free text (${guarded} guarded), ${least} at least in each, each attack in ${fewest} fields at least, ${pagesOf(forms).length} pages that show them\n`,
    )
    expect([...new Set(found)]).toEqual([])
    expect(least).toBeGreaterThanOrEqual(everything ? 100 : 12)
    expect(fewest).toBeGreaterThanOrEqual(everything ? 60 : 30)
    expect(fields).toBeGreaterThan(60)
    expect(pagesOf(forms).length).toBeGreaterThan(20)
  })

  it('is only text in documents', () => {
    let documents = 0
    for (const [path, { bytes, headers }] of files) {
      const type = headers.get('content-type') ?? ''
      if (type.includes('pdf')) {
        documents++
        const inside = Buffer.from(bytes).toString('latin1')
        expect(inside.match(/\/(JavaScript|JS|OpenAction|Launch|AA)\b/g) ?? [], path).toEqual([])
        if (hasCommand('pdftotext')) expect(textOfPdf(bytes).length, path).toBeGreaterThan(0)
      }
      if (type.includes('wordprocessing')) {
        documents++
        const parts = zipParts(bytes)
        const words = String(parts.get('word/document.xml'))
        expect(words, path).not.toMatch(/<w:(instrText|altChunk|object)\b/)
        const links = String(parts.get('word/_rels/document.xml.rels'))
        expect(links, path).not.toMatch(/Target="\s*(javascript|data|vbscript|file):/i)
        expect([...parts.keys()].filter((name) => /vba|activeX|embeddings/i.test(name))).toEqual([])
      }
    }
    expect(documents).toBeGreaterThan(2)
  })

  it('is never a formula in a table, and never taken for a page', async () => {
    let tables = 0
    for (const [path, { bytes, headers }] of files) {
      const type = headers.get('content-type') ?? ''
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      if (type.includes('csv')) {
        tables++
        expect(formulasIn(Buffer.from(bytes).toString('utf8')), path).toEqual([])
        expect(await readCsv(bytes), path).toHaveProperty('rows')
      }
      if (type.includes('spreadsheet')) {
        tables++
        const sheets = [...zipParts(bytes)].filter(([name]) => name.startsWith('xl/worksheets'))
        const formulas = sheets.flatMap(([, part]) =>
          [...String(part).matchAll(/<f\b[^>]*>([^<]*)/g)].map(([, formula = '']) => formula),
        )
        // A form of the State has sums of its own cells, and no word in them.
        const isOwn = (formula: string) =>
          path.includes('/cerfa-') && /^[-+*/():,\dA-Z]+$/.test(formula)
        expect(
          formulas.filter((formula) => !isOwn(formula)),
          path,
        ).toEqual([])
      }
    }
    expect(tables).toBeGreaterThan(2)
  })
})

describe('the detector itself', () => {
  it('sees every attack that a page forgets to escape', async () => {
    const bare = scriptAttacks.filter((attack) =>
      /^<(script|ScRiPt|img|svg onload|body|details|input)/.test(attack),
    )
    const caught = await Promise.all([
      detector.look(
        bare.map((attack, at) => ({
          name: `n${at}`,
          html: `<!doctype html><p>${raw(attack)}</p>`,
        })),
      ),
    ])
    const names = new Set(caught.flat().map((line) => /n\d+/.exec(line)?.[0]))
    expect(names.size).toBeGreaterThan(bare.length * 0.9)
    expect(caught.flat().some((line) => line.includes('was called'))).toBe(true)
    const parsed = await detector.parse(
      bare.map((attack, at) => ({ name: `n${at}`, html: `<!doctype html><p>${raw(attack)}</p>` })),
    )
    expect(new Set(parsed.map((line) => /n\d+/.exec(line)?.[0])).size).toBeGreaterThan(
      bare.length * 0.9,
    )
  })

  it('sees a formula that a table forgets to neutralise', () => {
    expect(formulasIn('a;b\r\n"=1+1";2')).toEqual(['=1+1'])
    expect(formulasIn('a;b\r\n"\'=1+1";-2,5')).toEqual([])
  })
})

/** Cells that a spreadsheet would compute; a plain number is no formula. */
function formulasIn(csv: string): string[] {
  const cells = csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:^|[;\r\n])(?:"((?:[^"]|"")*)"|([^;"\r\n]*))/g)
  return [...cells]
    .map(([, quoted, plain = '']) => quoted ?? plain)
    .filter(
      (cell) => /^[\s]*[=+\-@＝]/.test(cell) && !/^[+-]?[\d\s\u00a0\u202f]+([.,]\d+)?$/.test(cell),
    )
}

function textOfPdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-pdf-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
