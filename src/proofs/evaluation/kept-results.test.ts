import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import { evaluationModule } from '#modules/evaluation/module.ts'
import { recordedIn } from '#modules/experiments/testing/recorded.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { freezeTrialPlan } from './frozen-plan.ts'

const database = useDatabase()
const { db, clock } = database
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('lab-team')

const plan = {
  ...{ id: 'a', question: 'Les habitantes visitées viennent-elles plus ?', design: 'complete' },
  ...{ drawn: 'yes', outcome: 'presence', treatment: 'recu', unit: 'séances', better: 'higher' },
  ...{ least: 1, permutations: 200 },
}
const blocked = {
  ...{ ...plan, id: 'b', question: 'Et quartier par quartier ?', design: 'blocked' },
  ...{ block: 'quartier', covariates: 'age', permutations: 0 },
}
const header = 'nom;recu;presence;quartier;age;note'
const quarters = ['Foirail', 'Halle'] as const
const rows = Array.from({ length: 40 }, (_, at) => {
  const arm = at % 2
  const quarter = quarters[Math.floor(at / 2) % 2]
  return `Zoé${at};${arm};${(at % 5) + 4 * arm + (at % 3) / 10};${quarter};${30 + (at % 4 < 2 ? 0 : 10)};${at % 7}`
})
const table = (lines: readonly string[] = rows, titles = header) =>
  `${titles}\n${lines.join('\n')}\n`.replaceAll('.', ',')

let base = ''
let id = ''
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const get = async (path: string, person = staff) => {
  const { status, text } = await door.get(path, person)
  return { status, text: plain(text) }
}
const visit = async (path: string) => {
  const answer = await door.app.request(`${testSettings.baseUrl}${path}`)
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const compute = async (fields: Record<string, string>, csv = table(), person = staff) => {
  const file = new File([csv], 'essai.csv', { type: 'text/csv' })
  const sent = { plan: '1', wanted: 'keep', row: 'person', ...fields, file }
  const { status, text, response } = await door.post(`${base}/calcul`, sent, person)
  return { status, text: plain(text), to: response.headers.get('location') ?? '' }
}
const kept = async (fields: Record<string, string> = {}, csv = table()) => {
  clock.pass({ minutes: 1 })
  const { status, to } = await compute(fields, csv)
  expect(status).toBe(303)
  return to.split('?')[0] ?? ''
}
const publish = (path: string, fields: Record<string, string> = {}, person = staff) =>
  door.post(`${path}/publier`, { differs: 'no', deviations: '', note: '', ...fields }, person)
const json = async () => JSON.parse(strFromU8((await visit(`${base}.json`)).bytes))
const keptRows = async () =>
  (
    await sql<{
      all: string
    }>`select row_to_json(r)::text as all from evaluation_results r`.execute(db)
  ).rows

beforeAll(async () => {
  const recorded = await recordedIn(database)({ stage: 'running', visibility: 'published' })
  id = recorded.id
  base = `/experiences/${recorded.slug}/evaluation`
  await freezeTrialPlan(database, { ...recorded, authorId: staff.id }, [plan, blocked])
})

describe('a result that is kept', () => {
  it('is a draft of figures: no row of the table, no name, no line', async () => {
    const path = await kept({}, table([...rows, 'Max;;3;Halle;30;1', 'Ana;1;;Halle;30;1']))
    const { text } = await get(path)
    expect(text).toContain('brouillon')
    expect(text).toContain('4 séances de plus')
    expect(text).toMatch(/colonne « recu » : 1 ligne laissée de côté, sans valeur</)
    expect(text).toContain('Groupe « 1 » : 21 lignes')
    expect(text).toMatch(/bornes de Lee : \d à \d[.<]/)
    expect(text).toContain('ces nombres sont arrondis')
    const all = JSON.stringify(await keptRows())
    expect([/Zoé|Foirail|essai\.csv/.test(all), all.includes('open_columns\\":null')]).toEqual([
      false,
      true,
    ])
    expect((await get(path, asPerson([]))).status).toBe(404)
    expect((await door.get(path)).status).toBe(404)
    expect((await json()).results).toEqual([])
    expect(Object.keys(unzipSync((await visit(`${base}.zip`)).bytes))).toEqual(['resultats.json'])
    expect((await get(base)).text).toContain('Aucun résultat n’est publié')
    await door.post(`${path}/effacer`, {}, staff)
    expect((await get(path)).status).toBe(404)
  })

  it('asks what a row is, and refuses a group in which people would be recognised', async () => {
    const silent = await compute({ row: '' })
    expect([silent.status, silent.text.includes('Dites si une ligne est une personne')]).toEqual([
      422,
      true,
    ])
    const few = await compute({}, table(rows.slice(0, 8)))
    expect([few.status, few.text.includes('Un groupe a moins de 5 personnes')]).toEqual([422, true])
    expect((await compute({ row: 'other' }, table(rows.slice(0, 8)))).status).toBe(303)
  })

  it('refuses columns in which fewer than five people are alike, by name', async () => {
    const alone = rows.map((line, at) => (at === 3 ? line.replace(/;\d+;(\d)$/, ';97;$1') : line))
    const refused = await compute({ plan: '2', columns: 'yes' }, table(alone))
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining(
        'moins de 5 personnes sont pareilles pour ces colonnes (recu, quartier, age)',
      ),
    ])
    expect((await compute({ plan: '2', columns: 'yes', row: 'other' }, table(alone))).status).toBe(
      303,
    )
  })

  it('is kept by those who write the protocol, and published by the team of the lab', async () => {
    expect((await compute({}, table(), asPerson([]))).status).toBe(403)
    const path = await kept()
    expect((await publish(path, {}, asPerson([]))).status).toBe(404)
  })
})

describe('a result that is published', () => {
  it('is enough for a visitor to find the place of results, which counts it', async () => {
    const place = base.replace(/evaluation$/, 'resultats')
    const path = await kept()
    // Drafts are of the team.
    expect((await door.get(base)).text).not.toContain(`href="${place}"`)
    expect(plain((await door.get(place)).text)).not.toContain('résultat publié')
    await publish(path)
    expect((await door.get(base)).text).toContain(`href="${place}"`)
    expect(plain((await door.get(place)).text)).toContain('1 résultat publié')
  })

  it('says every deviation in words, and refuses to publish without', async () => {
    const path = await kept(
      { 'colonne-presence': 'venues' },
      table(rows, header.replace('presence', 'venues')),
    )
    const unsaid = await publish(path, { differs: 'yes' })
    expect([unsaid.status, plain(unsaid.text).includes('écrivez quoi, et pourquoi')]).toEqual([
      422,
      true,
    ])
    const both = await publish(path, { deviations: 'Un mois plus tard.' })
    expect([both.status, plain(both.text).includes('choisissez « Oui »')]).toEqual([422, true])
    const sent = await publish(path, {
      differs: 'yes',
      deviations: 'Commencé **un mois** plus tard.',
    })
    expect(sent.status).toBe(303)
    for (const text of [plain((await door.get(path)).text), plain((await door.get(base)).text)]) {
      expect(text).toContain('Commencé <strong>un mois</strong> plus tard.')
      expect(text).toContain(
        'La colonne « presence » du plan est lue dans la colonne « venues » du fichier.',
      )
      expect(text).toContain('4 séances de plus')
      expect(text).not.toMatch(/significati/i)
    }
    const [result] = (await json()).results
    expect(result).toMatchObject({
      ...{ kind: 'planned', state: 'published', data: null, rounded: true },
      deviations: { said: 'Commencé **un mois** plus tard.' },
    })
    // Nothing in the files is finer than what the page shows.
    const zip = unzipSync((await visit(`${base}.zip`)).bytes)
    const files = JSON.parse(strFromU8(zip['resultats.json'] ?? new Uint8Array()))
    for (const written of [result, files.results[0]])
      expect(JSON.stringify(written.analysis)).not.toMatch(/\d\.\d{4}|[1-9]\.\d{2}/)
    expect((await publish(path)).status).toBe(422)
  })

  it('keeps exploratory results apart, in another word and another colour', async () => {
    const path = await kept({ otherOutcome: 'note' })
    await publish(path)
    const text = plain((await door.get(path)).text)
    expect(text).toContain('Un résultat exploratoire')
    expect(text).toContain('notice caution')
    expect(text).toContain('d’autres colonnes sont prises (note)')
    // What was hoped for was written of another outcome.
    expect(text).not.toMatch(/sens espéré|séances de/)
    const page = plain((await door.get(base)).text)
    expect(page.indexOf('Résultats exploratoires')).toBeGreaterThan(
      page.indexOf('prévu dans le plan'),
    )
    expect(page.slice(page.indexOf('Résultats exploratoires'))).toContain('badge caution')
    const [result] = (await json()).results
    expect(result).toMatchObject({ kind: 'exploratory' })
  })

  it('says that it is not known, with its reason', async () => {
    clock.pass({ minutes: 1 })
    const sent = await door.post(
      `${base}/on-ne-sait-pas`,
      { place: '2', reason: 'Personne n’a **répondu**.' },
      staff,
    )
    const path = (sent.response.headers.get('location') ?? '').split('?')[0] ?? ''
    await publish(path)
    expect(plain((await door.get(base)).text)).toContain('Personne n’a <strong>répondu</strong>.')
    expect((await json()).results[0]).toMatchObject({
      kind: 'unknown',
      reason: 'Personne n’a **répondu**.',
    })
    const silent = await door.post(`${base}/on-ne-sait-pas`, { place: '2', reason: '' }, staff)
    expect(silent.status).toBe(422)
  })

  it('may be withdrawn, and leaves a trace with its reason', async () => {
    const path = await kept({ columns: 'yes' })
    await publish(path)
    const before = (await json()).results.length
    const sent = await door.post(
      `${path}/retirer`,
      { reason: 'Une colonne pour une autre.' },
      staff,
    )
    expect(sent.status).toBe(303)
    for (const text of [plain((await door.get(path)).text), plain((await door.get(base)).text)])
      expect(text).toContain('Une colonne pour une autre.')
    expect(plain((await door.get(path)).text)).not.toContain('séances de plus')
    const { results } = await json()
    expect(results).toHaveLength(before)
    expect(results[0]).toMatchObject({ state: 'withdrawn', reason: 'Une colonne pour une autre.' })
    expect(Object.keys(results[0])).not.toContain('analysis')
    const names = Object.keys(unzipSync((await visit(`${base}.zip`)).bytes))
    expect(names.some((name) => name.endsWith('.R'))).toBe(false)
  })

  it('is refused while the experiment is not public', async () => {
    const path = await kept()
    await sql`update experiments set visibility = 'draft' where id = ${id}`.execute(db)
    const sent = await publish(path)
    expect([sent.status, plain(sent.text).includes('publiez-la avant')]).toEqual([422, true])
    expect((await visit(`${base}.json`)).status).toBe(404)
    await sql`update experiments set visibility = 'published' where id = ${id}`.execute(db)
  })
})

const hasR = spawnSync('Rscript', ['--version']).status === 0

describe('data and script of a published result', () => {
  const wanted = ['plan.json', 'donnees.csv', 'colonnes.csv', 'calcul.R']
  let files: Record<string, string> = {}
  beforeAll(async () => {
    const path = await kept({ plan: '2', columns: 'yes' })
    await publish(path)
    const zip = unzipSync((await visit(`${base}.zip`)).bytes)
    files = Object.fromEntries(
      Object.entries(zip).flatMap(([name, bytes]) =>
        name === 'resultats.json' || /-1\./.test(name)
          ? [[name.replace('-1.', '.'), strFromU8(bytes)]]
          : [],
      ),
    )
  })

  it('hold the columns of the plan, without names and in another order', () => {
    expect(Object.keys(files).toSorted()).toEqual([...wanted, 'resultats.json'].toSorted())
    const [titles, ...lines] = (files['donnees.csv'] ?? '').trim().split('\n')
    expect([titles, lines.length]).toEqual(['recu,quartier,age,presence', 40])
    expect(files['donnees.csv']).not.toMatch(/Zoé|Foirail|note/)
    expect(lines).toEqual(lines.toSorted(byNumbers))
    expect(files['colonnes.csv']).toContain('quartier,block,a number instead of its name,0')
  })

  it('give the same numbers by the command line’s engine', () => {
    const read = readTrialPlan(JSON.parse(files['plan.json'] ?? ''))
    if (!read.ok) throw new Error('the plan cannot be read')
    const [titles = '', ...lines] = (files['donnees.csv'] ?? '').trim().split('\n')
    const again = analyse(
      {
        titles: titles.split(','),
        rows: lines.map((line, at) => ({ line: at + 2, cells: line.split(',') })),
        separator: ',',
      },
      read.plan,
    )
    if (!again.ok) throw new Error('the data cannot be analysed')
    const [published] = JSON.parse(files['resultats.json'] ?? '').results[0].analysis.estimates
    const [own] = again.analysis.estimates
    expect(own?.estimate).toBeCloseTo(published.estimate, 12)
    expect(own?.se).toBeCloseTo(published.se, 12)
  })

  it.skipIf(!hasR)(
    'give the same numbers in R, with its base alone (skipped where R is not there)',
    () => {
      const script = join(mkdtempSync(join(tmpdir(), 'ouvroir-r-')), 'calcul.R')
      writeFileSync(script, files['calcul.R'] ?? '')
      const line = execFileSync('Rscript', ['--vanilla', script], { encoding: 'utf8' }).trim()
      const [estimate, se, df, p] = line.split('\t').slice(2).map(Number)
      const [published] = JSON.parse(files['resultats.json'] ?? '').results[0].analysis.estimates
      expect(estimate).toBeCloseTo(published.estimate, 10)
      expect(se).toBeCloseTo(published.se, 10)
      expect(df).toBeCloseTo(published.df, 8)
      expect(p).toBeCloseTo(published.p, 10)
    },
  )
})

describe('with time', () => {
  it('forgets drafts after a year, and the columns of what was withdrawn', async () => {
    await kept()
    const path = await kept({ columns: 'yes' })
    await publish(path)
    await door.post(`${path}/retirer`, { reason: 'Refait.' }, staff)
    const count = async () => {
      const { rows: found } = await sql<{ drafts: number; columns: number }>`
        select count(*) filter (where state = 'draft')::int as drafts,
          count(*) filter (where state = 'withdrawn' and open_columns is not null)::int as columns
        from evaluation_results`.execute(db)
      return found[0]
    }
    const before = await count()
    expect(before?.drafts).toBeGreaterThan(0)
    expect(before?.columns).toBeGreaterThan(0)
    const purge = (days: number) =>
      act(
        door.house,
        {},
        (ctx) =>
          evaluationModule.purge?.({
            ...ctx,
            now: new Date(clock.now().getTime() + days * 86_400_000),
          }) ?? Promise.resolve(0),
      )
    await purge(2)
    expect(await count()).toEqual({ drafts: before?.drafts, columns: 0 })
    await purge(366)
    expect(await count()).toEqual({ drafts: 0, columns: 0 })
  })
})

function byNumbers(line: string, other: string): number {
  const [first, second] = [line.split(',').map(Number), other.split(',').map(Number)]
  const at = first.findIndex((value, place) => value !== second[place])
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0)
}
