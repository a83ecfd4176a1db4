/** One text of a work that is published in several languages. */
export interface InLanguage {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly isOriginal: boolean
}
