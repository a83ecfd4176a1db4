import { expect, test } from 'vitest'
import { photoAllowed } from './logbook.ts'

test('a photo is kept only with the consent of those on it and words that tell it', () => {
  expect(photoAllowed({ photoConsent: false, photoAlt: 'Une salle' })).toMatchObject({
    refusal: 'photo-without-consent',
  })
  expect(photoAllowed({ photoConsent: true, photoAlt: '  ' })).toMatchObject({
    refusal: 'photo-without-words',
  })
  expect(photoAllowed({ photoConsent: true, photoAlt: 'Une salle' }).ok).toBe(true)
})
