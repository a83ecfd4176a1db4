import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { frenchTypography } from './typography.ts'

it('curls the apostrophes of words only', () => {
  expect(frenchTypography("l'élu·e d'ici")).toBe('l’élu·e d’ici')
  expect(frenchTypography("'=1+1'")).toBe("'=1+1'")
})

it('keeps double signs, sums and quotation marks on the line of their word', () => {
  expect(frenchTypography('Pourquoi ? Parce que : « oui » ; 12 500 € et 40 % !')).toBe(
    'Pourquoi\u00a0? Parce que\u00a0: «\u00a0oui\u00a0»\u00a0; 12\u00a0500\u00a0€ et 40\u00a0%\u00a0!',
  )
})

it('adds no character, so that addresses and hours stay true', () => {
  const texts = ['https://exemple.fr/?a=1;b', '14:30', 'a:b', 'mailto:x@y.fr', ':-)']
  expect(texts.map(frenchTypography)).toEqual(texts)
})

it('reads a text of blanks in a few steps a letter, where squared steps would take minutes', () => {
  const text = `a${' '.repeat(400_000)}x : b`
  const set = runInNewContext('french(text)', { french: frenchTypography, text }, { timeout: 8000 })
  expect(set).toBe(`a${' '.repeat(400_000)}x\u00a0: b`)
})
