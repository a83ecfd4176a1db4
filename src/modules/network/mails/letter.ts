import type { Locale } from '#kit/texts.ts'

/** What a letter takes of the house. */
export interface World {
  readonly settings: {
    readonly baseUrl: string
    readonly houseName: string
    readonly contactEmail: string
  }
}

/** People read in the language they wrote in. */
export interface Reader {
  readonly email: string
  readonly language: Locale
}

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}
