import { expect, it } from 'vitest'
import { fitsTypes, mayGiveFiles, nameInFiles } from './answer-file.ts'
import { media } from './survey.ts'

it('a file is given on a screen of one’s own, and nowhere else', () => {
  expect(media.filter(mayGiveFiles)).toEqual(['screen', 'trial'])
})

it('fits a type, or a whole sort of them', () => {
  expect(fitsTypes('image/png', ['application/pdf', 'image/*'])).toBe(true)
  expect(fitsTypes('image/png', ['image/jpeg'])).toBe(false)
  expect(fitsTypes('imagery/png', ['image/*'])).toBe(false)
})

it('is called as the house calls it', () => {
  expect(nameInFiles('photo', '3fa2b1c9', 'jpg')).toBe('photo-3fa2b1c9.jpg')
})
