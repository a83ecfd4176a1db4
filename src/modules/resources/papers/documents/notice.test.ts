import { expect, test } from 'vitest'
import { aResource } from '../../testing/examples.ts'
import { fileNotice, noticeOf } from './notice.ts'

const href = 'https://exemple.fr/ressources/a'

test('a notice says title, authors, source and licence, from data', () => {
  expect(noticeOf(aResource({ title: 'Le panel' }), href, undefined)).toMatch(
    /^«\sLe panel\s» par Ouvroir \(2026\) – https:\/\/exemple\.fr\/ressources\/a – licence CC BY 4\.0, https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/\.$/,
  )
})

test('what was adapted credits the original, and says what was changed', () => {
  const parent = {
    id: undefined,
    version: 3,
    title: 'L’original',
    authors: ['Mairie de Valbrenne'],
    href: 'https://exemple.fr/original',
    licence: 'CC-BY-SA-4.0' as const,
    changes: 'La durée, et le public. ',
    at: new Date('2026-11-25'),
  }
  const notice = noticeOf(aResource(), href, parent, 'en')
  expect(notice).toContain('Adapted from “L’original” by Mairie de Valbrenne')
  expect(notice).toContain('licence CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/')
  expect(notice).toMatch(/Changes: La durée, et le public\.$/)
  expect(noticeOf(aResource(), href, { ...parent, changes: '' }, 'en')).toMatch(
    /Changes: not said\.$/,
  )
})

test('a file credits who holds its rights, and one without conditions needs nobody', () => {
  const file = { name: 'Affiche', rightsHolder: 'L’atelier', licence: 'CC-BY-NC-4.0' as const }
  expect(fileNotice(file, href, 'fr')).toContain('par L’atelier')
  expect(fileNotice({ ...file, rightsHolder: '', licence: 'CC0-1.0' }, href, 'fr')).not.toContain(
    'par',
  )
})
