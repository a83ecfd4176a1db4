import type { Resource, ResourceWords } from '../resource.ts'
import type { ResourceView } from '../view/resource-view.ts'
import { noFacets } from '../vocabularies/facets.ts'

/** A sheet as one could meet it, for tests: say only what matters to yours. */
export function aSheet(overrides: Partial<ResourceWords> = {}): ResourceWords {
  return {
    kind: 'case-sheet',
    title: 'Un panel tiré au sort aux fléchettes',
    lead: 'Peut-on former un panel sans acheter de fichier d’adresses ?',
    language: 'fr',
    licence: 'CC-BY-4.0',
    isStarter: false,
    content: {
      essential: { what: 'Former un panel de quinze habitant·es', when: '25 au 27 mai 2021' },
      sections: { summary: 'Trois jours de terrain.', advice: '- Prévenir\n- Revenir' },
      figures: [],
      authors: [{ name: '', organisation: 'Ouvroir' }],
      sources: [{ label: 'Compte rendu', href: 'https://exemple.fr/compte-rendu' }],
      place: 'Valbrenne',
      period: 'mai 2021',
      evidenceReason: '',
    },
    challenges: ['diversify_participants'],
    themes: ['déchets'],
    methods: ['tirage au sort'],
    regionCodes: ['75'],
    outcome: 'finished',
    evidenceLevel: 2,
    origin: {
      kind: 'experiment',
      id: '01936000-0000-7000-8000-00000000abcd',
      href: '/experiences/panel',
      adoptHref: '/experiences/panel/reprendre',
    },
    source: 'house',
    territoryIds: [],
    ...overrides,
  }
}

/** The same, once it is kept. */
export function aResource(overrides: Partial<Resource> = {}): Resource {
  const at = new Date('2026-11-25T09:00:00Z')
  return {
    ...aSheet(),
    id: '01936000-0000-7000-8000-00000000ef01',
    slug: 'a',
    state: 'published',
    version: 1,
    updatedAt: at,
    publishedAt: at,
    verifiedOn: '2026-11-25',
    facets: noFacets,
    participedia: {},
    readingMinutes: 1,
    completeness: 50,
    original: undefined,
    stewardId: undefined,
    retirement: undefined,
    ...overrides,
  }
}

/** With what goes with it: files, lineage and reuse, as far as your test says. */
export function aView(
  resource: Resource = aResource(),
  overrides: Partial<ResourceView> = {},
): ResourceView {
  return {
    resource,
    href: `http://localhost:3000/ressources/${resource.slug}`,
    houseName: 'Ouvroir',
    replies: [],
    languages: [],
    files: [],
    parent: undefined,
    reuses: [],
    ...overrides,
  }
}
