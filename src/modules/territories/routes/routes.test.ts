import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { importTerritories } from '../actions/import-territories.ts'
import { loadDemoPlaces } from '../actions/load-demo-places.ts'
import { territoriesModule } from '../module.ts'
import { findTerritoryByCode, findTerritoryBySlug } from '../store/territories.ts'

const database = useDatabase()
const { db, ctx } = database
const staff = asPerson('lab-team')

let rennesId = ''
const rooms = territoriesModule(() => [
  {
    name: 'experiments',
    routes: [],
    columns: {},
    territorySections: async (_db, id, viewer) =>
      id === rennesId
        ? [
            {
              title: 'Expérimentations',
              items: [
                {
                  label: viewer ? 'Vue de l’équipe' : 'Vue publique',
                  href: '/experiences/x',
                  note: '2026',
                },
              ],
            },
            {
              title: 'Expérimentations',
              items: [{ label: 'D’une autre partie', href: '/experiences/y', note: '' }],
            },
          ]
        : [],
    activeTerritories: async () => [{ territoryId: rennesId, kind: 'running' }],
  },
])
const door = openDoor(database, { routes: rooms.routes })

beforeAll(async () => {
  await importTerritories(ctx())
  await loadDemoPlaces(ctx())
  rennesId = (await findTerritoryByCode(db, '35238'))?.id ?? ''
}, 60_000)

/** Names in the first column of the list of places. */
function rowsOf(text: string): string[] {
  const from = text.indexOf('Territoires trouvés')
  const table = text.slice(from, text.indexOf('</table>', from))
  return [...table.matchAll(/<th scope="row"><a [^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
}

describe('the list of territories', () => {
  it('shows the most populated first, and links each to its dossier', async () => {
    const { status, text } = await door.get('/territoires')
    expect(status).toBe(200)
    expect(text).toContain('href="/territoires/ile-de-france-11"')
    expect(rowsOf(text).slice(0, 2)).toEqual(['Île-de-France', 'Auvergne-Rhône-Alpes'])
  })

  it('answers words without JavaScript', async () => {
    const { text } = await door.get('/territoires?q=saint+malo')
    expect(text).toContain('href="/territoires/saint-malo-35288"')
    expect(text).toContain('value="saint malo"')
  })

  it('narrows by type, region and department, all in the address', async () => {
    const { text } = await door.get('/territoires?type=commune&departement=29')
    expect(rowsOf(text)[0]).toBe('Brest (29)')
    expect(rowsOf(text).every((label) => label.endsWith('(29)'))).toBe(true)
    expect(text).toContain('href="/territoires?type=commune&amp;departement=29&amp;page=2"')
    const brittany = await door.get('/territoires?type=departement&region=53')
    expect(brittany.text).toContain('4 territoires')
  })

  it('says what to do when nothing matches, and repeats what was typed as text only', async () => {
    const { status, text } = await door.get('/territoires?q=%3Cscript%3Ealert(1)%3C/script%3E')
    expect(status).toBe(200)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).toContain('Tout afficher')
  })

  it('reads an odd address as if the odd part were not there', async () => {
    for (const odd of [
      'page=-3',
      'page=abc',
      'region=x',
      'type=planet',
      'departement=%27',
      'q=%5C%25_%27',
    ]) {
      expect((await door.get(`/territoires?${odd}`)).status).toBe(200)
    }
  })

  it('puts on the map the places where a room has something', async () => {
    const { text } = await door.get('/territoires')
    expect(text).toContain('Là où il se passe quelque chose')
    expect(text).toContain('href="/territoires/rennes-35238"')
    const filtered = await door.get('/territoires?type=region')
    expect(filtered.text).not.toContain('Là où il se passe quelque chose')
  })

  it('is given as a table and as data, in the columns of the public schema', async () => {
    const csv = await door.get('/territoires.csv?type=departement&region=53')
    const lines = csv.text.trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('nom;type;nature;codeInsee;siren')
    const json = JSON.parse((await door.get('/territoires.json?type=departement&region=53')).text)
    expect(json).toContainEqual(
      expect.objectContaining({
        nom: 'Ille-et-Vilaine',
        type: 'Département',
        siren: '223500018',
        codeRegions: ['53'],
      }),
    )
  })
})

describe('the proposals for a field', () => {
  it('are value, label and what tells namesakes apart', async () => {
    const { text, status } = await door.get('/territoires/recherche.json?q=rennes')
    expect(status).toBe(200)
    expect(JSON.parse(text)[0]).toEqual({
      value: rennesId,
      label: 'Rennes (35)',
      note: expect.stringMatching(/^commune, 2\d\d.\d{3} hab\.$/u),
    })
  })

  it('keep to the types that the field asks for', async () => {
    const { text } = await door.get('/territoires/recherche.json?type=intercommunalite&q=rennes')
    expect(JSON.parse(text).map((entry: { label: string }) => entry.label)).toEqual([
      'Rennes Métropole (35)',
    ])
  })

  it('are none when nothing was typed', async () => {
    expect((await door.get('/territoires/recherche.json')).text).toBe('[]')
  })
})

describe('the dossier of a territory', () => {
  it('says what it is, what it is part of and what happens there', async () => {
    const { status, text } = await door.get('/territoires/rennes-35238')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Rennes (35)</h1>')
    expect(text).toContain('213\u00a0502\u00a0388')
    expect(text).toContain('href="/territoires/rennes-metropole-243500139"')
    expect(text).toContain('href="/territoires/bretagne-53"')
    expect(text).toContain('Vue publique')
    expect(text).toContain('application/ld+json')
    expect(text).not.toContain('Mandats en cours')
  })

  it('shows a room’s sections as this viewer may see them', async () => {
    const { text } = await door.get('/territoires/rennes-35238', staff)
    expect(text).toContain('Vue de l’équipe')
    // Two parts that say things under one title stand under one.
    expect(text).toContain('D’une autre partie')
    expect(text.match(/<h2[^>]*>Expérimentations<\/h2>/g)).toHaveLength(1)
  })

  it('says how to begin where nothing happened yet', async () => {
    const { text } = await door.get('/territoires/saint-malo-35288')
    expect(text).toContain('/experiences/proposer?territoire=')
  })

  it('says which duties its population gives it', async () => {
    const { text } = await door.get('/territoires/rennes-35238')
    expect(text).toContain('Conseils de quartier')
  })

  it('is found under an address whose name is out of date', async () => {
    expect(await door.get('/territoires/condate-35238')).toMatchObject({
      status: 301,
      location: '/territoires/rennes-35238',
    })
  })

  it('does not exist for an unknown address', async () => {
    expect((await door.get('/territoires/nulle-part')).status).toBe(404)
    expect((await door.get('/territoires/nulle-part-99999')).status).toBe(404)
    expect((await door.get('/territoires/rennes-35238/carte.svg')).status).toBe(404)
  })

  it('warns when the place is invented', async () => {
    const { text } = await door.get('/territoires/valbrenne')
    expect(text).toContain('Ce lieu est inventé')
  })

  it('has a twin for machines', async () => {
    const data = JSON.parse((await door.get('/territoires/rennes-35238/donnees.json')).text)
    expect(data).toMatchObject({ nom: 'Rennes', codeInsee: '35238', codeDepartements: ['35'] })
    expect(data.codesPostaux).toContain('35000')
    expect(data.dans.map((place: { nom: string }) => place.nom)).toContain('Rennes Métropole')
  })

  it('draws its contour when one was imported, with its title escaped', async () => {
    await db
      .insertInto('territory_contours')
      .values({
        territoryId: rennesId,
        geometry: JSON.stringify({
          type: 'Polygon',
          coordinates: [
            [
              [-1.7, 48],
              [-1.7, 48.1],
              [-1.6, 48.1],
              [-1.6, 48],
              [-1.7, 48],
            ],
          ],
        }),
        importedAt: ctx().now,
      })
      .execute()
    const { status, text, response } = await door.get('/territoires/rennes-35238/carte.svg')
    expect(status).toBe(200)
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    expect(text).toMatch(/^<svg [^>]*viewBox/)
    expect(text).toContain('<title>Rennes</title>')
    expect(text).toMatch(/<path d="M[\d.,LZ]+"/)
    expect((await door.get('/territoires/rennes-35238')).text).toContain(
      '/territoires/rennes-35238/carte.svg',
    )
  })
})

describe('an organisation of the house', () => {
  const fields = {
    name: 'Atelier des Rives',
    type: 'association',
    shortName: 'ADR',
    siren: '',
    population: '',
    website: '',
  }

  it('is asked of the team only', async () => {
    expect((await door.get('/territoires/nouvelle-organisation')).status).toBe(303)
    expect(
      (await door.get('/territoires/nouvelle-organisation', asPerson('researcher'))).status,
    ).toBe(403)
    expect(
      (await door.post('/territoires/nouvelle-organisation', fields, asPerson('finance'))).status,
    ).toBe(403)
    expect((await door.get('/territoires/nouvelle-organisation', staff)).status).toBe(200)
  })

  it('asks which commune when several bear the name, then keeps what was typed', async () => {
    const asked = await door.post(
      '/territoires/nouvelle-organisation',
      { ...fields, seat: 'saint denis' },
      staff,
    )
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('value="Atelier des Rives"')
    expect(asked.text).toContain('Saint-Denis (974)')
    expect(asked.text).toContain('type="radio"')

    const reunion = await findTerritoryByCode(db, '97411')
    const done = await door.post(
      '/territoires/nouvelle-organisation',
      { ...fields, seat: 'saint denis', seat_question: 'saint denis', seat_id: reunion?.id ?? '' },
      staff,
    )
    expect(done.status).toBe(303)
    const slug = done.location?.split('/').at(-1) ?? ''
    expect(await findTerritoryBySlug(db, slug)).toMatchObject({
      name: 'Atelier des Rives',
      kind: 'organisation',
      subtype: 'association',
      departmentCode: '974',
      regionCode: '04',
      source: 'added',
    })
    const { text } = await door.get('/territoires/recherche.json?q=adr')
    expect(JSON.parse(text)[0]).toMatchObject({ label: 'Atelier des Rives' })
  })

  it('is refused with all that is wrong at once', async () => {
    const { status, text } = await door.post(
      '/territoires/nouvelle-organisation',
      {
        name: '',
        type: 'planet',
        siren: '243500138',
        population: 'beaucoup',
        website: 'javascript:alert(1)',
        seat: 'zzzzzz',
      },
      staff,
    )
    expect(status).toBe(422)
    expect(text).toContain('6 réponses sont à revoir')
    expect(text).toContain('Ce numéro n’est pas un SIREN')
    expect(text).toContain('value="243500138"')
    expect(text).toContain('Écrivez un nombre entier')
  })

  it('is not added twice: same SIREN, never; same name, only when one is sure', async () => {
    const known = await door.post(
      '/territoires/nouvelle-organisation',
      { ...fields, name: 'Rennes-Métropole-bis', siren: '243 500 139' },
      staff,
    )
    expect(known.status).toBe(422)
    expect(known.text).toContain('href="/territoires/rennes-metropole-243500139"')

    const same = { ...fields, name: 'Rennes' }
    const warned = await door.post('/territoires/nouvelle-organisation', same, staff)
    expect(warned.status).toBe(422)
    expect(warned.text).toContain('Ces territoires portent ce nom')
    const sure = await door.post(
      '/territoires/nouvelle-organisation',
      { ...same, sure: 'yes' },
      staff,
    )
    expect(sure.status).toBe(303)
  })

  it('is edited, gains and loses members; the official list is not', async () => {
    const created = await door.post(
      '/territoires/nouvelle-organisation',
      { ...fields, name: 'Syndicat des Rives', type: 'joint-authority' },
      staff,
    )
    const path = created.location ?? ''
    const edited = await door.post(
      `${path}/modifier`,
      {
        ...fields,
        name: 'Grand syndicat des Rives',
        type: 'joint-authority',
        population: '210 000',
      },
      staff,
    )
    expect(edited).toMatchObject({ status: 303, location: path })
    expect((await door.get(path)).text).toContain('Grand syndicat des Rives')

    expect((await door.post(`${path}/membres`, { member: 'zzzzzz' }, staff)).status).toBe(422)
    expect((await door.post(`${path}/membres`, { member: 'saint-malo' }, staff)).status).toBe(303)
    expect((await door.get(path)).text).toContain('href="/territoires/saint-malo-35288"')
    const malo = await findTerritoryByCode(db, '35288')
    expect((await door.get('/territoires/saint-malo-35288')).text).toContain(
      'Grand syndicat des Rives',
    )
    expect(
      (await door.post(`${path}/membres/retirer`, { member: malo?.id ?? '' }, staff)).status,
    ).toBe(303)
    expect((await door.get(path)).text).not.toContain('href="/territoires/saint-malo-35288"')
    const told = () =>
      db
        .selectFrom('audit_lines')
        .select('act')
        .where('act', 'like', 'territory.member-%')
        .execute()
    const before = await told()
    const again = await door.post(`${path}/membres/retirer`, { member: malo?.id ?? '' }, staff)
    expect([again.status, (await told()).length]).toEqual([303, before.length])

    expect((await door.get('/territoires/rennes-35238/modifier', staff)).status).toBe(404)
    expect((await door.post('/territoires/rennes-35238/modifier', fields, staff)).status).toBe(404)
    expect(
      (await door.post('/territoires/rennes-35238/membres', { member: 'paris' }, staff)).status,
    ).toBe(404)
  })

  it('leaves a public line in the memory of acts, without a name', async () => {
    const lines = await db.selectFrom('audit_lines').select(['act', 'isPublic', 'detail']).execute()
    expect(lines).toContainEqual(
      expect.objectContaining({ act: 'territory.added', isPublic: true }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ act: 'territory.member-removed' }))
  })
})

describe('the invented places', () => {
  it('come once, and go away again', async () => {
    await loadDemoPlaces(ctx())
    const count = () =>
      db.selectFrom('territories').select('slug').where('source', '=', 'demo').execute()
    expect((await count()).map((row) => row.slug).toSorted()).toEqual([
      'les-trois-rives',
      'saint-aubrac',
      'valbrenne',
    ])
    await rooms.demo?.remove(ctx())
    expect(await count()).toEqual([])
    expect(await findTerritoryByCode(db, '35238')).toBeDefined()
  })
})
