import { describe, expect, test } from 'vitest'
import { organiserKinds } from '../draw.ts'
import { peopleFiles, verdictOn } from './source-gate.ts'
import { whyTexts } from './texts/rule.ts'

describe('qui êtes-vous ? before quel fichier ?', () => {
  test('S19: a group of communes does not get their rolls; each commune draws at home', () => {
    expect(verdictOn('electoral-roll', 'intercommunality')).toBe('elsewhere')
    expect(verdictOn('electoral-roll', 'department-or-region')).toBe('elsewhere')
    expect(verdictOn('electoral-roll', 'commune')).toBe('yes')
    expect(verdictOn('electoral-roll', 'association')).toBe('with-conditions')
    const why = whyTexts.fr('electoral-roll', 'elsewhere')
    expect(why).toMatch(/L\.\s37/)
    expect(why).toContain('20064862')
    expect(why).toContain('graine')
  })

  test('the tax file is for nobody, volunteers for anyone', () => {
    for (const person of organiserKinds) {
      expect(verdictOn('tax-file', person)).toBe('no')
      expect(verdictOn('volunteers', person)).toBe('yes')
    }
    expect(verdictOn('landlords', 'association')).toBe('no')
  })

  test('each answer has its reason, in both languages', () => {
    for (const file of peopleFiles)
      for (const person of organiserKinds) {
        const verdict = verdictOn(file, person)
        expect(whyTexts.fr(file, verdict)).not.toBe('')
        expect(whyTexts.en(file, verdict)).not.toBe('')
      }
  })
})
