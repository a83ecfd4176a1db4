import { expect, test } from 'vitest'
import { attachmentRefused, mostAttachments, roomForThing } from './attachment.ts'

const pdf = { mediaType: 'application/pdf', size: 1000, alt: '' }
const picture = { ...pdf, mediaType: 'image/webp' }
const empty = { onMessage: 0, bytes: 0 }

test('a picture needs words, a document does not', () => {
  expect(attachmentRefused(picture, empty)).toBe('picture-without-words')
  expect(attachmentRefused({ ...picture, alt: 'La haie' }, empty)).toBeUndefined()
  expect(attachmentRefused(pdf, empty)).toBeUndefined()
})

test('a message holds so many files, a discussion so many bytes', () => {
  expect(attachmentRefused(pdf, { ...empty, onMessage: mostAttachments - 1 })).toBeUndefined()
  expect(attachmentRefused(pdf, { ...empty, onMessage: mostAttachments })).toBe('too-many-files')
  expect(attachmentRefused(pdf, { ...empty, bytes: roomForThing - 1000 })).toBeUndefined()
  expect(attachmentRefused(pdf, { ...empty, bytes: roomForThing - 999 })).toBe('no-room')
})
