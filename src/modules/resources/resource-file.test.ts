import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import {
  acceptFile,
  archiveNames,
  heaviestKit,
  mostFiles,
  resourceFileShape,
} from './resource-file.ts'

const open = { licence: 'CC-BY-4.0', rightsHolder: 'Mairie de Valbrenne' } as const

test('what may not be copied does not come in: its link is given instead', () => {
  expect(acceptFile({ ...open, licence: 'all-rights-reserved' }, 10, [])).toMatchObject({
    refusal: 'part-reserved',
  })
  expect(acceptFile({ ...open, licence: 'unknown' }, 10, [])).toMatchObject({
    refusal: 'part-unknown',
  })
  expect(acceptFile({ ...open, licence: 'CC-BY-NC-ND-4.0' }, 10, [])).toMatchObject({ ok: true })
})

test('a licence that asks for credit needs somebody to credit', () => {
  expect(acceptFile({ ...open, rightsHolder: '' }, 10, [])).toMatchObject({
    refusal: 'holder-missing',
  })
  expect(acceptFile({ licence: 'CC0-1.0', rightsHolder: '' }, 10, [])).toMatchObject({ ok: true })
})

test('a kit stays something that one downloads', () => {
  const many = Array.from({ length: mostFiles }, () => ({ size: 1 }))
  expect(acceptFile(open, 1, many)).toMatchObject({ refusal: 'too-many' })
  expect(acceptFile(open, 2, [{ size: heaviestKit - 1 }])).toMatchObject({ refusal: 'too-heavy' })
  expect(acceptFile(open, 1, [{ size: heaviestKit - 1 }])).toMatchObject({ ok: true })
})

test('people who can be recognised have agreed, and one says where it is written', () => {
  const raw = {
    title: 'La salle',
    description: 'Douze personnes autour d’une table',
    licence: 'CC-BY-4.0',
    rightsHolder: 'La ville',
    peopleShown: 'agreed',
  }
  const read = parseForm(resourceFileShape, raw, 'fr')
  expect(read.ok ? {} : read.form.problems).toHaveProperty('agreement')
  expect(parseForm(resourceFileShape, { ...raw, agreement: 'Dossier papier' }, 'fr').ok).toBe(true)
  expect(parseForm(resourceFileShape, { ...raw, peopleShown: 'nobody' }, 'fr').ok).toBe(true)
  expect(parseForm(resourceFileShape, { ...raw, licence: 'toString' }, 'fr').ok).toBe(false)
})

test('two files of one name do not hide each other in the archive', () => {
  const names = archiveNames(Array.from({ length: 10 }, () => ({ name: 'affiche.pdf' })))
  expect(names[0]).toBe('01-affiche.pdf')
  expect(new Set(names).size).toBe(10)
})
