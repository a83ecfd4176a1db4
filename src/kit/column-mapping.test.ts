import { describe, expect, it } from 'vitest'
import {
  habitOf,
  headingsKey,
  isFieldTwice,
  mappingOfForm,
  readMapping,
  toldApart,
} from './column-mapping.ts'

const fields = ['name', 'email'] as const
const isField = (text: string): text is (typeof fields)[number] =>
  fields.some((field) => field === text)

describe('the columns of a file', () => {
  it('are told apart when two have the same heading, or none', () => {
    expect(toldApart(['Nom', '', 'Nom', ''])).toEqual(['Nom', '(2)', 'Nom (2)', '(4)'])
  })

  it('are a habit, whatever their order, accents and letter case', () => {
    expect(headingsKey(['Nom', 'Prénom'])).toBe(headingsKey(['PRENOM', 'nom']))
    expect(headingsKey(['Nom', 'Prénom'])).not.toBe(headingsKey(['Nom']))
    expect(habitOf({ Prénom: 'name', Absent: 'email' }, ['PRENOM', 'Courriel'])).toEqual({
      PRENOM: 'name',
    })
  })

  it('mean what a form says of each, and nothing that no list knows', () => {
    const raw = { column0: 'name', column1: 'age', column2: ['name'], column9: 'email' }
    expect(mappingOfForm(raw, ['Nom', 'Âge', 'Autre'], isField)).toEqual({ Nom: 'name' })
  })

  it('mean what a file says, and what it does not know is named', () => {
    const input = { courriel: 'email', Absent: 'name', Nom: 'age', Vide: '' }
    expect(readMapping(input, ['Courriel', 'Nom', 'Vide'], isField)).toEqual({
      mapping: { Courriel: 'email' },
      unknown: ['Absent', 'age'],
    })
    for (const nothing of [undefined, null, 'titre', 3]) {
      expect(readMapping(nothing, ['Nom'], isField)).toEqual({ mapping: {}, unknown: [] })
    }
  })

  it('give a field once', () => {
    expect(isFieldTwice({ a: 'email', b: 'email' })).toBe(true)
    expect(isFieldTwice({ a: 'email', b: 'name' })).toBe(false)
  })
})
