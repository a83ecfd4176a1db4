/** What people may accept, and take back with the same gesture. */
export const consentSubjects = ['public-name', 'house-news'] as const
export type ConsentSubject = (typeof consentSubjects)[number]

export interface Consent {
  readonly subject: string
  readonly textHash: string
  readonly channel: 'screen' | 'paper' | 'mail'
  readonly givenAt: Date
  readonly withdrawnAt: Date | undefined
}

export function standing(consents: readonly Consent[], subject: string): Consent | undefined {
  return consents.find((consent) => consent.subject === subject && !consent.withdrawnAt)
}
