import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

/** Two who can be told, under three lines, and one who cannot. */
const people = 'Une ; une@votes.example\nDeux ; deux@votes.example\nTrois'

let slug = ''
async function prepared() {
  clock.set('2026-12-01T10:00:00Z')
  const made = await post(
    votePaths.create,
    {
      title: 'Le banc',
      question: 'Où mettre le banc ?',
      options: 'Place\nParc',
      method: 'single',
      tier: 'tracked',
      seats: '1',
      proxies: '0',
      closesOn: '2026-12-10',
      closesTime: '18:00',
    },
    staff,
  )
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(slug), { source: 'list', people }, staff)
}
const press = (fields: Record<string, string>) => post(votePaths.act(slug), fields, staff)
const letters = () =>
  db.selectFrom('outbox_mails').select(['recipient', 'subject', 'bodyText']).execute()

/** The end that was first said, however a page writes it. */
const oldEnd = /10\sdécembre/

interface Case {
  readonly act: string
  readonly fields: Record<string, string>
  readonly from: 'draft' | 'open' | 'counting' | 'late'
  /** What is asked before: without it, the act is refused with these words. */
  readonly asks?: readonly [string, RegExp]
  readonly tells: RegExp | undefined
  readonly says: RegExp
  readonly saysOldEnd: boolean
}

const reason = 'Une panne'
const cases: readonly Case[] = [
  {
    act: 'open',
    fields: { unreached: 'yes' },
    from: 'draft',
    asks: ['unreached', /n’ont ni courriel, ni adresse postale/],
    tells: undefined,
    says: /Ouvert le/,
    saysOldEnd: true,
  },
  {
    act: 'shut',
    fields: { reason },
    from: 'open',
    asks: ['reason', /Dites pourquoi/],
    tells:
      /Le vote est fermé depuis le 3\sdécembre 2026 à 11\sh\. Il devait finir le 10\sdécembre 2026 à 18\sh.*Une panne/s,
    // What was planned, and what is: whoever came too late reads both.
    says: /Vote fermé le 3\sdécembre 2026 à 11\sh, avant la fin prévue, le 10\sdécembre 2026 à 18\sh\s: Une panne/,
    saysOldEnd: true,
  },
  {
    act: 'shut',
    fields: {},
    from: 'late',
    tells: undefined,
    says: /Le vote est fini/,
    saysOldEnd: true,
  },
  {
    act: 'extend',
    fields: { reason, closesOn: '2026-12-20', closesTime: '18:00' },
    from: 'open',
    asks: ['reason', /Dites pourquoi/],
    tells: /vous pouvez voter jusqu’au 20\sdécembre 2026 à 18\sh.*Une panne/s,
    says: /Prolongé jusqu’au 20\sdécembre 2026 à 18\sh\s: Une panne/,
    saysOldEnd: false,
  },
  {
    act: 'cancel',
    fields: { reason },
    from: 'open',
    asks: ['reason', /Dites pourquoi/],
    tells: /Le vote est annulé.*Une panne/s,
    says: /Scrutin annulé\s: Une panne/,
    saysOldEnd: true,
  },
  {
    act: 'cancel',
    fields: { reason },
    from: 'counting',
    asks: ['reason', /Dites pourquoi/],
    tells: /Le vote est annulé.*Une panne/s,
    says: /Scrutin annulé\s: Une panne/,
    saysOldEnd: true,
  },
  {
    act: 'close',
    fields: {},
    from: 'counting',
    tells: undefined,
    says: /Terminé le/,
    saysOldEnd: true,
  },
]

describe.each(cases)('$act, from $from', (one) => {
  beforeEach(async () => {
    await prepared()
    if (one.from !== 'draft')
      expect((await press({ act: 'open', unreached: 'yes' })).status).toBe(303)
    clock.set(/late|counting/.test(one.from) ? '2026-12-10T18:00:00Z' : '2026-12-03T10:00:00Z')
    if (one.from === 'counting') await press({ act: 'shut' })
    await db.deleteFrom('outbox_mails').execute()
  })

  test('asks what must be said, and does nothing without it', async () => {
    if (!one.asks) return expect((await press({ act: one.act, ...one.fields })).status).toBe(303)
    const [field, sentence] = one.asks
    for (const empty of ['', '   ']) {
      const refused = await press({ act: one.act, ...one.fields, [field]: empty })
      expect(refused.status).toBe(422)
      expect(refused.text).toMatch(sentence)
    }
    expect(await letters()).toEqual([])
  })

  test('tells whom it must, once, and the organiser who is left to tell', async () => {
    const done = await press({ act: one.act, ...one.fields })
    expect(done.status).toBe(303)
    const sent = await letters()
    if (!one.tells) return expect(sent).toEqual([])
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
      'deux@votes.example',
      'une@votes.example',
    ])
    for (const { bodyText } of sent) {
      expect(bodyText).toMatch(one.tells)
      expect(bodyText).toContain(votePaths.vote(slug))
      if (one.act !== 'shut') expect(bodyText).not.toMatch(oldEnd)
    }
    const notice = decodeURIComponent(done.response.headers.get('set-cookie') ?? '')
    // Who is left to tell is named.
    expect(notice).toMatch(/2\spersonnes sont prévenues.*Sans courriel\s: 3\. Trois\./)
  })

  test('is said on the public page, and the end that no longer holds is not', async () => {
    await press({ act: one.act, ...one.fields })
    const list = await get(votePaths.list)
    const pages = [
      await get(votePaths.vote(slug)),
      await get(votePaths.board(slug)),
      { text: list.text.split('<tr').find((row) => row.includes(slug)) ?? '' },
    ]
    expect(pages[2]?.text).toContain('Le banc')
    expect(pages[0]?.text).toMatch(one.says)
    const said = pages.some(({ text }) => oldEnd.test(text))
    expect(said).toBe(one.saysOldEnd)
  })
})

test('cancelling, with a batch that nobody finished, says so on the public page', async () => {
  await prepared()
  expect((await press({ act: 'open', unreached: 'yes' })).status).toBe(303)
  clock.set('2026-12-03T10:00:00Z')
  const sheet = { label: 'A', sheets: '1' }
  expect((await post(votePaths.sheets(slug), sheet, staff)).status).toBe(303)
  expect((await press({ act: 'cancel', reason: '' })).status).toBe(422)
  expect((await press({ act: 'cancel', reason })).status).toBe(303)
  expect((await get(votePaths.vote(slug))).text).toMatch(/Scrutin annulé\s: Une panne/)
  const english = (await get(`${votePaths.vote(slug)}?langue=en`)).text
  expect(english).toMatch(/<html lang="en">.*<h1 lang="fr">.*<p class="lead" lang="fr">/s)
})
