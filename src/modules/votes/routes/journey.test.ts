import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { verifyArchive } from '../box/archive.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { giveCodes } from '../roll/actions/give-codes.ts'
import { linkToken, writtenCode } from '../roll/code.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')

let slug = ''
let codes: readonly { secret: string }[] = []

beforeAll(async () => {
  const made = await post(
    votePaths.create,
    {
      title: 'Le nom de la place',
      question: 'Quel nom pour la place ?',
      options: 'Marché\nTilleuls\nRosa-Parks',
      method: 'mj',
      learning: ['schulze', 'approval', 'score'],
      seats: '1',
      tier: 'tracked',
      proxies: '1',
      closesOn: '2026-12-10',
      closesTime: '18:00',
    },
    staff,
  )
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = Array.from({ length: 9 }, (_, at) => `Personne ${at + 1}`).join('\n')
  await post(votePaths.roll(slug), { source: 'list', people }, staff)
  await post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)
  const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
  if (!result.ok) throw new Error(result.refusal)
  codes = result.value.given.map(({ code }) => code)
})

const tokenOf = (at: number) => linkToken(codes[at] ?? { secret: '' })

function receiptIn(html: string): string {
  return /vote-receipt"><code>([^<]*)</.exec(html)?.[1] ?? ''
}

async function vote(at: number, grades: readonly string[]) {
  const token = await tokenOf(at)
  const fields = Object.fromEntries(grades.map((grade, option) => [`o${option}`, grade]))
  const checked = await post(votePaths.ballot(slug, token), fields)
  const salt = /name="salt" value="([0-9a-f]+)"/.exec(checked.text)?.[1] ?? ''
  const sent = await post(votePaths.send(slug, token), { ...fields, salt })
  return { receipt: receiptIn(checked.text), sent, checked }
}

describe('a secret vote, on a screen without scripts', () => {
  test('the code of a letter opens a ballot, however it is typed; another one does not', async () => {
    const typed = writtenCode(codes[0] ?? { secret: '' }).toUpperCase()
    const opened = await post(votePaths.enter(slug), {
      code: `  ${typed.slice(0, 6)} ${typed.slice(6)}`,
    })
    expect(opened.location).toBe(votePaths.ballot(slug, await tokenOf(0)))
    expect((await get(opened.location ?? '')).text).toContain('Quel nom pour la place')
    const wrong = await post(votePaths.enter(slug), { code: 'abcd' })
    expect(wrong.status).toBe(422)
    const trapped = await post(votePaths.enter(slug), { code: typed, site: 'x' })
    expect(trapped.status).toBe(422)
  })

  test('the receipt is shown before anything is sent, and once more after, with when the board shows it', async () => {
    const { receipt, sent, checked } = await vote(0, ['6', '2', '0'])
    expect(receipt.replace(/\s/g, '')).toHaveLength(24)
    expect(checked.text).toMatch(/Marché<.{0,40}Excellent/)
    expect(sent.location).toBe(votePaths.sent(slug, await tokenOf(0)))
    const thanks = await get(sent.location ?? '')
    expect(thanks.text).toContain(receipt)
    // Nine voters never make a batch of ten: no earlier hour is promised.
    expect(thanks.text).toMatch(
      /paraîtra sur le tableau public au dépouillement, après la fin du vote, le 10/,
    )
    expect(thanks.text).not.toContain('au plus tôt')
    expect(thanks.response.headers.get('cache-control')).toBe('no-store')
    const notYet = await tokenOf(8)
    expect((await get(votePaths.sent(slug, notYet))).location).toBe(votePaths.ballot(slug, notYet))
    const board = await get(`${votePaths.board(slug)}?recu=${encodeURIComponent(receipt)}`)
    expect(board.text).toContain('n’est pas encore sur le tableau')
    expect(board.text).not.toContain('Excellent')
  })

  test('the last ballot counts, and nothing tells that it took the place of another', async () => {
    const first = await vote(1, ['0', '6', ''])
    const second = await vote(1, ['3', '3', '3'])
    expect(first.checked.text).toContain('Rien n’est encore envoyé')
    expect(second.checked.text).toContain('Vous avez déjà voté avec ce code')
    expect(second.checked.text).not.toContain('Rien n’est encore envoyé')
    expect(second.checked.text).not.toContain(first.receipt)
    expect(second.sent.status).toBe(303)
    const asked = async ({ receipt }: typeof first) =>
      (await get(`${votePaths.board(slug)}?recu=${encodeURIComponent(receipt)}`)).text
        .replaceAll(receipt.replace(/\s/g, ''), '')
        .replaceAll(encodeURIComponent(receipt).replaceAll('%20', '+'), '')
        .replace(/nonce="[^"]*"/g, '')
    expect(await asked(first)).toBe(await asked(second))
    const rows = await db.selectFrom('vote_ballots').select('tracker').execute()
    expect(rows).toHaveLength(2)
  })

  test('what this vote does not allow is refused with what was chosen', async () => {
    const refused = await post(votePaths.ballot(slug, await tokenOf(2)), { o0: '7' })
    expect(refused.status).toBe(422)
    expect((await get(votePaths.ballot(slug, 'ab'.repeat(20)))).status).toBe(404)
  })

  test('nothing of the result is seen before the end, by the team either', async () => {
    for (const path of [votePaths.vote(slug), votePaths.prepare(slug), votePaths.board(slug)]) {
      const shown = await get(path, staff)
      expect(shown.text).not.toMatch(/Profils de mérite|Option retenue/)
    }
    expect((await get(votePaths.vote(slug))).text).toContain('La participation sera affichée ici')
    expect((await get(votePaths.file(slug, 'archive.json'), staff)).status).toBe(404)
  })
})

test('each address of a ballot is without a moment in the journal, and no other act of the room', () => {
  const { routes } = votesModule(() => [])
  const untimed = routes.filter(({ options }) => options.untimed).map(({ path }) => path)
  const ofBallots = routes
    .filter(({ path, audience }) => /:token|voter|mon-code/.test(path) && audience !== 'staff')
    .map(({ path }) => path)
  expect(ofBallots.length).toBeGreaterThan(5)
  expect(new Set(untimed)).toEqual(new Set([...ofBallots, votePaths.board(':slug')]))
})

describe('paper, in the same box', () => {
  const paper = async (label: string, sheets: string, as = staff) =>
    post(votePaths.sheets(slug), { label, sheets }, as)

  test('whoever voted by screen is not marked again, and whoever is marked does not vote by screen', async () => {
    const unread = await post(votePaths.marks(slug), { numbers: '1 abc 7-5' }, staff)
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('abc, 7-5')
    expect(unread.text).toContain('value="1 abc 7-5"')
    const marked = await post(votePaths.marks(slug), { numbers: '1 5 6 7' }, staff)
    expect(marked.status).toBe(303)
    const roll = await get(votePaths.prepare(slug), staff)
    expect(roll.text.match(/sur papier/g)?.length).toBeGreaterThanOrEqual(3)
    const { sent } = await vote(4, ['6', '6', '6'])
    expect(sent.status).toBe(422)
    expect((await db.selectFrom('vote_ballots').select('tracker').execute()).length).toBe(2)
  })

  test('a batch enters the box when two people typed the same', async () => {
    expect((await paper('A', '1;7;3\nnul\n;;')).status).toBe(303)
    const same = await paper('A', '1;7;3\nnul\n;;')
    expect(same.status).toBe(303)
    const shown = await get(votePaths.paper(slug), staff)
    expect(shown.text).toContain('saisi une fois')
    await paper('A', '1;7;4\nnul\n;;', colleague)
    expect((await get(votePaths.paper(slug), staff)).text).toMatch(/Lot A\s: différences/)
    expect(
      (await post(votePaths.act(slug), { act: 'shut', reason: 'Tout le monde a voté' }, staff))
        .status,
    ).toBe(303)
    const early = await post(votePaths.act(slug), { act: 'close' }, staff)
    expect(early.text).toContain('Un lot de papier n’est pas fini')
    await paper('A', 'À rejeter;Excellent;Passable\nnul\n;;', colleague)
    expect((await get(votePaths.paper(slug), staff)).text).toContain('dans l’urne')
    const more = await paper('B', '1;1;1\n1;1;1')
    await paper('B', '1;1;1\n1;1;1', colleague)
    expect(more.status).toBe(303)
    expect((await get(votePaths.paper(slug), staff)).text).not.toMatch(/B.{0,80}dans l’urne/)
  })
})

describe('the end', () => {
  test('the result, its files and its archive are public, and hold', async () => {
    await db.deleteFrom('vote_batches').where('label', '=', 'B').execute()
    clock.set('2026-12-10T18:00:00Z')
    const all = { publish: 'all', reason: 'Le bureau l’a décidé' }
    const closed = await post(votePaths.act(slug), { act: 'close', ...all }, staff)
    expect(closed.status).toBe(303)
    const shown = await get(votePaths.vote(slug))
    expect(shown.text).toMatch(/Option retenue/)
    const absent = await get(`${votePaths.board(slug)}?recu=0000`)
    expect(absent.text).toContain('n’est pas sur le tableau')
    expect(shown.text).toContain('Profils de mérite')
    const archive = JSON.parse((await get(votePaths.file(slug, 'archive.json'))).text)
    expect(await verifyArchive(archive)).toMatchObject({ ok: true, ballots: 4 })
    expect(
      archive.ballots.filter(({ channel }: { channel: string }) => channel === 'paper'),
    ).toHaveLength(2)
    const csv = await get(votePaths.file(slug, 'bulletins.csv'))
    expect(csv.text.trim().split('\n')).toHaveLength(4)
    for (const file of ['bulletins.toc', 'depouillement.csv', 'profils.svg'])
      expect((await get(votePaths.file(slug, file))).status).toBe(200)
    for (const file of ['archive.json', 'tableau.json', 'bulletins.csv', 'bulletins.toc']) {
      const { headers } = (await get(votePaths.file(slug, file))).response
      expect(headers.get('access-control-allow-origin'), file).toBe('*')
      const known = { 'if-none-match': headers.get('etag') ?? '' }
      expect((await get(votePaths.file(slug, file), undefined, known)).status, file).toBe(304)
      const own = (await get(votePaths.file(slug, file), staff)).response
      expect(own.headers.get('cache-control'), file).toBe('no-store')
    }
    expect((await get(votePaths.recount(slug))).text).toContain('ouvroir votes verify')
    expect((await get(votePaths.claims(slug))).text).toContain('Ce qui ne l’est pas')
  })
})
