import { z } from 'zod'
import { optionalText, ticked } from '#kit/fields.ts'
import type { UploadRules } from '#platform/files/uploads.ts'

/** A picture of a letter: a file of the house, as mails carry it, and what is said to those who do not see it. */
export interface LetterPicture extends PictureWords, PictureSize {
  /** Key of its file. It stays as long as a letter names it; a letter made from this one names it too. */
  readonly file: string
  readonly bytes: number
}

export interface PictureWords {
  readonly alt: string
  /** It teaches nothing: it is passed over by those who do not see it. */
  readonly decorative: boolean
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Kept without its words, so that nobody sends the file twice; the letter then cannot be made ready. */
export const pictureShape = z.object({ alt: optionalText(300), decorative: ticked })

export const pictureFile = {
  name: 'picture',
  rules: { groups: ['picture'], public: false, drawnFor: 'mail' },
} as const satisfies { readonly name: string; readonly rules: UploadRules }

export function altOf({ alt, decorative }: PictureWords): string {
  return decorative ? '' : alt
}

/** Neither words nor the tick that says that it needs none. */
export function lacksWords({ alt, decorative }: PictureWords): boolean {
  return !decorative && alt.trim() === ''
}
