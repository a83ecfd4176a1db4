import { expect, test } from 'vitest'
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
