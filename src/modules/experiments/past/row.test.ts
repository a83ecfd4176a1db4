import { describe, expect, it } from 'vitest'
import { guessPastMapping, mappingProblem } from './past-import.ts'
import { readPastLine } from './row.ts'

const header = ['Titre', 'Territoire', 'Années', 'Étape', 'Résumé', 'Lien']
const read = (...cells: string[]) => readPastLine(header, cells, guessPastMapping(header))
const words = (...cells: string[]) => {
  const result = read(...cells)
  if (!result.ok) throw new Error(result.reasons.join())
  return result.said
}

describe('a line of a sheet of past experiments', () => {
  it('says a title, a place, years, a stage, a summary and a link', () => {
    expect(
      words(
        'Un budget  participatif',
        'Rennes',
        '2019-2021',
        'terminée',
        'En bref.',
        'rennes.fr/budget',
      ),
    ).toEqual({
      title: 'Un budget participatif',
      place: { name: 'Rennes', insee: undefined },
      firstYear: 2019,
      lastYear: 2021,
      stage: 'documentation',
      summary: 'En bref.',
      link: 'https://rennes.fr/budget',
    })
  })

  it.each([
    ['2021', 2021, 2021],
    ['de mars 2020 à juin 2022', 2020, 2022],
    ['14/03/2021', 2021, 2021],
    ['2021-03-14', 2021, 2021],
  ])('reads the years of « %s »', (years, firstYear, lastYear) => {
    expect(words('Titre', '', years)).toMatchObject({ firstYear, lastYear })
  })

  it.each([
    ['', 'documentation'],
    ['En cours', 'running'],
    ['Abandonnée', 'stopped'],
    ['idée', 'idea'],
    ['Évaluation', 'evaluation'],
  ])('reads the stage « %s »', (stage, station) => {
    expect(words('Titre', '', '', stage).stage).toBe(station)
  })

  it.each([
    ['no-title', ['', '', '2021']],
    ['long-title', ['t'.repeat(121)]],
    ['bad-years', ['Titre', '', 'il y a longtemps']],
    ['years-reversed', ['Titre', '', '2022-2019']],
    ['bad-stage', ['Titre', '', '', 'au frigo']],
    ['long-summary', ['Titre', '', '', '', 'm'.repeat(3601)]],
    ['bad-link', ['Titre', '', '', '', '', 'javascript:alert(1)']],
    ['bad-link', ['Titre', '', '', '', '', 'voir le classeur']],
  ])('refuses: %s', (reason, cells) => {
    expect(read(...cells)).toEqual({ ok: false, reasons: [reason] })
  })

  it('tells all its faults at once', () => {
    expect(read('', '', 'jamais', 'au frigo')).toEqual({
      ok: false,
      reasons: ['no-title', 'bad-years', 'bad-stage'],
    })
  })
})

describe('the columns', () => {
  it('are guessed by their titles, and one of them is the title', () => {
    expect(
      Object.values(guessPastMapping(['Expérimentation', 'Commune', 'Année', 'Statut'])),
    ).toEqual(['title', 'territory', 'years', 'stage'])
    expect(mappingProblem({ Commune: 'territory' })).toBe('no-title-column')
    expect(mappingProblem({ A: 'title', B: 'title' })).toBe('field-twice')
  })
})
