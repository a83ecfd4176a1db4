import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { addVoters } from '../roll/actions/fill-roll.ts'
import { giveCodes } from '../roll/actions/give-codes.ts'
import { linkToken } from '../roll/code.ts'

const database = useDatabase()
const { clock } = database
const { get, post, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

let slug = ''

async function prepared(title: string) {
  clock.set('2026-12-01T10:00:00Z')
  const fields = { title, question: 'Où ?', options: 'Place\nParc', method: 'single' }
  const more = { tier: 'tracked', seats: '1', closesOn: '2026-12-10' }
  const made = await post(votePaths.create, { ...fields, ...more }, staff)
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
}

const page = async () => (await get(votePaths.prepare(slug), staff)).text
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('two lines that look alike show what each has, and so which is which', async () => {
  await prepared('Le banc')
  const voter = { contact: '', address: '', college: '', weight: 1 }
  await act(house, { person: staff }, async (ctx) => {
    await addVoters(ctx, slug, [
      { ...voter, name: 'Valbrenne', territoryId: newId(ctx.now, ctx.chance), address: '1 place' },
      { ...voter, name: 'Commune de Valbrenne', contact: 'mairie@valbrenne.example' },
    ])
  })
  const [, pair = ''] = /Peut-être la même personne(.*?)Ouvrir le scrutin/s.exec(await page()) ?? []
  expect(plain(pair)).toMatch(
    /1\. Valbrenne, territoire du réseau, sans courriel, adresse\s: 1 place/,
  )
  expect(plain(pair)).toMatch(
    /2\. Commune de Valbrenne, courriel\s: mairie@valbrenne\.example, sans adresse postale/,
  )
})

describe('an open vote', () => {
  beforeAll(async () => {
    await prepared('La halle')
    const people = 'Une ; une@halle.example\nDeux\nTrois ; ; ; ; 3 rue Haute'
    await post(votePaths.roll(slug), { source: 'list', people }, staff)
    await post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)
  })

  test('names whom no mail reaches, each leading to its line', async () => {
    const text = await page()
    expect(plain(text)).toContain('2 personnes n’ont pas de courriel')
    for (const [number, name] of [
      [2, 'Deux'],
      [3, 'Trois'],
    ]) {
      expect(text).toContain(`<a href="#ligne-${number}">${number}. ${name}</a>`)
      expect(text).toContain(`id="ligne-${number}"`)
    }
    expect(text).not.toContain('href="#ligne-1"')
  })

  test('says that nobody has a code, then who is left, then nothing', async () => {
    expect(await page()).toContain('Personne n’a encore de code')
    await post(votePaths.mails(slug), {}, staff)
    expect(plain(await page())).toContain('2 personnes n’ont pas encore de code')
    const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
    expect(await page()).not.toMatch(/encore de code/)
    if (!result.ok) throw new Error(result.refusal)

    // The receipt is noted with the whole address at which it is looked for.
    const token = await linkToken(result.value.given[0]?.code ?? { secret: '' })
    const address = testSettings.baseUrl + votePaths.board(slug)
    const review = await post(votePaths.ballot(slug, token), { choice: '0' })
    expect(review.text).toContain(address)
    const salt = 'ab'.repeat(16)
    await post(votePaths.send(slug, token), { choice: '0', salt })
    expect((await get(votePaths.sent(slug, token))).text).toContain(address)
  })

  test('is in the catalogue of open data with its files; drafts are not', async () => {
    const sets = votesModule(() => []).openData?.('fr') ?? []
    const [href] = sets.flatMap(({ files }) => files.map((file) => file.href))
    const listed = JSON.parse((await get(href ?? '')).text) as {
      titre: string
      fichiers: string[]
    }[]
    expect(listed.map(({ titre }) => titre)).toEqual(['La halle'])
    expect(listed[0]?.fichiers).toEqual([
      testSettings.baseUrl + votePaths.file(slug, 'tableau.json'),
    ])
  })
})
