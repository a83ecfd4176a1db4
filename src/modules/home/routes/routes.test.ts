import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { listGlanceOfExperiments, listWaitingInExperiments } from '#modules/experiments/index.ts'
import { publishResource, type ResourceWords } from '#modules/resources/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { homeModule } from '../module.ts'
import { type Written, writeExperiment } from '../testing/written-experiment.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const rooms = homeModule(() => [
  rooms,
  {
    name: 'experiments',
    routes: [],
    columns: {},
    waiting: listWaitingInExperiments,
    glance: listGlanceOfExperiments,
    publicPages: async () => [
      { path: '/experiences/eau', changed: new Date('2026-11-20T09:00:00Z') },
    ],
  },
])
const door = openDoor(database, { routes: rooms.routes })

/** The page with plain spaces: French typography puts several kinds in it. */
async function read(path: string, as?: Viewer): Promise<string> {
  return (await door.get(path, as)).text.replace(/[\u00a0\u202f]/g, ' ')
}

const admin = asPerson('administrator')
const staff = asPerson('lab-team')

let valbrenne = ''

const write = (experiment: Written) => writeExperiment(database, experiment)

const sheet = (title: string): ResourceWords => ({
  kind: 'case-sheet',
  title,
  lead: 'Que change un tirage au sort de porte en porte ?',
  language: 'fr',
  licence: 'CC-BY-4.0',
  isStarter: false,
  content: {
    essential: {},
    sections: {},
    figures: [],
    authors: [{ name: '', organisation: 'Mairie de Valbrenne' }],
    sources: [],
    place: 'Valbrenne',
    period: '2026',
    evidenceReason: '',
  },
  challenges: [],
  themes: [],
  methods: [],
  regionCodes: [],
  outcome: 'finished',
  evidenceLevel: 2,
  origin: undefined,
  source: '',
  territoryIds: [valbrenne],
})

describe('a house where nothing was written yet', () => {
  it('says what to do first on its front page, and searches nothing in vain', async () => {
    const { status, text } = await door.get('/')
    expect(status).toBe(200)
    expect(text).toContain('Aucune expérimentation n’est encore publiée')
    expect(text).toContain('href="/experiences/proposer"')
    expect(text).not.toContain('Souvent cherché')
  })

  it('shows its administrator where to begin, and nobody else', async () => {
    const first = await door.get('/atelier', admin)
    expect(first.text).toContain('Préparer ce site')
    expect(first.text).toContain('href="/maison/demarrage"')
    expect((await door.get('/atelier', staff)).text).not.toContain('Préparer ce site')
  })

  it('welcomes someone to whom nothing was entrusted', async () => {
    const { text } = await door.get('/atelier', asPerson('volunteer'))
    expect(text).toContain('Voici par où commencer')
  })

  it('shows visitors the way in, not the dashboard', async () => {
    const { status, location } = await door.get('/atelier')
    expect(status).toBe(303)
    expect(location).toBe('/connexion?suite=%2Fatelier')
  })
})

describe('a house with a few experiments', () => {
  let water = ''

  beforeAll(async () => {
    const place = await registerPlace(ctx(), {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne-demo',
      name: 'Valbrenne',
      source: 'demo',
      population: 8400,
      lon: 5.05,
      lat: 44.72,
    })
    valbrenne = place.id
    water = await write({ slug: 'eau', title: 'Une assemblée pour l’eau', territory: valbrenne })
    await write({ slug: 'velo', title: 'Le plan vélo', stage: 'framing' })
    await write({ slug: 'secret', title: 'Le brouillon secret', visibility: 'draft' })
    await write({ slug: 'lettre', title: 'Interpeller par lettre', stage: 'stopped' })
    await write({
      slug: 'lycee',
      title: 'Décider au lycée',
      stage: 'idea',
      visibility: 'in-review',
    })
    await db
      .insertInto('experiment_stage_dates')
      .values({ experimentId: water, stage: 'running', dueOn: '2026-10-14' })
      .execute()
    await publishResource(ctx({ person: staff }), sheet('Cent habitant·es en frappant aux portes'))
  })

  it('shows on its front page what is tried, where, and how late it is in words', async () => {
    const text = await read('/')
    expect(text).toContain('href="/experiences/eau"')
    expect(text).toContain('Valbrenne · 8 400 habitant·es')
    expect(text).toContain('Les phases se prolongent depuis 6 semaines')
    expect(text).toContain('Prochaine étape : l’accord')
    expect(text).toContain('Toutes les expérimentations (3)')
    expect(text).toContain('Cent habitant·es en frappant aux portes')
    expect(text).not.toContain('Le brouillon secret')
    expect(text).not.toContain('Décider au lycée')
  })

  it('puts a territory on the map once, with the page where all of it is', async () => {
    const { text } = await door.get('/')
    expect(text.match(/<a href="\/territoires\/valbrenne-demo"/g)).toHaveLength(2)
    expect(text).toContain('Voir la liste des lieux')
  })

  it('is answered from the cache of the reader when nothing has changed', async () => {
    const first = await door.get('/')
    const etag = first.response.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await door.get('/', undefined, { 'if-none-match': etag })).status).toBe(304)
  })

  it('searches all rooms at once and brings the words out', async () => {
    const { status, text } = await door.get('/recherche?q=Assembl%C3%A9es')
    expect(status).toBe(200)
    expect(text).toContain('Une <mark>assemblée</mark> pour l’eau')
    const sheets = await door.get('/recherche?q=tirage')
    expect(sheets.text).toContain('href="/ressources/cent-habitant-es-en-frappant-aux-portes"')
  })

  it('finds experiments by the name of their place, and a title with a slip of the keys', async () => {
    expect((await door.get('/recherche?q=valbrenne')).text).toContain('href="/experiences/eau"')
    expect((await door.get('/recherche?q=assemblee+pour+leau')).text).toContain('/experiences/eau')
    expect((await door.get('/recherche?q=intepeller')).text).toContain('/experiences/lettre')
  })

  it('finds a draft for those who may read it, and for nobody else', async () => {
    expect((await door.get('/recherche?q=brouillon')).text).not.toContain('/experiences/secret')
    const stranger = await door.get('/recherche?q=brouillon', asPerson('volunteer'))
    expect(stranger.text).not.toContain('/experiences/secret')
    expect((await door.get('/recherche?q=brouillon', staff)).text).toContain('/experiences/secret')
    expect((await door.get('/recherche?q=lycee', staff)).text).not.toContain('/experiences/lycee')
  })

  it('proposes to nobody, while they type, what they may not read', async () => {
    const proposed = async (words: string, as?: Viewer) => {
      const path = `/recherche/propositions.json?q=${encodeURIComponent(words)}`
      const { status, text } = await door.get(path, as)
      expect(status).toBe(200)
      return (JSON.parse(text) as { readonly href: string }[]).map(({ href }) => href)
    }
    expect(await proposed('brouillon')).not.toContain('/experiences/secret')
    expect(await proposed('brouillon', asPerson('volunteer'))).not.toContain('/experiences/secret')
    expect(await proposed('brouillon', staff)).toContain('/experiences/secret')
    expect(await proposed('lycee', staff)).not.toContain('/experiences/lycee')
    expect(await proposed('valbrenne')).toContain('/experiences/eau')
    expect(await proposed('')).toEqual([])
    const { response } = await door.get('/recherche/propositions.json?q=brouillon', staff)
    expect(response.headers.get('cache-control')).toMatch(/no-store|private/)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('repeats what was typed as text only, and says what to do when nothing answers', async () => {
    const typed = encodeURIComponent('"><script>alert(1)</script>')
    const { status, text } = await door.get(`/recherche?q=${typed}`)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).toContain('Rien ne répond à ces mots')
    for (const odd of ['', 'q=', 'q=%27%22%28', 'q=%26%7C%21', `q=${'x'.repeat(3000)}`]) {
      expect((await door.get(`/recherche?${odd}`)).status).toBe(200)
    }
  })

  it('tells the team what waits: proposals, what is late, the house at a glance', async () => {
    const text = await read('/atelier', staff)
    expect(text).toContain('Relire la proposition « Décider au lycée »')
    expect(text).toContain('<strong>1 expérimentation en retard</strong>')
    expect(text).toContain('<strong>1 proposition à relire</strong>')
  })

  it('shows referents the experiments of their territory, and theirs only', async () => {
    const referent = asPerson([
      { role: 'territory-referent', place: { kind: 'territory', id: valbrenne } },
    ])
    const { text } = await door.get('/atelier', referent)
    expect(text).toContain('Les expérimentations de mon territoire')
    expect(text).toContain('href="/experiences/eau"')
    expect(text).toContain('en retard, 14 oct.')
    expect(text).not.toContain('href="/experiences/velo"')
    expect(text).not.toContain('coup d’œil')
    expect(text).not.toContain('Relire la proposition')
  })

  it('says each thing to do once, and a gate where all is there is one of them', async () => {
    const place = { kind: 'territory', id: valbrenne } as const
    const asked = 'prévoir au moins une phase'
    const before = await read('/atelier', asPerson([{ role: 'territory-referent', place }]))
    expect(before.toLowerCase().split(asked)).toHaveLength(2)
    const id = await write({ slug: 'prete', title: 'Prête', stage: 'idea', territory: valbrenne })
    for (const requirement of ['challenge', 'hypothesis', 'steering-decision'] as const)
      await db
        .insertInto('experiment_waivers')
        .values({
          id: newId(clock.now(), clock.chance),
          experimentId: id,
          requirement,
          reason: 'Écrite.',
          personId: null,
          at: clock.now(),
        })
        .execute()
    const lead = asPerson([
      { role: 'lab-team', place: { kind: 'experiment', id } },
      { role: 'territory-referent', place },
    ])
    expect((await read('/atelier', lead)).split('>Passer à l’étape « Cadrage »<')).toHaveLength(2)
    const after = await read('/atelier', asPerson([{ role: 'territory-referent', place }]))
    expect(after.split('Passer à l’étape « Cadrage »')).toHaveLength(1)
    expect(after).toContain('passer à l’étape')
    await db.deleteFrom('experiment_waivers').where('experimentId', '=', id).execute()
    await db.updateTable('experiments').set({ visibility: 'draft' }).where('id', '=', id).execute()
  })

  it('gives its open data whole, without drafts', async () => {
    const json = JSON.parse((await door.get('/donnees-ouvertes/experiences.json')).text)
    expect(json.map(({ titre }: { titre: string }) => titre).toSorted()).toEqual([
      'Interpeller par lettre',
      'Le plan vélo',
      'Une assemblée pour l’eau',
    ])
    expect(json).toContainEqual(
      expect.objectContaining({
        adresse: 'http://localhost:3000/experiences/lettre',
        arret: expect.objectContaining({ raison: 'funding-lost', etape: 'running' }),
      }),
    )
    const csv = await door.get('/donnees-ouvertes/experiences.csv')
    expect(csv.text.trim().split('\r\n')).toHaveLength(4)
    const sheets = JSON.parse((await door.get('/donnees-ouvertes/ressources.json')).text)
    expect(sheets).toEqual([expect.objectContaining({ lieu: 'Valbrenne', licence: 'CC-BY-4.0' })])
  })
})

describe('the catalogue of open data', () => {
  it('lists every file for people and for portals, each leading somewhere', async () => {
    const { text } = await door.get('/donnees-ouvertes')
    const { text: dcat, response } = await door.get('/donnees-ouvertes.json')
    expect(response.headers.get('content-type')).toContain('application/ld+json')
    expect((await door.get('/catalogue.jsonld')).text).toBe(dcat)
    const catalogue = JSON.parse(dcat)
    expect(catalogue['@type']).toBe('dcat:Catalog')
    const files = catalogue['dcat:dataset'].flatMap(
      (set: { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }) =>
        set['dcat:distribution'].map((file) => file['dcat:downloadURL']['@id']),
    )
    expect(files).toHaveLength(9)
    for (const file of files) {
      const path = file.replace('http://localhost:3000', '')
      expect(text).toContain(`href="${path}"`)
      if (path.startsWith('/donnees-ouvertes/')) expect((await door.get(path)).status).toBe(200)
    }
  })
})

describe('what machines ask for by name', () => {
  it('is a site map of what the rooms make public', async () => {
    const { text, status } = await door.get('/sitemap.xml')
    expect(status).toBe(200)
    expect(text).toContain('<loc>http://localhost:3000/</loc>')
    expect(text).toContain(
      '<loc>http://localhost:3000/experiences/eau</loc><lastmod>2026-11-20</lastmod>',
    )
  })

  it('is robots, search, manifest and whom to tell about a flaw', async () => {
    expect((await door.get('/robots.txt')).text).toContain('Disallow: /mon-compte')
    expect((await door.get('/opensearch.xml')).text).toContain('/recherche?q={searchTerms}')
    expect(JSON.parse((await door.get('/manifest.webmanifest')).text).name).toBe('Ouvroir')
    const security = await door.get('/.well-known/security.txt')
    expect(security.text).toContain('mailto:contact@exemple.fr')
    expect(security.text).toContain('Expires: 2027-05-26T')
  })
})

describe('the pages the law asks for', () => {
  const said = {
    name: 'Association de l’atelier <b>',
    address: '1 place de la Mairie',
    director: 'Camille Aubry',
    hostName: 'Hébergeur associatif',
    hostAddress: '2 rue du Port',
  }

  it('say what is missing until an administrator has said it', async () => {
    const { text } = await door.get('/mentions-legales')
    expect(text).toContain('Ces mentions sont incomplètes')
    expect(text).toContain('direction de la publication')
    const statement = await read('/accessibilite')
    expect(statement).toContain('Accessibilité : non conforme.')
    expect(await read('/')).toContain('<a href="/accessibilite">Accessibilité : non conforme</a>')
    expect(statement).toContain('Défenseur des droits')
  })

  it('are written by administrators only', async () => {
    expect((await door.get('/maison/mentions')).status).toBe(303)
    expect((await door.get('/maison/mentions', staff)).status).toBe(403)
    expect((await door.post('/maison/mentions', said, staff)).status).toBe(403)
    expect((await door.get('/mentions-legales')).text).not.toContain('Hébergeur associatif')
  })

  it('keep what was typed when an answer cannot be accepted', async () => {
    const { status, text } = await door.post(
      '/maison/mentions',
      { ...said, auditRate: '72' },
      admin,
    )
    expect(status).toBe(422)
    expect(text).toContain('Un résultat d’audit va avec sa date')
    expect(text).toContain('value="Hébergeur associatif"')
    expect((await door.get('/mentions-legales')).text).toContain('incomplètes')
  })

  it('follow at once what was said, and the act is public', async () => {
    const audit = { auditRate: '72', auditedOn: '2026-06-01', auditedBy: 'une experte' }
    const { status } = await door.post('/maison/mentions', { ...said, ...audit }, admin)
    expect(status).toBe(303)
    const legal = await door.get('/mentions-legales')
    expect(legal.text).not.toContain('incomplètes')
    expect(legal.text).toContain('Association de l’atelier &lt;b&gt;')
    const statement = await read('/accessibilite')
    expect(statement).toContain('partiellement conforme')
    expect(statement).toContain('une experte le 1er juin 2026 montre que 72 % des critères')
    const line = await db
      .selectFrom('audit_lines')
      .select(['act', 'isPublic'])
      .where('act', '=', 'publisher.changed')
      .executeTakeFirst()
    expect(line).toEqual({ act: 'publisher.changed', isPublic: true })
  })
})

describe('the style page', () => {
  it('is public', async () => {
    expect((await door.get('/style')).status).toBe(200)
  })
})
