import { expect, test } from 'vitest'
import { sayLanguages } from '#kit/writing/say-languages.ts'
import { hearingFor } from './hear-words.ts'

const queryId = { queryId: 'a' }

test('what is read is sorted out when a page is drawn, and only for an address of pages', async () => {
  const hearing = hearingFor('en', '/territoires')
  let looked = 0
  const row = {
    get name() {
      looked++
      return 'Bourg du Val'
    },
  }
  await hearing?.plugin.transformResult({ result: { rows: [row] }, queryId })
  expect(looked).toBe(0)
  expect(hearing?.words().languageOf('Bourg du Val')).toBe('fr')
  expect(looked).toBe(1)

  for (const path of ['/territoires.csv', '/ressources/archive.tar', '/donnees.jsonl'])
    expect(hearingFor('en', path)).toBeUndefined()
  expect(hearingFor('fr', '/territoires')).toBeUndefined()
})

test('what somebody typed is told from nothing that was read: no name is known by trying it', async () => {
  const draw = async (typed: string, read: string) => {
    const hearing = hearingFor('en', '/recherche')
    await hearing?.plugin.transformResult({ result: { rows: [{ read }] }, queryId })
    hearing?.typed(typed)
    const shown = typed.replaceAll('&', '&amp;')
    const html = `<html lang="en"><p>For “${shown}”</p><p>${shown}</p><textarea>${shown}</textarea></html>`
    return hearing && sayLanguages(html, hearing.words(), 'en')
  }
  for (const typed of [
    'Tomás Ferreira',
    'Tomás Ferrei…',
    'Tomás_Ferreira & moi',
    'by Tomás Ferreira, once',
    'Tomás Ferreira\nDeux mots',
    'Recrutement',
  ]) {
    const read = typed === 'Recrutement' ? typed : 'Tomás Ferreira'
    expect(await draw(typed, read)).toBe(await draw(typed, 'Autre chose'))
  }
})
