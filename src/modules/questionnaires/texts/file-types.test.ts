import { expect, it } from 'vitest'
import { fileSaid } from '../filling/answers-said.ts'

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it('the line of one file says its kind in words of the language of the page', () => {
  const words = (type: string, locale: 'fr' | 'en') =>
    fileSaid({ file: 'f-1.bin', name: 'a.bin', type, bytes: 10 }, locale).replace(/\s/g, ' ')
  expect(words('text/plain', 'fr')).toBe('a.bin (texte, 10 o)')
  expect(words('audio/mpeg', 'fr')).toBe('a.bin (son, 10 o)')
  expect(words('video/quicktime', 'en')).toMatch(/^a\.bin \(video, /)
  expect(words('text/csv', 'fr')).toContain('tableau CSV')
  expect(words(office, 'en')).toContain('Word text')
  expect(words('application/x-unknown', 'fr')).toContain('(fichier, ')
})

it('a name that was kept before is shown without the marks that turn it around', () => {
  const kept = { file: 'f-1.pdf', name: 'a\u202efdp.exe', type: 'application/pdf', bytes: 10 }
  expect(fileSaid(kept, 'fr')).toMatch(/^afdp\.exe \(PDF, /)
})
