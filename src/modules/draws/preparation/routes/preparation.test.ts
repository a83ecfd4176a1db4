import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { wholeField } from '#kit/left-out.ts'
import { seenField } from '#kit/seen.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: makeRooms().flatMap(({ routes }) => routes) })
const staff = asPerson('lab-team')
const at = '/tirages/convention-sur-l-eau'
let id = ''

const features = () => listFeatures(db, id)
async function draw(slug = 'convention-sur-l-eau'): Promise<Draw> {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error(`no draw ${slug}`)
  return found
}

/** The grid as the page sends it, with some boxes typed otherwise. */
async function grid(typed: Record<string, string> = {}) {
  const boxes = (await features()).flatMap(({ values }) =>
    values.flatMap((value) =>
      (['min', 'max', 'minFlex', 'maxFlex'] as const).map((bound) => [
        `${bound}-${value.id}`,
        String(value[bound]),
      ]),
    ),
  )
  return { ...Object.fromEntries(boxes), ...typed }
}

const rule = {
  title: 'Convention sur l’eau',
  purpose: 'Partager l’eau quand elle manque.',
  organiserKind: 'intercommunality',
  organiser: 'Communauté du Haut-Valbrenne',
  population: 'Personnes de 16 ans et plus',
  panelSize: '24',
  reserveSize: '11',
  expectedPool: '120',
  method: 'leximin',
  listSize: '100',
  indemnity: '80 € par jour',
  registrationClosesOn: '2027-02-28',
  drawOn: '2027-03-06',
  replacementsEndOn: '2027-06-01',
  sameAddress: 'yes',
  [wholeField]: 'yes',
}

/** What a page holds for its forms, unseen. */
function hiddenOf(text: string): Record<string, string> {
  const hidden = text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...hidden].map(([, name, value]) => [name, value]))
}

beforeAll(async () => {
  const made = await door.post(
    '/tirages/nouveau',
    { title: 'Convention sur l’eau', panelSize: '24', purpose: '' },
    staff,
  )
  expect(made.location).toBe(at)
  id = (await draw()).id
})

describe('a draw that is being prepared', () => {
  test('is nobody’s business until its rule is published', async () => {
    expect((await door.get(at)).status).toBe(404)
    expect((await door.get('/tirages')).text).not.toContain('Convention sur l')
    expect((await door.get(at, staff)).text).toContain('n’est pas finie')
    expect(await drawsModule.publicPages?.(db)).toEqual([])
    const back = await door.post('/tirages/nouveau', { title: 'X', panelSize: '2,5' }, staff)
    expect(back.status).toBe(422)
    expect(back.text).toContain('2,5')
  })

  test('asks who one is before which file, with the law in words (S19)', async () => {
    const refused = await door.post(`${at}/regle`, { ...rule, drawOn: '2027-01-01' }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Communauté du Haut-Valbrenne')
    const far = { drawOn: '2126-12-24', replacementsEndOn: '2126-12-24' }
    const later = await door.post(`${at}/regle`, { ...rule, ...far }, staff)
    expect(later.status).toBe(422)
    expect(later.text).toContain('plus de dix ans')
    expect((await door.post(`${at}/regle`, rule, staff)).location).toBe(`${at}/regle`)
    const { text } = await door.get(`${at}/regle`, staff)
    expect(text).toContain('Commune par commune')
    expect(text).toContain('20064862')
    expect(text).toContain('au moins un critère')
  })

  test('of two who write its rule, each keeps what the other wrote; what was not sent stands', async () => {
    const path = `${at}/regle`
    const { [seenField]: marks = '' } = hiddenOf((await door.get(path, staff)).text)
    const opened = { ...rule, [seenField]: marks }
    const first = { ...opened, purpose: 'Partager l’eau, été comme hiver.' }
    expect((await door.post(path, first, staff)).status).toBe(303)
    // The second opened the page before, and wrote elsewhere.
    const second = { ...opened, population: 'Personnes de 18 ans et plus' }
    expect((await door.post(path, second, staff)).status).toBe(303)
    expect(await draw()).toMatchObject({
      purpose: first.purpose,
      population: second.population,
      sameAddress: true,
    })
    // The same field: the second is told.
    const third = await door.post(path, { ...opened, purpose: 'Autre chose.' }, staff)
    expect(third.status).toBe(422)
    expect(third.text).toContain('été comme hiver')
    // A page that had not arrived in whole empties nothing.
    const { indemnity: _, sameAddress: __, [wholeField]: ___, ...part } = opened
    expect((await door.post(path, part, staff)).status).toBe(422)
    expect((await door.post(path, { title: rule.title }, staff)).status).toBe(422)
    expect(await draw()).toMatchObject({ indemnity: rule.indemnity, sameAddress: true })
    // The control: without its marks, and whole, the second writes over the first.
    expect((await door.post(path, rule, staff)).status).toBe(303)
    expect(await draw()).toMatchObject({ purpose: rule.purpose, population: rule.population })
  })

  test('takes its features from a file of the census, seen before it is kept', async () => {
    const csv = `CODGEO;SEXE;AGED100;NB
29042;1;010;100
29042;1;020;96
29042;2;040;104`
    const file = new File([csv], 'TD_POP1B_2022.csv', { type: 'text/csv' })
    const wrong = await door.post(
      `${at}/criteres/recensement`,
      { file: new File(['nom;ville\na;b'], 'x.csv'), codes: '29042', least: '16' },
      staff,
    )
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('n’est pas l’un des quatre fichiers')
    const seen = await door.post(
      `${at}/criteres/recensement`,
      { file, codes: '29042 29999', least: '16' },
      staff,
    )
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('29999')
    // Whom it counts is said: children are not drawn.
    expect(seen.text).toMatch(/200\spersonnes de 16\sans et plus/)
    expect(await features()).toEqual([])
    const proposed = /name="proposed" value="([^"]*)"/.exec(seen.text)?.[1] ?? ''
    const json = proposed.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    const kept = await door.post(`${at}/criteres/ajouter`, { proposed: json }, staff)
    expect(kept.location).toBe(`${at}/criteres`)
    const [sex] = await features()
    expect(sex?.reference).toContain('TD_POP1B_2022.csv')
    expect(sex?.values.map(({ min, max }) => [min, max])).toEqual([
      [12, 13],
      [11, 12],
      // Whoever answers otherwise is held back by no quota.
      [0, 24],
    ])
    const forged = await door.post(`${at}/criteres/ajouter`, { proposed: '[{"key":"<b>"}]' }, staff)
    expect(forged.status).toBe(422)
  })

  test('refuses nonsense in the grid at once, and loses nothing that was typed (S4)', async () => {
    const lines = 'Locataires ; 36\nPropriétaires ; 64'
    await door.post(`${at}/criteres/ajouter`, { label: 'Logement', lines }, staff)
    const housing = (await features()).find(({ key }) => key === 'logement')
    const [tenants, owners] = housing?.values ?? []
    const typed = await grid({ [`min-${tenants?.id}`]: '9', [`min-${owners?.id}`]: '16' })
    const refused = await door.post(`${at}/criteres`, typed, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('25 &gt; 24')
    expect(refused.text).toMatch(new RegExp(`min-${tenants?.id}[^>]*value="9"`))
    const letters = await grid({ [`max-${tenants?.id}`]: 'neuf' })
    expect((await door.post(`${at}/criteres`, letters, staff)).text).toContain('nombre entier')
    expect((await door.post(`${at}/criteres`, await grid(), staff)).location).toBe(`${at}/criteres`)
    const page = await door.get(`${at}/criteres`, staff)
    expect(page.text).toContain('Vivier attendu')
    const removed = await door.post(`${at}/criteres/retirer`, { feature: housing?.id ?? '' }, staff)
    expect(removed.location).toBe(`${at}/criteres`)
    expect(await features()).toHaveLength(2)
  })

  test('crosses two features, and a page that types is told at once whether a panel exists', async () => {
    const twice = await door.post(`${at}/criteres/croiser`, { one: 'sexe', other: 'sexe' }, staff)
    expect(twice.status).toBe(422)
    const pair = { one: 'sexe', other: 'age', open: 'yes' }
    expect((await door.post(`${at}/criteres/croiser`, pair, staff)).location).toBe(`${at}/criteres`)
    const crossed = (await features()).find(({ crosses }) => crosses.length > 0)
    expect(crossed).toMatchObject({ asked: false, crosses: ['sexe', 'age'] })
    expect(crossed?.values).toHaveLength(15)
    expect(crossed?.values.every(({ min, max }) => min === 0 && max === 24)).toBe(true)
    const check = async (changed: Record<string, string> = {}) => {
      const answer = await door.post(`${at}/criteres/verifier`, await grid(changed), staff)
      return JSON.parse(answer.text) as { verdict: string; lines: string[] }
    }
    expect((await check()).verdict).toBe('possible')
    // Nobody of the expected pool gives the third answer.
    const young = crossed?.values.find(({ key }) => key === 'X+16-29')
    const none = await check({ [`min-${young?.id}`]: '1' })
    expect(none.verdict).toBe('impossible')
    expect(none.lines.join()).toContain('vivier attendu')
    const more = await check({ [`min-${young?.id}`]: '30' })
    expect(more.verdict).toBe('nonsense')
    expect(more.lines.join()).toContain('30')
    const stranger = asPerson('researcher')
    expect((await door.post(`${at}/criteres/verifier`, await grid(), stranger)).status).not.toBe(
      200,
    )
    // Nothing was kept, and what is crossed goes with one of its features.
    expect((await features()).flatMap(({ values }) => values).some(({ min }) => min === 30)).toBe(
      false,
    )
    await door.post(`${at}/criteres/retirer`, { feature: crossed?.id ?? '' }, staff)
    expect(await features()).toHaveLength(2)
  }, 60_000)

  test('of two who type its grid, neither writes over the boxes of the other', async () => {
    const path = `${at}/criteres`
    const { [seenField]: marks = '' } = hiddenOf((await door.get(path, staff)).text)
    expect(marks).toContain('min-')
    const opened = { ...(await grid()), [seenField]: marks, [wholeField]: 'yes' }
    const [first, second] = (await features()).flatMap(({ values }) => values)
    const flex = async (of: typeof first) =>
      (await features()).flatMap(({ values }) => values).find(({ id }) => id === of?.id)?.minFlex
    const before = [await flex(first), await flex(second)]
    expect(before.every((bound) => bound !== undefined && bound > 0)).toBe(true)
    const type = (of: typeof first, bound: number) =>
      door.post(path, { ...opened, [`minFlex-${of?.id}`]: String(bound) }, staff)
    expect((await type(first, 0)).status).toBe(303)
    // The second opened the page before, and typed in another box.
    expect((await type(second, 0)).status).toBe(303)
    expect([await flex(first), await flex(second)]).toEqual([0, 0])
    const both = await type(first, 1)
    expect(both.status).toBe(422)
    expect(await flex(first)).toBe(0)
  })

  test('is tried on an invented pool, in a thread, before anybody is written to', async () => {
    expect((await door.get(`${at}/essai`, staff)).text).toContain('Aucun essai')
    // The census said that everybody is 16–29 or 30–44: quotas hold.
    expect((await door.post(`${at}/essai`, {}, staff)).location).toBe(`${at}/essai`)
    const { text } = await ended(`${at}/essai`)
    expect(text).toContain('Ces quotas sont possibles')
    expect(text).toContain('Vivier inventé de 120')
    expect(text).toContain('Plus petite chance')
  }, 60_000)

  test('says all that stands in the way of publishing at once', async () => {
    const kept = await db.selectFrom('draw_values').select(['id', 'min', 'max']).execute()
    await db.updateTable('draws').set({ indemnity: '', organiser: '' }).execute()
    await db.updateTable('draw_values').set({ min: 24, max: 24, maxFlex: 24 }).execute()
    const page = await door.get(`${at}/regle`, staff)
    for (const pattern of [/<li>[^<]*indemnité/, /<li>[^<]*(qui organise|organis)/, /<li>[^<]*24/])
      expect(page.text).toMatch(pattern)
    expect(page.text).not.toContain(`action="${at}/regle/publier"`)
    for (const { id: value, min, max } of kept)
      await db.updateTable('draw_values').set({ min, max }).where('id', '=', value).execute()
    await door.post(`${at}/regle`, rule, staff)
    expect((await door.get(`${at}/regle`, staff)).text).toContain(`action="${at}/regle/publier"`)
  })

  test('publishes its rule once it is complete: public, hashed, and closed to edits', async () => {
    const done = await door.post(`${at}/regle/publier`, {}, staff)
    expect(done.location).toBe(at)
    const page = await door.get(at)
    expect(page.status).toBe(200)
    expect(page.text).toContain('80 € par jour')
    expect(page.text).toContain('Recrutement en cours')
    expect(await drawsModule.publicPages?.(db)).toMatchObject([{ path: at }])
    const [first] = await listDrawEvents(db, id)
    expect(first?.kind).toBe('rules-published')
    expect(String(first?.payload['text'])).toContain('Convention sur l’eau')
    expect((await door.post(`${at}/regle`, rule, staff)).status).toBe(422)
    expect((await door.post(`${at}/criteres`, await grid(), staff)).status).toBe(422)
    expect((await door.post(`${at}/regle/publier`, {}, staff)).status).toBe(422)
  })
})

/** The page once the calculation is over. */
async function ended(path: string) {
  for (let turn = 0; turn < 200; turn++) {
    const page = await door.get(path, staff)
    if (!page.text.includes('Le calcul est en cours')) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the trial never ended')
}

describe('quotas that nothing meets', () => {
  const tenants = (min: number, max: number) => ({
    ...{ key: 'logement', label: 'Logement' },
    values: [
      ['locataire', 'Locataires', 0.35, min, max],
      ['proprietaire', 'Propriétaires', 0.65, 24 - max, 24 - min],
    ] as const,
  })
  let slug = ''
  let relaxing: Draw

  beforeAll(async () => {
    relaxing = await act(door.house, { person: staff }, (ctx) =>
      poolReady(ctx, { title: 'Panel des toits', people: 40, features: [tenants(20, 22)] }),
    )
    slug = `/tirages/${relaxing.slug}`
  })

  test('S5: are explained in words, with the smallest relaxations, and a person who says why', async () => {
    await door.post(`${slug}/essai`, {}, staff)
    const { text } = await ended(`${slug}/essai`)
    expect(text).toContain('Aucun panel ne respecte ces quotas')
    expect(text).toMatch(
      /20 «\sLocataires\s» au moins sont demandé·es, et le vivier n’en compte que 14/,
    )
    expect(text).toContain('40 personnes inscrites')
    expect(text).toMatch(/accepter au moins \d+ «\sLocataires\s» au lieu de 20/)
    const silent = await door.post(`${slug}/essai/assouplir`, { choice: '0', reason: '' }, staff)
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('Dites pourquoi')
    const none = { choice: '9', reason: 'Il faut bien avancer.' }
    expect((await door.post(`${slug}/essai/assouplir`, none, staff)).status).toBe(422)
    const reason = 'Quatorze locataires se sont inscrit·es malgré deux relances.'
    const done = await door.post(`${slug}/essai/assouplir`, { choice: '0', reason }, staff)
    expect(done.location).toBe(`${slug}/essai`)
    expect((await door.get(slug)).text).toContain(reason)
    const log = await listDrawEvents(db, relaxing.id)
    expect(log.at(-1)).toMatchObject({ kind: 'quotas-relaxed', payload: { reason } })
    // The proposal spoke of the quotas as they were: it cannot be accepted twice.
    const twice = await door.post(`${slug}/essai/assouplir`, { choice: '0', reason }, staff)
    expect(twice.status).toBe(422)
    database.clock.pass({ seconds: 1 })
    await door.post(`${slug}/essai`, {}, staff)
    expect((await ended(`${slug}/essai`)).text).toContain('Ces quotas sont possibles')
  }, 60_000)

  test('one trial at a time, and it can be stopped', async () => {
    const now = database.clock.now()
    await db
      .insertInto('draw_computations')
      .values({
        ...{ id: '01930000-0000-7000-8000-00000000d001', drawId: relaxing.id, pool: 'invented' },
        ...{ state: 'running', quotasSha256: 'x', startedAt: new Date(now.getTime() + 1000) },
        seenAt: now,
      })
      .execute()
    const second = await door.post(`${slug}/essai`, {}, staff)
    expect(second.status).toBe(422)
    expect(second.text).toContain('tourne déjà')
    expect((await door.post(`${slug}/essai/arreter`, {}, staff)).location).toBe(`${slug}/essai`)
    const row = await db
      .selectFrom('draw_computations')
      .selectAll()
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow()
    expect(row['stopAsked']).toBe(true)
    // A calculation that gives no sign any more is lost, and does not block the next one.
    database.clock.pass({ minutes: 6 })
    expect((await door.post(`${slug}/essai`, {}, staff)).location).toBe(`${slug}/essai`)
    await ended(`${slug}/essai`)
  }, 60_000)
})
