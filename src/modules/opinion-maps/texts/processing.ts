import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Cartes d’avis',
    purpose: 'Recueillir des avis sur des énoncés, et montrer ce qui rassemble et ce qui sépare.',
    persons: 'Personnes qui répondent, sans nom ni courriel.',
    basis: 'Consentement : rien n’oblige à répondre, et l’on s’arrête quand on veut.',
    recipients:
      'Tout le monde, sans rien qui dise qui répond : les comptes, et les réponses sous un numéro quand la carte est close et que dix personnes ont répondu.',
  },
  {
    title: 'Opinion maps',
    purpose: 'Gather opinions on statements, and show what brings together and what parts.',
    persons: 'People who answer, without a name or an e-mail address.',
    basis: 'Consent: nobody has to answer, and one stops whenever one wants.',
    recipients:
      'Everybody, with nothing that says who answers: counts, and answers under a number when the map is closed and ten people have answered.',
  },
)
