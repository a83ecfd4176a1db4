import { describe, expect, test } from 'vitest'
import { anExperiment } from '../testing/examples.ts'
import {
  contentOf,
  draftSheet,
  readAuthors,
  readSources,
  readWords,
  type SheetFacts,
  sheetShape,
  sheetTooEarly,
  writtenAuthors,
  writtenSources,
} from './case-sheet.ts'

function facts(overrides: Partial<SheetFacts> = {}): SheetFacts {
  return {
    experiment: anExperiment(),
    slug: 's',
    protocol: {},
    place: 'Valbrenne (35)',
    phases: [],
    figures: [],
    budget: [],
    freezes: [],
    lines: [],
    reports: [],
    houseName: 'Ouvroir',
    evidence: [],
    ...overrides,
  }
}

describe('the draft of a case sheet', () => {
  test('says of a phase that was closed before it was done why it was', () => {
    const plan = { title: 'Tirer au sort', purpose: 'Envoyer les lettres' }
    const phase = (reason: string) => ({
      ...{ plan, state: 'closed' },
      record: { state: 'closed', reason, openedOn: '2026-03-01', closedOn: '2026-03-09' },
    })
    const drafted = (reason: string) =>
      JSON.stringify(draftSheet(facts({ phases: [phase(reason)] as never }), 'fr'))
    expect(drafted('')).toContain('Envoyer les lettres')
    expect(drafted('')).not.toContain('n’a pas été fait')
    expect(drafted('La salle a brûlé.')).toContain('n’a pas été fait. La salle a brûlé.')
  })

  test('is written from what is known: question, place, figures, findings', () => {
    const draft = draftSheet(
      facts({
        figures: [
          {
            key: 'people',
            label: { fr: 'Personnes venues', en: 'People who came' },
            unit: { fr: 'personnes', en: 'people' },
            planned: 24,
            actual: 21,
            href: '/seances/1',
            producedUnder: undefined,
          },
        ],
        lines: [
          {
            id: '1',
            question: 'Qui est venu ?',
            criterion: '',
            indicator: '',
            source: '',
            planned: '',
            finding: 'Un tiers de moins de 35 ans.',
          },
        ],
      }),
      'fr',
    )
    expect(draft.title).toBe('Tirer au sort sans acheter de fichier')
    expect(draft.who).toBe('Personnes venues : 21 personnes')
    expect(draft.result).toBe('Un tiers de moins de 35 ans.')
    expect(draft.authors).toBe('Valbrenne (35)')
    expect(draft.cost).toBe('non chiffré')
  })

  test('takes from the protocol its authors, limits, roles, and how people were met', () => {
    const protocol = {
      authors: { answer: 'Lina Exemple' },
      'expected-limits': { answer: 'Deux quartiers sur cinq.' },
      'method-principles': { answer: 'Tirer, puis relancer.' },
      recruitment: { answer: 'Par lettre.' },
      roles: { without: 'Personne.' },
    }
    const draft = draftSheet(facts({ protocol }), 'fr')
    expect(draft).toMatchObject({
      limits: 'Deux quartiers sur cinq.',
      method: 'Tirer, puis relancer.\n\nPar lettre.',
      actors: '',
    })
  })

  test('says nothing of what nobody noted: no « 0 personne », no « 0 € dépensés »', () => {
    const figure = (key: string, actual: number) => ({
      key,
      label: { fr: 'Présences', en: 'Attendance' },
      unit: { fr: 'présences', en: 'attendances' },
      planned: 24,
      actual,
      href: '/seances/1',
      producedUnder: undefined,
    })
    const line = {
      side: 'cost',
      inKind: false,
      plannedCents: 12_000,
    } as SheetFacts['budget'][number]
    const figures = [figure('people', 0), figure('present', 36)]
    const draft = draftSheet(facts({ figures, budget: [line] }), 'fr')
    expect(draft.who).toBe('36 présences en tout, sans le nombre de personnes différentes')
    expect(draft.cost).toMatch(/^120\s€ prévus, dépenses pas encore notées$/)
  })

  test('of a stopped experiment says that it was stopped, and why', () => {
    const stop = {
      from: 'running',
      reason: 'too-few-participants',
      text: 'Douze inscriptions pour vingt-quatre places.',
      at: new Date('2026-11-20T10:00:00Z'),
    } as const
    const draft = draftSheet(facts({ experiment: anExperiment({ stage: 'stopped', stop }) }), 'fr')
    expect(draft.limits).toContain('Douze inscriptions')
    expect(draft.difficulties).toContain('arrêtée')
  })

  test('claims measures only when there are figures and an evaluation', () => {
    const report = {
      id: 'r',
      form: 'self',
      author: 'Équipe',
      filedOn: '2026-11-20',
      summary: 'Utile.',
      link: undefined,
      fileId: undefined,
      protocolVersion: 1,
    } as const
    expect(draftSheet(facts(), 'fr').evidenceLevel).toBe(2)
    expect(draftSheet(facts({ reports: [report] }), 'fr').evidenceLevel).toBe(2)
  })
})

describe('the authors of a sheet', () => {
  test('are organisations alone, or people with theirs, one a line', () => {
    const text = 'Ouvroir\nCamille Aubry\u00a0; Ville de Valbrenne\n\n'
    expect(readAuthors(text)).toEqual([
      { name: '', organisation: 'Ouvroir' },
      { name: 'Camille Aubry', organisation: 'Ville de Valbrenne' },
    ])
  })

  test('come from a list of the protocol without its dashes', () => {
    expect(readAuthors('- Commune de Valbrenne\n2. Le Labo')).toEqual([
      { name: '', organisation: 'Commune de Valbrenne' },
      { name: '', organisation: 'Le Labo' },
    ])
  })

  test('are written back as they were typed', () => {
    const text = 'Ouvroir\nCamille Aubry\u00a0; Ville de Valbrenne'
    expect(writtenAuthors(readAuthors(text))).toBe(text)
  })

  test('survive the way from the form to the content', () => {
    const form = { ...draftSheet(facts(), 'fr'), authors: 'A\nB ; C' }
    expect(contentOf(form).authors).toHaveLength(2)
    expect(contentOf(form).parts.summary).toBe(form.summary)
  })
})

describe('the sources of a sheet', () => {
  test('have a name and a whole address, one a line', () => {
    const text = 'Compte rendu ; https://exemple.fr/a;b=1\nhttps://exemple.fr/c'
    expect(readSources(text)).toEqual([
      { label: 'Compte rendu', href: 'https://exemple.fr/a;b=1' },
      { label: 'https://exemple.fr/c', href: 'https://exemple.fr/c' },
    ])
    expect(readSources(writtenSources(readSources(text)))).toEqual(readSources(text))
  })

  test('without an address are refused', () => {
    const form = { ...draftSheet(facts(), 'fr'), sources: 'Compte rendu de la séance' }
    expect(sheetShape.safeParse(form).success).toBe(false)
    expect(sheetShape.safeParse({ ...form, sources: '' }).success).toBe(true)
  })

  test('come with the words that lists are filtered by, each once', () => {
    expect(readWords('eau, climat ; eau,')).toEqual(['eau', 'climat'])
  })
})

test('a sheet is offered for publishing at the stage of documentation, or after a stop, of a public experiment', () => {
  const visibility = 'published' as const
  for (const stage of ['idea', 'running', 'evaluation'] as const)
    expect(sheetTooEarly({ stage, visibility })).toBe('too-early')
  for (const stage of ['documentation', 'dissemination', 'stopped'] as const) {
    expect(sheetTooEarly({ stage, visibility })).toBeUndefined()
    expect(sheetTooEarly({ stage, visibility: 'draft' })).toBe('not-public')
  }
})
