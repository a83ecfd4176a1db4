import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Budgets participatifs',
    purpose: 'Recevoir des idées, y répondre, et dire à leurs auteurs ce qu’elles deviennent.',
    persons: 'Personnes qui proposent une idée et laissent un nom ou une adresse.',
    basis: 'Consentement : rien n’oblige à laisser un nom ou une adresse.',
    recipients: 'L’équipe qui organise l’édition. Le nom et l’adresse ne sont jamais publiés.',
  },
  {
    title: 'Participatory budgets',
    purpose: 'Receive ideas, answer them, and tell their authors what becomes of them.',
    persons: 'People who propose an idea and leave a name or an address.',
    basis: 'Consent: nobody has to leave a name or an address.',
    recipients: 'The team that runs the edition. The name and the address are never published.',
  },
)
