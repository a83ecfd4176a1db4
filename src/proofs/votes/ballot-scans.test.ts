import { beforeEach, expect, test } from 'vitest'
import { readSentFile } from '#modules/scans/actions/read-file.ts'
import { scansModule } from '#modules/scans/module.ts'
import { votesModule } from '#modules/votes/module.ts'
import { votePaths } from '#modules/votes/paths.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { photograph } from '#proofs/drawn-sheets/camera.ts'
import { Dice } from '#proofs/drawn-sheets/dice.ts'
import { draw } from '#proofs/drawn-sheets/hand.ts'
import { papersOf } from '#proofs/drawn-sheets/printed-sheets.ts'
import { usual } from '#proofs/drawn-sheets/settings.ts'
import { blankPaper, type SheetPaper } from '#proofs/drawn-sheets/sheet-paper.ts'

/** Poppler draws the printed pages: a machine without it skips these. */
const drawn = test.skipIf(!hasCommand('pdftoppm'))

const database = useDatabase()
const { clock } = database
const { get, post, house } = openDoor(database, {
  routes: votesModule(() => []).routes,
  listeners: scansModule.listeners ?? [],
})
const first = asPerson('lab-team')
const second = asPerson('lab-team')

let slug = ''
beforeEach(async () => {
  clock.set('2026-12-01T10:00:00Z')
  const vote = {
    ...{ title: 'Le banc', question: 'Où mettre le banc ?', options: 'Place\nParc\nÉcole' },
    ...{ method: 'approval', tier: 'tracked', seats: '1', proxies: '0' },
    ...{ closesOn: '2026-12-10', closesTime: '18:00' },
  }
  const made = await post(votePaths.create, vote, first)
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = 'Une ; une@votes.example\nDeux ; deux@votes.example\nTrois ; trois@votes.example'
  await post(votePaths.roll(slug), { source: 'list', people }, first)
  await post(votePaths.act(slug), { act: 'open' }, first)
  await post(votePaths.marks(slug), { numbers: '1, 2' }, first)
})

const pen = { width: 0.5, depth: 0.85, grain: 0.02 }

/** Two ballots as they leave the printer; crosses are drawn where the page says that the boxes are. */
async function printed(): Promise<readonly SheetPaper[]> {
  const answer = await post(votePaths.sheetBallots(slug), { count: '2' }, first)
  expect(answer.status).toBe(200)
  return papersOf(new Uint8Array(await answer.response.arrayBuffer()))
}

/** The boxes of the paper, found as black frames at the left of the page. */
function tick(paper: SheetPaper, at: number, depth = pen.depth) {
  const { width, points } = paper
  const dots = 8
  const column = Math.round(20.17 * dots)
  const tops: number[] = []
  for (let row = 60 * dots; row < 280 * dots; row++) {
    const dark = (y: number) => (points[y * width + column] ?? 255) < 90
    const isFrame = Array.from({ length: 28 }, (_, step) => dark(row + step)).every(Boolean)
    if (isFrame && row > (tops.at(-1) ?? 0) + 40) tops.push(row)
  }
  const y = (tops[at] as number) / dots
  const line = (a: [number, number], b: [number, number]) =>
    draw(paper, [a, b], { ...pen, depth }, new Dice(at + 3))
  line([20.5, y + 0.5], [23.6, y + 3.5])
  if (depth === pen.depth) line([23.5, y + 0.4], [20.4, y + 3.6])
}

async function pictures(papers: readonly SheetPaper[]): Promise<File[]> {
  const files: File[] = []
  for (const [at, paper] of papers.entries()) {
    const jpeg = await photograph(paper, { ...usual.camera, upsideDown: 0.5 }, new Dice(400 + at))
    files.push(new File([new Uint8Array(jpeg)], `${at + 1}.jpg`, { type: 'image/jpeg' }))
  }
  return files
}

async function readAll() {
  const waiting = await database.db
    .selectFrom('scan_files')
    .select('id')
    .where('state', '=', 'waiting')
    .execute()
  for (const { id } of waiting) await act(house, {}, (ctx) => readSentFile(ctx, String(id)))
}

async function sent(label: string, files: readonly File[], as = first): Promise<string> {
  const { status, location } = await post(votePaths.scans(slug), { label, files }, as)
  expect(status).toBe(303)
  return location ?? ''
}

/** What the page of a batch would send as it stands: ticked boxes. */
function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [input] of html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)) {
    const name = /name="(g-[^"]+)"/.exec(input)?.[1]
    const value = /value="([^"]+)"/.exec(input)?.[1]
    if (name && value && /checked/.test(input)) fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

drawn(
  'pictures of ballots are read, looked at by two people, and counted once',
  async () => {
    const papers = await printed()
    expect(papers).toHaveLength(2)
    tick(papers[0] as SheetPaper, 0)
    tick(papers[0] as SheetPaper, 2)
    tick(papers[1] as SheetPaper, 1, 0.3)
    const files = await pictures(papers)
    const batch = await sent('Urne 1', [...files, ...(await pictures([blankPaper()]))])

    // Nothing of a picture is readable in the database, and the page says how far reading is.
    const kept = await database.db.selectFrom('scan_files').select('sealed').execute()
    expect(kept.every(({ sealed }) => !Buffer.from(sealed).includes('JFIF'))).toBe(true)
    expect((await get(batch, first)).text).toMatch(/Fichiers lus\s:\s0 sur 3/)
    const early = await post(batch, {}, first)
    expect([early.status, early.text.includes('La lecture n’est pas finie')]).toEqual([422, true])

    await readAll()
    const page = await get(batch, first)
    expect(page.text).toContain('2 feuilles lues')
    expect(page.text).toContain('La page est blanche')
    const cuttings = [...page.text.matchAll(/<img src="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(cuttings.length).toBeGreaterThan(0)
    const shown = await get(cuttings[0] ?? '', second)
    expect(shown.response.headers.get('content-type')).toBe('image/png')
    // Each sheet is shown whole, in the order of the pile, whether it is doubtful or not.
    const whole = cuttings.filter((href) => href.endsWith('/_sheet'))
    expect(whole).toHaveLength(2)
    for (const href of whole) {
      const { response } = await get(href, second)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
      expect((await get(href)).status).not.toBe(200)
    }
    expect([...page.text.matchAll(/image (\d\.jpg)/g)].map(([, name]) => name)).toEqual([
      '1.jpg',
      '2.jpg',
    ])
    // The files are gone as soon as they are read; cut-outs are sealed.
    const left = await database.db.selectFrom('scan_files').select('sealed').execute()
    expect(left.map(({ sealed }) => sealed)).toEqual([null, null, null])

    const read = fieldsOf(page.text)
    expect(Object.values(read).map((boxes) => boxes.length)).toEqual([2])
    // The light stroke is for a person: both tick it.
    const doubtful = [...page.text.matchAll(/name="(g-[^"]+)"/g)].map(([, name]) => name ?? '')
    const other = doubtful.find((name) => !Object.hasOwn(read, name)) ?? ''
    const confirmed = { ...read, [other]: ['q1.2'] }
    expect(await batches()).toEqual([])
    expect((await post(batch, confirmed, first)).location).toBe(votePaths.paper(slug))
    expect(await batches()).toEqual(['first'])
    // Who looked finds what they confirmed, and a second press does nothing more.
    const own = await get(batch, first)
    expect(fieldsOf(own.text)).toEqual(confirmed)
    expect(own.text).toContain('Une deuxième personne est attendue')
    expect((await get(votePaths.scans(slug), first)).text).toContain(
      'Une deuxième personne est attendue',
    )
    expect(fieldsOf((await get(batch, second)).text)).toEqual(read)
    const acts = await countActs()
    expect((await post(batch, confirmed, first)).status).toBe(303)
    expect(await countActs()).toBe(acts)
    expect((await post(batch, { ...read, [other]: ['q1.1'] }, second)).status).toBe(303)
    expect(await batches()).toEqual(['differs'])
    const number = /^g-(\w+)-/.exec(other)?.[1] ?? ''
    const compared = await get(votePaths.paper(slug), second)
    expect(compared.text).toContain(`2 (numéro ${number})`)
    expect(compared.text).toContain(`href="${batch}"`)
    expect((await post(batch, confirmed, second)).status).toBe(303)
    expect(await batches()).toEqual(['in-box'])
    const ballots = await database.db.selectFrom('vote_ballots').select('choice').execute()
    const choices = ballots.map(({ choice }) => JSON.stringify(choice.approved)).sort()
    expect(choices).toEqual(['[0,2]', '[1]'])

    // The same sheets in another batch are counted no second time.
    const again = await sent('Urne 2', files, second)
    await readAll()
    const repeated = await get(again, second)
    expect(repeated.text).toContain('Aucune feuille n’a pu être lue')
    expect(repeated.text).toContain('a déjà été comptée dans un autre lot')
  },
  120_000,
)

drawn(
  'a stranger sees nothing, and pictures go with their key when they are dropped or their time is over',
  async () => {
    const batch = await sent('Urne 1', await pictures([blankPaper()]))
    expect((await get(batch)).status).not.toBe(200)
    expect((await get(batch.replace(slug, 'un-autre'), first)).status).toBe(404)
    expect((await post(`${batch}/effacer`, {}, first)).location).toBe(votePaths.scans(slug))
    expect((await get(batch, first)).status).toBe(404)
    await sent('Urne 2', await pictures([blankPaper()]))
    await readAll()
    const purge = () => act(house, {}, (ctx) => scansModule.purge?.(ctx) ?? Promise.resolve(0))
    expect(await purge()).toBe(0)
    clock.set('2027-01-01T10:00:00Z')
    expect(await purge()).toBeGreaterThan(0)
    expect(await database.db.selectFrom('scan_batches').select('id').execute()).toEqual([])
    expect(await database.db.selectFrom('scan_pages').select('id').execute()).toEqual([])
  },
  60_000,
)

async function countActs(): Promise<number> {
  const rows = await database.db
    .selectFrom('audit_lines')
    .select('act')
    .where('act', 'like', 'vote.batch-%')
    .execute()
  return rows.length
}

async function batches(): Promise<string[]> {
  const rows = await database.db.selectFrom('vote_batches').select('state').execute()
  return rows.map(({ state }) => state)
}
