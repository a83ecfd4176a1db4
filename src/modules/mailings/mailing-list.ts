import { z } from 'zod'

/** What one may subscribe to. */
export interface MailingList {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly public: boolean
}

export const mailingListShape = z.object({
  name: z.string().min(1).max(120),
  description: z.string().max(300).default(''),
  public: z
    .string()
    .optional()
    .transform((raw) => raw === 'yes'),
})

/** The one that every house has from its first day. */
export const firstList = {
  key: 'reseau',
  name: 'La lettre du réseau',
  description: 'Les rendez-vous, les fiches et les appels, une fois par mois.',
  public: true,
} as const
