import { describe, expect, it } from 'vitest'
import { everyKind } from '../every-kind.ts'
import { readDescription } from '../read-description.ts'
import { translationsOf, withoutLanguage, withTranslations, withWords } from './translations.ts'

describe('the table of translations', () => {
  const table = translationsOf(everyKind, 'br')

  it('has every text by a path that other questions do not move', () => {
    const paths = table.map(({ path }) => path)
    expect(paths).toContain('pages[hall].questions[use].options[often].text')
    expect(paths).toContain('pages[hall].questions[parts].rows[roof].text')
    expect(new Set(paths).size).toBe(paths.length)
    // As many as there are texts in French in the description.
    expect(paths.length).toBe(JSON.stringify(everyKind).match(/"fr":/g)?.length)
    expect(translationsOf(everyKind, 'en')[0]?.translation).toBe('La halle de Valbrenne (en)')
  })

  it('is taken in whole, as a description that holds', () => {
    const rows = table.map((row) => ({ ...row, translation: `${row.source} (br)` }))
    const { questionnaire, problems, missing } = withTranslations(everyKind, 'br', rows)
    expect([problems, missing]).toEqual([[], []])
    expect(readDescription(questionnaire)).toEqual({ ok: true, questionnaire })
    expect(questionnaire.languages).toEqual(['fr', 'en', 'br'])
    expect(translationsOf(questionnaire, 'br').map(({ translation }) => translation)).toEqual(
      rows.map(({ translation }) => translation),
    )
  })

  it('says which source text changed, and leaves that text as it was', () => {
    const [title, intro, ...rest] = table.map((row) => ({ ...row, translation: 'x' }))
    if (!title || !intro) throw new Error('no text')
    const rows = [
      { ...title, source: 'La vieille halle' },
      { ...intro, source: ` ${intro.source}\n` },
      { ...intro, translation: 'y' },
      { path: 'pages[gone].title', source: 'Parti', translation: 'x' },
      ...rest.slice(1),
    ]
    const { questionnaire, problems, missing } = withTranslations(everyKind, 'br', rows)
    expect(problems.map(({ code, path, found }) => [code, path, found].join(' '))).toEqual([
      'twice intro y',
      'source-changed title La vieille halle',
      'unknown-path pages[gone].title Parti',
    ])
    expect(questionnaire.title).toEqual(everyKind.title)
    expect(questionnaire.intro).toMatchObject({ br: 'x' })
    expect(missing).toEqual(['title', rest[0]?.path])
  })

  it('takes words as they are typed, an empty one away, and a language away with all its words', () => {
    const path = 'pages[hall].questions[use].options[often].text'
    const typed = withWords(everyKind, 'br', { [path]: ' alies ', 'pages[gone].title': 'x' })
    const translated = (of: typeof everyKind) =>
      translationsOf(of, 'br').filter(({ translation }) => translation !== '')
    expect(translated(typed)).toEqual([{ path, source: 'souvent', translation: 'alies' }])
    expect(typed.languages).toEqual(['fr', 'en', 'br'])
    expect(translated(withWords(typed, 'br', { [path]: '' }))).toEqual([])
    expect(withoutLanguage(typed, 'br')).toEqual(everyKind)
    expect(withoutLanguage(typed, 'fr')).toBe(typed)
  })
})
